import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Browser, password, publicUrl, startRig } from './test-rig.ts';
import type { Rig } from './test-rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
  await rig.organisation('Alpha', 'admin@alpha.example');
});
afterAll(() => rig.stop());

const browser = (address?: string): Browser => new Browser(rig.server, address);

/** RFC 6238 with the usual settings: SHA-1, 30 s, 6 digits. */
const totp = (uri: string, at: number): string => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...new URL(uri).searchParams.get('secret')!]
    .map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const secret = Buffer.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const digest = createHmac('sha1', secret).update(counter).digest();
  const from = digest[19]! & 15;
  return ((digest.readUInt32BE(from) & 0x7fffffff) % 1_000_000).toString().padStart(6, '0');
};

test('the right password signs in; the session says who it is', async () => {
  const ana = browser();
  const answer = await ana.signIn(' Admin@Alpha.example ');
  expect([answer.statusCode, answer.json()]).toEqual([200, { next: 'signed-in' }]);
  const [cookie] = [answer.headers['set-cookie']].flat() as string[];
  expect(cookie).toMatch(/^__Host-kept\.session_token=[^;]{40,}; .*Path=\/; HttpOnly; Secure; SameSite=Lax/);
  expect(cookie).not.toMatch(/domain/i);
  const me = (await ana.get('/api/v1/me')).json();
  expect(me).toMatchObject({
    name: 'Admin of Alpha',
    email: 'admin@alpha.example',
    role: 'administrator',
    zone: 'Asia/Kolkata',
    via: 'session',
  });
  expect(Object.keys(me)).not.toContain('tenant');
});

test('wrong password, unknown e-mail and nonsense are told the same', async () => {
  const answers = await Promise.all([
    browser().signIn('admin@alpha.example', 'not the password'),
    browser().signIn('nobody@alpha.example', 'not the password'),
    browser().signIn('no e-mail at all', 'not the password'),
  ]);
  const told = answers.map((answer) => ({ ...answer.json(), instance: '' }));
  expect(told[0]).toMatchObject({ status: 401, detail: expect.stringContaining('e-mail or the password is wrong') });
  expect(told[1]).toEqual(told[0]);
  expect(told[2]).toEqual(told[0]);
  for (const answer of answers) expect(answer.headers['set-cookie']).toBeUndefined();
});

test('an unknown e-mail takes the time of a wrong password', async () => {
  const took_ms = async (email: string): Promise<number> => {
    const from = performance.now();
    await browser(`10.9.${Math.floor(Math.random() * 200)}.${Math.floor(Math.random() * 200)}`).signIn(
      email,
      'not the password',
    );
    return performance.now() - from;
  };
  const [known, unknown]: [number[], number[]] = [[], []];
  for (let n = 0; n < 9; n++) {
    known.push(await took_ms('admin@alpha.example'));
    unknown.push(await took_ms(`nobody${n}@alpha.example`));
  }
  const median = (all: number[]): number => all.sort((a, b) => a - b)[4]!;
  // Hashing dominates both; without it an unknown e-mail would answer more than ten times as fast.
  expect(median(unknown)).toBeGreaterThan(median(known) * 0.6);
  expect(median(unknown)).toBeLessThan(median(known) * 1.6);
});

test('guessing ends in 429 for the guesser, however the e-mail is written, and not for the owner elsewhere', async () => {
  const guesser = browser('10.6.6.6');
  const words = ['admin@alpha.example', 'ADMIN@alpha.example', ' admin@alpha.example'];
  const answers = [];
  for (let n = 0; n < 12; n++) answers.push(await guesser.signIn(words[n % 3]!, `guess ${n} of many`));
  expect(answers.slice(0, 10).map((answer) => answer.statusCode)).toEqual(Array(10).fill(401));
  expect(answers[11]!.statusCode).toBe(429);
  expect(Number(answers[11]!.headers['retry-after'])).toBeGreaterThan(0);
  expect((await browser('10.6.6.7').signIn('admin@alpha.example')).statusCode).toBe(200);
});

test('a session fixed beforehand is not the one after signing in', async () => {
  const ana = browser();
  ana.cookies.set('__Host-kept.session_token', 'chosen-by-somebody-else.c2lnbmF0dXJl');
  expect((await ana.get('/api/v1/me')).statusCode).toBe(401);
  await ana.signIn('admin@alpha.example');
  const first = ana.cookies.get('__Host-kept.session_token');
  await ana.signIn('admin@alpha.example');
  expect(
    new Set([first, 'chosen-by-somebody-else.c2lnbmF0dXJl', ana.cookies.get('__Host-kept.session_token')]).size,
  ).toBe(3);
});

test('a session signed out of is nobody at once, and one withdrawn elsewhere within five seconds', async () => {
  const [ana, other] = [browser(), browser()];
  await ana.signIn('admin@alpha.example');
  await other.signIn('admin@alpha.example');
  const kept = new Map(ana.cookies);
  expect((await ana.post('/api/v1/sign-out')).statusCode).toBe(204);
  for (const [name, value] of kept) ana.cookies.set(name, value);
  expect((await ana.get('/api/v1/me')).statusCode).toBe(401);

  expect((await other.get('/api/v1/me')).statusCode).toBe(200);
  await rig.app.owner`delete from auth."session"`;
  expect((await other.get('/api/v1/me')).statusCode).toBe(200);
  rig.clock.now += 5_000;
  expect((await other.get('/api/v1/me')).statusCode).toBe(401);
});

test('a user sees the own sessions and ends the others', async () => {
  const [ana, other] = [browser('10.0.0.8'), browser('10.0.0.9')];
  await ana.signIn('admin@alpha.example');
  await other.signIn('admin@alpha.example');
  const { items } = (await ana.get('/api/v1/me/sessions')).json();
  expect(items.filter((each: { current: boolean }) => each.current)).toMatchObject([{ address: '10.0.0.8' }]);
  expect((await ana.ask('DELETE', '/api/v1/me/sessions/others')).statusCode).toBe(204);
  expect((await other.get('/api/v1/me')).statusCode).toBe(401);
  expect((await ana.get('/api/v1/me')).statusCode).toBe(200);
});

test('a page elsewhere can neither sign somebody in nor change anything', async () => {
  const evil = { origin: 'https://evil.example' };
  const answer = await browser().ask('POST', '/api/v1/sign-in', { email: 'admin@alpha.example', password }, evil);
  expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([403, undefined]);
  const ana = browser();
  await ana.signIn('admin@alpha.example');
  expect((await ana.ask('POST', '/api/v1/sign-out', undefined, evil)).statusCode).toBe(403);
  expect((await ana.get('/api/v1/me')).statusCode).toBe(200);
  expect(
    (await rig.server.inject({ url: '/api/auth/sign-up/email', method: 'POST', headers: { origin: publicUrl } }))
      .statusCode,
  ).toBe(404);
});

test('two-factor sign-in: enrol, confirm, be asked for a code, use a backup code once, turn it off', async () => {
  const administrator = browser();
  await administrator.signIn('admin@alpha.example');
  const ben = await rig.member(administrator, 'ben@alpha.example', 'lead', '10.2.0.1');
  expect((await ben.post('/api/v1/me/second-factor', { password: 'not the password' })).statusCode).toBe(422);
  const { uri, backupCodes } = (await ben.post('/api/v1/me/second-factor', { password })).json();
  expect((await ben.post('/api/v1/me/second-factor/confirm', { code: '000000' })).statusCode).toBe(401);
  expect((await browser('10.2.0.2').signIn('ben@alpha.example')).json()).toEqual({ next: 'signed-in' });
  expect((await ben.post('/api/v1/me/second-factor/confirm', { code: totp(uri, Date.now()) })).statusCode).toBe(204);

  const phone = browser('10.2.0.3');
  expect((await phone.signIn('ben@alpha.example')).json()).toEqual({ next: 'second-factor' });
  expect((await phone.get('/api/v1/me')).statusCode).toBe(401);
  expect((await phone.post('/api/v1/sign-in/code', { code: '000000' })).statusCode).toBe(401);
  expect((await phone.post('/api/v1/sign-in/code', { code: totp(uri, Date.now()) })).statusCode).toBe(200);
  expect((await phone.get('/api/v1/me')).json()).toMatchObject({ email: 'ben@alpha.example', twoFactor: true });

  const lost = browser('10.2.0.4');
  await lost.signIn('ben@alpha.example');
  expect((await lost.post('/api/v1/sign-in/backup-code', { code: backupCodes[0] })).statusCode).toBe(200);
  const again = browser('10.2.0.5');
  await again.signIn('ben@alpha.example');
  expect((await again.post('/api/v1/sign-in/backup-code', { code: backupCodes[0] })).statusCode).toBe(401);

  expect((await phone.post('/api/v1/me/second-factor/off', { password })).statusCode).toBe(204);
  expect((await browser('10.2.0.6').signIn('ben@alpha.example')).json()).toEqual({ next: 'signed-in' });
});

test('five wrong codes end the attempt', async () => {
  const administrator = browser();
  await administrator.signIn('admin@alpha.example');
  const cai = await rig.member(administrator, 'cai@alpha.example', 'agent', '10.3.0.1');
  const { uri } = (await cai.post('/api/v1/me/second-factor', { password })).json();
  await cai.post('/api/v1/me/second-factor/confirm', { code: totp(uri, Date.now()) });
  const thief = browser('10.3.0.2');
  await thief.signIn('cai@alpha.example');
  for (let n = 0; n < 5; n++) await thief.post('/api/v1/sign-in/code', { code: '000000' });
  const late = await thief.post('/api/v1/sign-in/code', { code: totp(uri, Date.now()) });
  expect(late.statusCode).not.toBe(200);
  expect((await thief.get('/api/v1/me')).statusCode).toBe(401);
});

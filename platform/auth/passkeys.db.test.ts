import { afterAll, beforeAll, expect, test } from 'vitest';
import { testAuthenticator } from './test-authenticator.ts';
import { Browser, publicUrl, startRig } from './test-rig.ts';
import type { Rig } from './test-rig.ts';

let rig: Rig;
let ana: Browser;
beforeAll(async () => {
  rig = await startRig();
  await rig.organisation('Alpha', 'admin@alpha.example');
  ana = new Browser(rig.server);
  await ana.signIn('admin@alpha.example');
});
afterAll(() => rig.stop());

const add = async (device: ReturnType<typeof testAuthenticator>, name: string) => {
  const options = (await ana.post('/api/v1/me/passkeys/options')).json();
  return ana.post('/api/v1/me/passkeys', { name, response: device.create(options) });
};
const signIn = async (browser: Browser, device: ReturnType<typeof testAuthenticator>) => {
  const options = (await browser.post('/api/v1/sign-in/passkey/options')).json();
  const response = device.get(options);
  return { response, answer: await browser.post('/api/v1/sign-in/passkey', { response }) };
};

test('a passkey is added, signs in without a password, and stops when it is removed', async () => {
  const device = testAuthenticator(publicUrl);
  const added = await add(device, 'Laptop');
  expect(added.statusCode).toBe(201);
  expect((await ana.get('/api/v1/me/passkeys')).json().items).toMatchObject([{ id: added.json().id, name: 'Laptop' }]);

  const phone = new Browser(rig.server, '10.0.0.2');
  expect((await signIn(phone, device)).answer.json()).toEqual({ next: 'signed-in' });
  expect((await phone.get('/api/v1/me')).json().email).toBe('admin@alpha.example');

  expect((await ana.ask('DELETE', `/api/v1/me/passkeys/${added.json().id}`)).statusCode).toBe(204);
  expect((await signIn(new Browser(rig.server), device)).answer.statusCode).toBe(401);
});

test('a passkey that nobody registered, one for another site, and an answer used before are refused', async () => {
  expect((await signIn(new Browser(rig.server), testAuthenticator(publicUrl))).answer.statusCode).toBe(401);
  expect(
    (await add(testAuthenticator('https://kept.example.org.evil.example'), 'Evil')).statusCode,
  ).toBeGreaterThanOrEqual(400);
  expect((await ana.get('/api/v1/me/passkeys')).json().items).toEqual([]);

  const device = testAuthenticator(publicUrl);
  await add(device, 'Key');
  const browser = new Browser(rig.server, '10.0.0.3');
  const { response } = await signIn(browser, device);
  const thief = new Browser(rig.server, '10.0.0.4');
  await thief.post('/api/v1/sign-in/passkey/options');
  expect((await thief.post('/api/v1/sign-in/passkey', { response })).statusCode).toBeGreaterThanOrEqual(400);
  expect((await thief.get('/api/v1/me')).statusCode).toBe(401);
});

test('the passkey of a member who left opens nothing', async () => {
  const ben = await rig.member(ana, 'ben@alpha.example', 'agent', '10.0.0.5');
  const device = testAuthenticator(publicUrl);
  const options = (await ben.post('/api/v1/me/passkeys/options')).json();
  expect((await ben.post('/api/v1/me/passkeys', { name: 'Phone', response: device.create(options) })).statusCode).toBe(
    201,
  );
  const { user } = (await ben.get('/api/v1/me')).json();
  await ana.ask('DELETE', `/api/v1/members/${user}`);
  const back = new Browser(rig.server, '10.0.0.6');
  expect((await signIn(back, device)).answer.statusCode).toBeGreaterThanOrEqual(400);
  expect((await back.get('/api/v1/me')).statusCode).toBe(401);
});

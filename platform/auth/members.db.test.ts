import { afterAll, beforeAll, expect, test } from 'vitest';
import { permissions, roles } from '../../catalogue/permissions.ts';
import { forgetExpired } from './credentials.ts';
import { createOrganisation } from './organisation.ts';
import { Browser, password, publicUrl, startRig, wish } from './test-rig.ts';
import type { Rig } from './test-rig.ts';

let rig: Rig;
let admin: Browser;
let other: Browser;

beforeAll(async () => {
  rig = await startRig([], { links: 1_000, resets: 100, address: 1_000 });
  const closed = await new Browser(rig.server).get('/api/v1/first-run');
  expect(closed.json()).toEqual({ open: true });
});
afterAll(() => rig.stop());

/** A picture of everything that a refusal must leave as it is. */
const state = async (): Promise<unknown> => {
  const read = (table: string) =>
    rig.app.owner.unsafe(
      `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as sum, count(*) from ${table} t`,
    );
  return Promise.all(
    ['auth."user"', 'auth.account', 'auth.member', 'auth.invitation', 'auth.tenant', 'auth.apikey', 'mail_outbox'].map(
      read,
    ),
  );
};
const expectUnchanged = async <T>(work: () => Promise<T>): Promise<T> => {
  const before = await state();
  const answer = await work();
  expect(await state()).toEqual(before);
  return answer;
};

test('of two first runs at the same moment one wins, and then the page is gone', async () => {
  // The furnishing takes its time, so that all three are under way before one is done.
  rig.app.auth.furnish = async (tx) => void (await tx`select pg_sleep(0.5)`);
  const browsers = ['10.0.0.1', '10.0.0.2', '10.0.0.3'].map((address) => new Browser(rig.server, address));
  const answers = await Promise.all(
    browsers.map((browser, n) => browser.post('/api/v1/first-run', wish(`Alpha ${n}`, `admin${n}@alpha.example`))),
  );
  expect(answers.map((answer) => answer.statusCode).sort()).toEqual([201, 404, 404]);
  rig.app.auth.furnish = undefined;
  const winner = answers.findIndex((answer) => answer.statusCode === 201);
  expect(await rig.app.owner`select from auth."user"`).toHaveLength(1);
  admin = browsers[winner]!;
  await admin.signIn(`admin${winner}@alpha.example`);
  expect((await admin.get('/api/v1/me')).statusCode).toBe(200);
  for (const answer of [
    await admin.get('/api/v1/first-run'),
    await admin.post('/api/v1/first-run', wish('X', 'x@x.example')),
  ])
    expect(answer.statusCode).toBe(404);
  await rig.organisation('Beta', 'admin@beta.example');
  other = new Browser(rig.server, '10.1.0.1');
  await other.signIn('admin@beta.example');
});

test('an organisation that its modules refuse to furnish leaves nothing', async () => {
  const furnish = () => Promise.reject(new Error('no such pack'));
  await expectUnchanged(() =>
    expect(
      createOrganisation(rig.app.owner, wish('Gamma', 'admin@gamma.example'), { now: rig.clock.now, furnish }),
    ).rejects.toThrow('no such pack'),
  );
});

test('an invitation works once, though two accept it at once', async () => {
  const made = await admin.post('/api/v1/invitations', { email: 'Ben@Alpha.example', role: 'lead' });
  expect([made.statusCode, made.json().email]).toEqual([201, 'ben@alpha.example']);
  const { text, token } = await rig.mailTo('ben@alpha.example');
  expect(text).toMatch(`${publicUrl}/invitation#${token}`);
  expect(token).toMatch(/^[\w-]{43}$/);
  const guest = new Browser(rig.server, '10.0.1.1');
  expect((await guest.post('/api/v1/invitation/read', { token })).json()).toEqual({
    email: 'ben@alpha.example',
    role: 'lead',
  });
  const body = { token, name: 'Ben', password };
  const answers = await Promise.all(Array.from({ length: 5 }, () => guest.post('/api/v1/invitation/accept', body)));
  expect(answers.map((answer) => answer.statusCode).sort()).toEqual([201, 410, 410, 410, 410]);
  expect((await guest.signIn('ben@alpha.example')).statusCode).toBe(200);
  expect((await guest.get('/api/v1/me')).json()).toMatchObject({ name: 'Ben', role: 'lead', view: 'team' });
});

test('an invitation ends after seven days, when withdrawn, and when a newer one is sent', async () => {
  const accept = async (token: string) =>
    (
      await expectUnchanged(() =>
        new Browser(rig.server).post('/api/v1/invitation/accept', { token, name: 'C', password }),
      )
    ).statusCode;
  await admin.post('/api/v1/invitations', { email: 'cai@alpha.example', role: 'agent' });
  const first = await rig.mailTo('cai@alpha.example');
  const { id } = (await admin.post('/api/v1/invitations', { email: 'cai@alpha.example', role: 'agent' })).json();
  expect(await accept(first.token)).toBe(410);
  const second = await rig.mailTo('cai@alpha.example');
  expect((await other.ask('DELETE', `/api/v1/invitations/${id}`)).statusCode).toBe(404);
  rig.clock.now += 7 * 24 * 3_600_000;
  expect(await accept(second.token)).toBe(410);
  await admin.post('/api/v1/invitations', { email: 'cai@alpha.example', role: 'agent' });
  const third = await rig.mailTo('cai@alpha.example');
  const [open] = (await admin.get('/api/v1/invitations')).json().items;
  expect((await admin.ask('DELETE', `/api/v1/invitations/${open.id}`)).statusCode).toBe(204);
  expect(await accept(third.token)).toBe(410);
  expect(await accept('made-up')).toBe(410);
});

test('nobody gives, takes or changes more than they hold', async () => {
  const manager = await rig.member(admin, 'mia@alpha.example', 'manager', '10.0.2.1');
  const agent = await rig.member(admin, 'ali@alpha.example', 'agent', '10.0.2.2');
  const list = (await admin.get('/api/v1/members')).json().items as { user: string; email: string }[];
  const user = (email: string): string => list.find((each) => each.email === email)!.user;
  const administrator = list.find((each) => each.email.startsWith('admin'))!.user;
  const refusals: [Browser, 'POST' | 'PATCH' | 'DELETE', string, object?][] = [
    [manager, 'POST', '/api/v1/invitations', { email: 'x@alpha.example', role: 'administrator' }],
    [manager, 'POST', '/api/v1/invitations', { email: 'x@alpha.example', role: 'head' }],
    [manager, 'PATCH', `/api/v1/members/${user('mia@alpha.example')}`, { role: 'lead' }],
    [manager, 'PATCH', `/api/v1/members/${user('ali@alpha.example')}`, { role: 'administrator' }],
    [manager, 'PATCH', `/api/v1/members/${administrator}`, { role: 'agent' }],
    [manager, 'DELETE', `/api/v1/members/${administrator}`],
    [agent, 'POST', '/api/v1/invitations', { email: 'x@alpha.example', role: 'agent' }],
    [agent, 'PATCH', `/api/v1/members/${user('ali@alpha.example')}`, { role: 'manager' }],
    [agent, 'DELETE', `/api/v1/members/${user('mia@alpha.example')}`],
  ];
  for (const [browser, method, url, body] of refusals)
    expect((await expectUnchanged(() => browser.ask(method, url, body))).statusCode).toBe(403);
  const foreign = (await other.get('/api/v1/members')).json().items[0].user;
  for (const method of ['PATCH', 'DELETE'] as const)
    expect(
      (
        await expectUnchanged(() =>
          admin.ask(method, `/api/v1/members/${foreign}`, method === 'PATCH' ? { role: 'agent' } : undefined),
        )
      ).statusCode,
    ).toBe(404);
});

test('a new role counts at once and begins with a new session; an ended member is nobody', async () => {
  const dia = await rig.member(admin, 'dia@alpha.example', 'agent', '10.0.3.1');
  const { user } = (await dia.get('/api/v1/me')).json();
  expect((await admin.ask('PATCH', `/api/v1/members/${user}`, { role: 'lead' })).statusCode).toBe(204);
  expect((await dia.get('/api/v1/me')).statusCode).toBe(401);
  await dia.signIn('dia@alpha.example');
  expect((await dia.get('/api/v1/me')).json().role).toBe('lead');
  expect((await admin.ask('DELETE', `/api/v1/members/${user}`)).statusCode).toBe(204);
  expect((await dia.get('/api/v1/me')).statusCode).toBe(401);
  expect((await dia.signIn('dia@alpha.example')).json().detail).toMatch('e-mail or the password is wrong');
});

test('the last administrator stays: of two who remove each other at once, one does', async () => {
  const second = await rig.member(admin, 'eve@alpha.example', 'administrator', '10.0.4.1');
  const [one, two] = [(await admin.get('/api/v1/me')).json().user, (await second.get('/api/v1/me')).json().user];
  const answers = await Promise.all([
    admin.ask('DELETE', `/api/v1/members/${two}`),
    second.ask('DELETE', `/api/v1/members/${one}`),
  ]);
  expect(answers.filter((answer) => answer.statusCode === 204)).toHaveLength(1);
  admin = answers[0]!.statusCode === 204 ? admin : second;
  const { user } = (await admin.get('/api/v1/me')).json();
  expect((await expectUnchanged(() => admin.ask('DELETE', `/api/v1/members/${user}`))).statusCode).toBe(409);
});

test('a reset: the same answer for all, the own address in the link, once, every session ends', async () => {
  const fay = await rig.member(admin, 'fay@alpha.example', 'agent', '10.0.5.1');
  const guest = new Browser(rig.server, '10.0.5.2');
  const ask = (email: string) =>
    guest.ask(
      'POST',
      '/api/v1/password/forgotten',
      { email },
      { host: 'evil.example', 'x-forwarded-host': 'evil.example', origin: publicUrl },
    );
  const [known, unknown] = [await ask(' FAY@alpha.example'), await ask('nobody@alpha.example')];
  expect([known.statusCode, known.body]).toEqual([unknown.statusCode, unknown.body]);
  await expectUnchanged(() => ask('fay@alpha.example,evil@evil.example'));
  await expectUnchanged(() => ask('fáy@alpha.example'));
  const earlier = await rig.mailTo('fay@alpha.example');
  await ask('fay@alpha.example');
  const { text, token } = await rig.mailTo('fay@alpha.example');
  expect(text).toMatch(`${publicUrl}/reset#${token}`);
  expect(text).not.toMatch('evil');
  const reset = (with_: string, word = 'a brand new password') =>
    guest.post('/api/v1/password/reset', { token: with_, password: word });
  expect((await reset(token, 'short')).statusCode).toBe(422);
  const answers = await Promise.all([reset(token), reset(token), reset(token)]);
  expect(answers.map((answer) => answer.statusCode).sort()).toEqual([204, 410, 410]);
  expect((await reset(earlier.token)).statusCode).toBe(410);
  expect((await fay.get('/api/v1/me')).statusCode).toBe(401);
  expect((await fay.signIn('fay@alpha.example')).statusCode).toBe(401);
  expect((await fay.signIn('fay@alpha.example', 'a brand new password')).statusCode).toBe(200);
});

test('an API key acts within its scopes, in the maker’s name, until it ends', async () => {
  const scopes = ['people.manage', 'keys.manage'];
  const made = (await admin.post('/api/v1/keys', { name: 'Sync', scopes, days: 30 })).json();
  expect(made.key).toMatch(/^kept_[A-Za-z0-9_-]{40,}$/);
  const program = (method: 'GET' | 'POST', url: string, payload?: object) =>
    rig.server.inject({
      method,
      url,
      headers: { authorization: `Bearer ${made.key}` },
      ...(payload ? { payload } : {}),
    });
  expect((await program('GET', '/api/v1/members')).statusCode).toBe(200);
  expect((await program('GET', '/api/v1/me')).json()).toMatchObject({
    via: 'api-key',
    permissions: expect.arrayContaining(scopes),
  });
  for (const [url, body] of [
    ['/api/v1/keys', { name: 'More', scopes: permissions }],
    ['/api/v1/invitations', { email: 'x@x.example', role: 'agent' }],
  ] as const)
    expect((await expectUnchanged(() => program('POST', url, body))).statusCode).toBe(403);
  const narrow = (await admin.post('/api/v1/keys', { name: 'Narrow', scopes: ['facts.write'] })).json();
  const refused = await rig.server.inject({
    url: '/api/v1/members',
    headers: { authorization: `Bearer ${narrow.key}` },
  });
  expect([refused.statusCode, refused.json().detail]).toEqual([
    403,
    expect.stringContaining('lacks the scope people.manage'),
  ]);

  const listed = await admin.get('/api/v1/keys');
  expect(listed.json().items).toMatchObject([{ name: 'Narrow' }, { name: 'Sync', lastUsedAt: expect.any(Number) }]);
  expect(listed.body).not.toMatch(made.key);
  expect(await rig.app.owner`select from auth.apikey where key = ${made.key}`).toHaveLength(0);
  expect((await other.ask('DELETE', `/api/v1/keys/${made.id}`)).statusCode).toBe(404);
  expect((await admin.ask('DELETE', `/api/v1/keys/${made.id}`)).statusCode).toBe(204);
  expect((await program('GET', '/api/v1/members')).statusCode).toBe(401);
});

test('a bad key is nobody, even beside a good cookie', async () => {
  for (const authorization of ['Bearer kept_made-up-made-up-made-up-made-up', 'Bearer x', 'Basic YTpi', ''])
    expect((await admin.ask('GET', '/api/v1/members', undefined, { authorization })).statusCode).toBe(401);
  const lead = await rig.member(admin, 'gil@alpha.example', 'lead', '10.0.6.1');
  expect(
    (await expectUnchanged(() => lead.post('/api/v1/keys', { name: 'x', scopes: ['facts.write'] }))).statusCode,
  ).toBe(403);
});

test('no body of any route takes a field that it does not name', async () => {
  const document = (await admin.get('/api/openapi.json')).json();
  const extra = { id: 1, tenant_id: 1, role_: 'administrator', is_admin: true, password_hash: 'x', version: 2 };
  for (const [path, methods] of Object.entries(document.paths as Record<string, Record<string, object>>))
    for (const method of Object.keys(methods).filter((name) => name !== 'get')) {
      const url = path.replace(/\{\w+\}/g, '0199a0c2-5f0e-7000-8000-000000000001');
      const answer = await expectUnchanged(() => admin.ask(method.toUpperCase() as 'POST', url, extra));
      expect([method, path, answer.statusCode]).toEqual([method, path, 422]);
      expect(answer.json().faults.map((fault: { where: string }) => fault.where)).toContain('body.tenant_id');
    }
});

test('what has expired goes, what is valid stays', async () => {
  await new Browser(rig.server).post('/api/v1/sign-in/passkey/options');
  const count = async () => (await rig.app.owner`select from auth.verification`).length;
  await forgetExpired(rig.app.owner, Date.now());
  expect(await count()).toBeGreaterThan(0);
  expect((await admin.get('/api/v1/me')).statusCode).toBe(200);
  expect(await forgetExpired(rig.app.owner, Date.now() + 800 * 24 * 3_600_000)).toBeGreaterThan(0);
  expect(await count()).toBe(0);
  expect(await rig.app.owner`select from auth.session`).toHaveLength(0);
});

test('the runtime role can not see the tables of sign-in', async () => {
  for (const table of ['auth."user"', 'auth.session', 'auth.member', 'auth.account'])
    await expect(rig.app.sql.unsafe(`select from ${table}`)).rejects.toThrow('permission denied');
});

test('every role of the catalogue is one that the database takes', async () => {
  for (const role of roles) {
    const [row] = await rig.app.owner`
      select pg_get_constraintdef(oid) as rule from pg_constraint where conrelid = 'auth.member'::regclass and contype = 'c'`;
    expect(row!.rule).toMatch(`'${role}'`);
  }
});

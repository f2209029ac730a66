import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Role } from '../../catalogue/permissions.ts';
import { freshDatabase } from '../../tests/database.ts';
import { connect } from '../db/connect.ts';
import type { App } from './app.ts';
import { forgetOldKeys } from './idempotency.ts';
import { buildServer } from './server.ts';
import { callerOf, hold, publicUrl, tenants, things, written } from './test-things.ts';

const at = { now: Date.parse('2026-11-20T09:00:00Z') };

let server: FastifyInstance;
let app: App;
let drop: () => Promise<void>;
const web = mkdtempSync(join(tmpdir(), 'kept-web-'));

beforeAll(async () => {
  mkdirSync(join(web, 'assets'));
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>Kept</title>');
  writeFileSync(join(web, 'assets', 'app-1a2b.js'), 'export {};');
  const database = await freshDatabase(inject('databaseUrl'));
  const [sql, owner] = [connect(database.url, { max: 10 }), connect(database.url, { max: 2, as: 'owner' })];
  drop = async () => {
    await Promise.all([sql.end(), owner.end()]);
    await database.drop();
  };
  app = {
    sql,
    owner,
    now: () => at.now,
    settings: { publicUrl, secret: 'x'.repeat(32), logLevel: 'silent', rates: { publicPerAddress: 60 } },
    auth: { resolveCaller: async (headers) => callerOf(headers.authorization) },
  } as Partial<App> as App;
  server = await buildServer(app, things, { web, version: '1.2.3' });
});

afterAll(async () => {
  await server.close();
  await drop();
  rmSync(web, { recursive: true });
});

const own = { origin: publicUrl };
const session = (role: Role, tenant = 'a') => ({ ...own, authorization: `test session ${role} ${tenant}` });
const id = '0199a0c2-5f0e-7000-8000-000000000001';
const post = (payload: unknown, headers: Record<string, string> = {}, url = '/api/v1/things') =>
  server.inject({ method: 'POST', url, payload: payload as object, headers: { ...session('agent'), ...headers } });

const expectProblem = (answer: Awaited<ReturnType<typeof post>>, status: number, words: RegExp | string): void => {
  expect(answer.statusCode).toBe(status);
  expect(answer.headers['content-type']).toMatch('application/problem+json');
  expect(answer.json()).toMatchObject({
    status,
    detail: expect.stringMatching(words),
    instance: answer.headers['x-request-id'],
  });
  expect(answer.body).not.toMatch(/\bat .*\.ts|node_modules|select .* from|platform\//);
};

/** A refusal is judged by what it left, not only by its status. */
const expectNothingWritten = async <T>(work: () => Promise<T>): Promise<T> => {
  const before = written.length;
  const answer = await work();
  expect(written).toHaveLength(before);
  return answer;
};

test('a good request is answered with what the route declares and no more', async () => {
  const answer = await server.inject({ url: `/api/v1/things/${id}?sort=age`, headers: session('agent') });
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toEqual({ id, sort: 'age' });
  expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  expect(answer.headers['content-security-policy']).toMatch("script-src 'self';");
  expect(answer.headers['content-security-policy']).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|\*/);
});

test('nobody, a role without the permission, and an API key where it may not be', async () => {
  expectProblem(await server.inject({ url: `/api/v1/things/${id}` }), 401, 'Sign in first');
  expectProblem(await expectNothingWritten(() => post({ name: 'x' }, session('finance'))), 403, 'accounts.write');
  const key = { authorization: 'test api-key head' };
  expectProblem(await server.inject({ method: 'DELETE', url: `/api/v1/things/${id}`, headers: key }), 403, 'API key');
});

test('what belongs to another organisation answers as what is not there', async () => {
  const foreign = await server.inject({ url: `/api/v1/things/${id}`, headers: session('head', 'b') });
  expectProblem(foreign, 404, 'no such thing');
  expectProblem(await server.inject({ url: '/api/v1/things/17', headers: session('head') }), 404, 'Check it');
});

test.each(['id', 'tenant_id', 'role', 'permissions', 'created_at', 'status', '__proto__', 'constructor'])(
  'the extra field %s is refused by name',
  async (field) => {
    const payload = `{"name":"x",${JSON.stringify(field)}:{"isAdmin":true}}`;
    const answer = await expectNothingWritten(() => post(payload, { 'content-type': 'application/json' }));
    expectProblem(answer, 422, field);
    expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined();
  },
);

test.each([
  ["sort='; select pg_sleep(3)--", 'name'],
  ['sort=name&sort=age', 'query.sort'],
  ['sort[starts]=a', 'query.sort'],
  ['fields=*', 'query.fields'],
])('the query %s is refused with what is allowed', async (query, words) => {
  expectProblem(await server.inject({ url: `/api/v1/things/${id}?${query}`, headers: session('head') }), 400, words);
});

test.each([
  [{ origin: 'https://evil.example' }, 403],
  [{ origin: 'null' }, 403],
  [{ origin: undefined }, 403],
  [{ origin: undefined, 'sec-fetch-site': 'cross-site' }, 403],
  [{ origin: undefined, 'sec-fetch-site': 'same-origin' }, 201],
  [{ 'content-type': 'text/plain', origin: 'https://evil.example' }, 403],
])('a change by a signed-in browser with %j answers %i', async (headers, status) => {
  const before = written.length;
  const all = { 'content-type': 'application/json', ...session('agent'), ...headers } as Record<string, string>;
  if (all.origin === undefined) delete all.origin;
  const answer = await server.inject({ method: 'POST', url: '/api/v1/things', payload: '{"name":"x"}', headers: all });
  expect(answer.statusCode).toBe(status);
  expect(written.length - before).toBe(status === 201 ? 1 : 0);
  expect(answer.headers['access-control-allow-origin']).toBeUndefined();
});

test('wrong method, wrong kind of content, too much of it, no JSON', async () => {
  const put = await server.inject({ method: 'PUT', url: '/api/v1/things', headers: session('agent') });
  expectProblem(put, 405, 'answers to POST');
  expect(put.headers.allow).toBe('POST');
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
    expectProblem(
      await expectNothingWritten(() => post('{"name":"x"}', { 'content-type': type })),
      415,
      'application/json',
    );
  expectProblem(await post({ name: 'x'.repeat(1_100_000) }), 413, 'smaller');
  expectProblem(await post('{"name":', { 'content-type': 'application/json' }), 400, 'not JSON');
  expectProblem(await server.inject({ url: '/api/v1/nothing' }), 404, 'api/docs');
});

test('an unexpected failure tells nothing of the inside', async () => {
  const answer = await post({ name: 'explode' });
  expectProblem(answer, 500, 'our side');
  expect(answer.body).not.toMatch(/passwd|secret/);
});

test('lines arrive as a stream with each fault for itself, up to the limit', async () => {
  const lines = (text: string) =>
    post(text, { ...session('head'), 'content-type': 'application/x-ndjson' }, '/api/v1/lines');
  expect((await lines('{"n":1}\nnope\n{"n":2}\n')).json()).toEqual({ good: 2, bad: 1 });
  expect((await post([{ n: 1 }], session('head'), '/api/v1/lines')).json()).toEqual({ good: 1, bad: 0 });
  expectProblem(await expectNothingWritten(() => lines('{"n":1}\n'.repeat(700_000))), 413, 'smaller');
});

test('fifty requests at once under one key have one effect', async () => {
  const gate = Promise.withResolvers<void>();
  hold.until = gate.promise;
  const before = written.length;
  const all = Array.from({ length: 50 }, () => post({ name: 'once' }, { 'idempotency-key': 'fifty' }));
  const losers = Promise.all(all.slice(1).map((each) => each.then((answer) => answer.statusCode))).catch(() => []);
  void Promise.race([losers, app.sql`select pg_sleep(0.2)`]).then(() => gate.resolve());
  const answers = await Promise.all(all);
  expect(written).toHaveLength(before + 1);
  const good = answers.filter((answer) => answer.statusCode === 201);
  expect(new Set(good.map((answer) => answer.body)).size).toBe(1);
  expect(answers.filter((answer) => answer.statusCode === 409)).toHaveLength(50 - good.length);
  expect((await post({ name: 'once' }, { 'idempotency-key': 'fifty' })).body).toBe(good[0]!.body);
  expect(written).toHaveLength(before + 1);
});

test('a key belongs to one request, one user and one day', async () => {
  const key = { 'idempotency-key': 'k-1' };
  const first = await post({ name: 'first' }, key);
  expectProblem(await expectNothingWritten(() => post({ name: 'other' }, key)), 422, 'Idempotency-Key');
  expect((await post({ name: 'first' }, { ...session('agent', 'b'), ...key })).body).not.toBe(first.body);
  at.now += 24 * 3_600_000 + 1;
  expect((await post({ name: 'other' }, key)).statusCode).toBe(201);
  at.now += 24 * 3_600_000 + 1;
  expect(await forgetOldKeys(app.sql, [tenants.b!], at.now)).toBe(1);
  expect(await forgetOldKeys(app.sql, Object.values(tenants), at.now)).toBeGreaterThan(0);
  expectProblem(await post({ name: 'x' }, { 'idempotency-key': 'two words' }), 400, 'ASCII');
});

test('a refused or failed request leaves its key free; lines are told apart by their whole body', async () => {
  const key = { 'idempotency-key': 'k-2' };
  expect((await post({ name: 'explode' }, key)).statusCode).toBe(500);
  expect((await post({ name: 'fine' }, key)).statusCode).toBe(201);
  const lines = (text: string) =>
    post(
      text,
      { ...session('head'), 'content-type': 'application/x-ndjson', 'idempotency-key': 'k-3' },
      '/api/v1/lines',
    );
  expect((await lines('{"n":1}\n{"n":2}')).json()).toEqual({ good: 2, bad: 0 });
  expect((await expectNothingWritten(() => lines('{"n":1}\n{"n":2}'))).json()).toEqual({ good: 2, bad: 0 });
  expectProblem(await expectNothingWritten(() => lines('{"n":1}\n{"n":3}')), 422, 'Idempotency-Key');
});

test('the web app: lasting assets, its page for its own addresses, nothing for others', async () => {
  const asset = await server.inject({ url: '/assets/app-1a2b.js' });
  expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  for (const url of ['/', '/today', '/accounts/17?tab=calls']) {
    const page = await server.inject({ url });
    expect([page.statusCode, page.headers['cache-control']]).toEqual([200, 'no-cache']);
    expect(page.body).toMatch('<title>Kept');
  }
  for (const url of ['/assets/none.js', '/../package.json', '/%2e%2e/package.json', '/.env'])
    expect((await server.inject({ url })).statusCode).toBe(404);
  expect((await server.inject({ method: 'POST', url: '/today' })).statusCode).toBe(404);
});

test('health, the document and its page', async () => {
  expect((await server.inject({ url: '/api/health' })).json()).toEqual({ ok: true });
  const document = (await server.inject({ url: '/api/openapi.json' })).json();
  expect(document).toMatchObject({ openapi: '3.1.0', info: { version: '1.2.3' } });
  expect(Object.keys(document.paths)).toEqual([
    '/api/health',
    '/api/v1/things/{thing}',
    '/api/v1/things',
    '/api/v1/lines',
  ]);
  const page = await server.inject({ url: '/api/docs' });
  expect(page.body).not.toMatch(/https?:\/\/|<script>|style="| on\w+=/);
  expect((await server.inject({ url: '/api/docs/page.js' })).headers['content-type']).toMatch('text/javascript');
});

test('who asks too often waits, and an IPv6 neighbour of the same subscriber with them', async () => {
  at.now += 60_000;
  const ask = (remoteAddress: string, url = '/api/health') =>
    server.inject({ url, remoteAddress, headers: { 'x-forwarded-for': `10.0.0.${Math.random()}` } });
  for (let n = 0; n < 60; n++) expect((await ask(`2001:db8:1:1::${n + 1}`)).statusCode).toBe(200);
  const late = await ask('2001:db8:1:1:ffff::1');
  expectProblem(late, 429, 'Wait');
  expect(Number(late.headers['retry-after'])).toBeGreaterThan(0);
  expect((await ask('2001:db8:1:2::1')).statusCode).toBe(200);
  at.now += 60_000;
  expect((await ask('2001:db8:1:1::1')).statusCode).toBe(200);
});

test('a server with a route without permission does not start', async () => {
  await expect(buildServer(app, [{ ...things[0]!, permission: undefined as never }])).rejects.toThrow(
    'names no permission',
  );
});

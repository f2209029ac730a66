import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { may, type Role } from '../../catalogue/permissions.ts';
import { packSchema } from '../../catalogue/packs/index.ts';
import { connect } from '../../platform/db/connect.ts';
import { inTenant } from '../../platform/db/tenant.ts';
import type { App } from '../../platform/http/app.ts';
import { buildServer } from '../../platform/http/server.ts';
import { freshDatabase } from '../../tests/database.ts';
import { createOrganisationRow } from '../organisation/index.ts';
import { packRoutes } from './index.ts';

const tenants = { a: '01890000-0000-7000-8000-0000000000a1', b: '01890000-0000-7000-8000-0000000000b1' } as const;
const yaml = readFileSync(new URL('../../catalogue/packs/desk.yaml', import.meta.url), 'utf8');
const publicUrl = 'https://kept.example.org';
let server: FastifyInstance;
let close: () => Promise<void>;

/** What sign-in proves elsewhere is taken as given here: `x-as: role tenant`. */
const callerOf = (words: unknown) => {
  const [role, tenant] = String(words).split(' ') as [Role, keyof typeof tenants];
  return {
    tenant: tenants[tenant],
    person: null,
    user: 'u',
    role,
    name: 'Meera',
    zone: 'UTC',
    permissions: may[role],
    view: 'all',
    via: 'session',
    credential: 'c',
  };
};

beforeAll(async () => {
  const database = await freshDatabase(inject('databaseUrl'));
  const [sql, owner] = [connect(database.url, { max: 4 }), connect(database.url, { max: 1, as: 'owner' })];
  for (const tenant of Object.values(tenants))
    await inTenant(sql, tenant, (tx) =>
      createOrganisationRow(
        tx,
        { tenant, name: 'Test', zone: 'UTC', locale: 'en-IN', currency: 'INR' },
        packSchema.parse(parse(yaml)),
      ),
    );
  const app = {
    sql,
    owner,
    now: () => Date.parse('2026-11-20T09:00:00Z'),
    settings: { publicUrl, secret: 's'.repeat(32), logLevel: 'silent' },
    auth: {
      resolveCaller: async (headers: Record<string, unknown>) => (headers['x-as'] ? callerOf(headers['x-as']) : null),
    },
  } as unknown as App;
  server = await buildServer(app, packRoutes);
  close = async () => {
    await server.close();
    await Promise.all([sql.end(), owner.end()]);
    await database.drop();
  };
});
afterAll(() => close());

const get = (url: string, as = 'agent a') => server.inject({ url, headers: { 'x-as': as } });
const post = (url: string, payload: object, as = 'manager a') =>
  server.inject({ method: 'POST', url, payload, headers: { 'x-as': as, origin: publicUrl } });
const benchmark = (value: number) => [{ path: 'measures.effective_calls_per_day.benchmark', value }];

it('everybody reads how the organisation works', async () => {
  const { version, pack, page } = (await get('/api/v1/packs/current')).json();
  expect([version, pack.key, page.name]).toEqual([1, 'desk', 'Desk accounts']);
  expect((await get('/api/v1/packs/versions/1')).json().page).toEqual(page);
  expect((await get('/api/v1/packs/versions/9')).statusCode).toBe(404);
  expect((await get('/api/v1/packs/schema')).json().$schema).toContain('2020-12');
  expect((await server.inject({ url: '/api/v1/packs/current' })).statusCode).toBe(401);
});

it('only those who may edit it change it, and only in their own organisation', async () => {
  const refused = await post('/api/v1/packs/versions', { base: 1, changes: benchmark(22) }, 'agent a');
  expect(refused.statusCode).toBe(403);
  const tried = await post('/api/v1/packs/preview', { base: 1, changes: benchmark(22) });
  expect(tried.json()).toMatchObject({ differences: [{ words: 'Effective calls a day, benchmark: 20 → 22' }] });
  expect((await get('/api/v1/packs/versions')).json().items).toHaveLength(1);
  const saved = await post('/api/v1/packs/versions', { base: 1, changes: benchmark(22), note: 'More' });
  expect([saved.statusCode, saved.json().version]).toEqual([201, 2]);
  expect((await get('/api/v1/packs/versions', 'agent b')).json().items).toHaveLength(1);
  const stale = await post('/api/v1/packs/versions', { base: 1, changes: benchmark(23) });
  expect([stale.statusCode, stale.json().version]).toEqual([409, 2]);
  expect((await get('/api/v1/packs/diff?from=1&to=2')).json().differences).toHaveLength(1);
  const back = await post('/api/v1/packs/roll-back', { base: 2, to: 1 });
  expect([back.statusCode, back.json().version]).toEqual([201, 3]);
  expect((await get('/api/v1/packs/diff?from=1&to=3')).json().differences).toEqual([]);
});

it('says line and key of what is wrong in a file, and takes its own export back', async () => {
  const text = (await get('/api/v1/packs/export')).body;
  const same = await post('/api/v1/packs/preview', { base: 3, text });
  expect(same.json().differences).toEqual([]);
  const wrong = await post('/api/v1/packs/preview', {
    base: 3,
    text: text.replace('benchmark: 20', 'benchmark: much'),
  });
  expect(wrong.statusCode).toBe(422);
  expect(wrong.json().faults[0].where).toMatch(/^body\.text:\d+:\d+ measures\[0\]\.benchmark$/);
});

const put = (payload: object, as = 'manager b') =>
  server.inject({ method: 'PUT', url: '/api/v1/packs/draft', payload, headers: { 'x-as': as, origin: publicUrl } });
const bodyWith = async (value: number | string) => {
  const { pack } = (await get('/api/v1/packs/current', 'manager b')).json();
  return {
    ...pack,
    measures: pack.measures.map((entry: { measure: string }) =>
      entry.measure === 'effective_calls_per_day' ? { ...entry, benchmark: value } : entry,
    ),
  };
};

it('a draft is kept, right or wrong, with what it changes and what is wrong in it', async () => {
  expect((await put({ base: 1, revision: 0, pack: await bodyWith(22) }, 'lead b')).statusCode).toBe(403);
  const kept = (await put({ base: 1, revision: 0, pack: await bodyWith(22) })).json();
  expect(kept).toMatchObject({ base: 1, revision: 1, findings: [] });
  expect(kept.differences.map(({ words }: { words: string }) => words)).toEqual([
    'Effective calls a day, benchmark: 20 → 22',
  ]);
  const wrong = (await put({ base: 1, revision: 1, pack: await bodyWith('many') })).json();
  expect(wrong.findings).toEqual([
    {
      path: 'measures.effective_calls_per_day.benchmark',
      where: 'Effective calls a day, benchmark',
      what: 'must be a number, but is "many".',
    },
  ]);
  const again = (await get('/api/v1/packs/draft', 'manager b')).json();
  expect(again).toMatchObject({ version: 1, draft: { revision: 2, findings: wrong.findings }, others: [] });
  expect((await get('/api/v1/packs/draft', 'manager a')).json()).toMatchObject({ draft: null, others: [] });
});

it('another window of the same person doesn’t write over it', async () => {
  expect((await put({ base: 1, revision: 1, pack: await bodyWith(25) })).statusCode).toBe(409);
  expect((await put({ base: 1, revision: 2, pack: await bodyWith(25) })).json().revision).toBe(3);
});

it('is brought onto what somebody else saved meanwhile, and told where both changed the same', async () => {
  const other = [...benchmark(30), { path: 'name', value: 'Ours' }];
  expect((await post('/api/v1/packs/versions', { base: 1, changes: other }, 'central b')).statusCode).toBe(201);
  expect((await post('/api/v1/packs/preview', { base: 1, pack: await bodyWith(25) }, 'manager b')).statusCode).toBe(
    409,
  );
  // Saving lets go of the saver’s own draft; here both are one user, so it is made again.
  await put({ base: 1, revision: 0, pack: { ...(await bodyWith(25)), name: 'Desk accounts' } });
  const renewed = (await post('/api/v1/packs/draft/renew', { revision: 1 }, 'manager b')).json();
  expect(renewed).toMatchObject({
    base: 2,
    revision: 2,
    clashes: [{ path: 'measures.effective_calls_per_day.benchmark', where: 'Effective calls a day, benchmark' }],
  });
  expect(renewed.body.name).toBe('Ours');
  expect(renewed.differences).toHaveLength(1);
});

it('a file is taken as a draft, and one that is no pack is told by its line', async () => {
  const file = (await get('/api/v1/packs/export', 'manager b')).body.replace('name: Ours', 'name: From a file');
  const kept = (await put({ base: 2, revision: 2, text: file })).json();
  expect(kept.findings).toEqual([]);
  expect(kept.differences.map(({ words }: { words: string }) => words)).toEqual(['Name: Ours → From a file']);
  expect((await put({ base: 2, revision: 3, text: 'kept: 1\nname: [' })).json().detail).toMatch(/^text:2:/);
});

it('tells how far it is where the caller reads lines, and answers the same', async () => {
  const wish = { base: 2, changes: benchmark(40), from: '2026-10-01', to: '2026-11-01' };
  const whole = (await post('/api/v1/packs/try', wish, 'manager b')).json();
  const lines = await server.inject({
    ...{ method: 'POST', url: '/api/v1/packs/try', payload: wish },
    headers: { 'x-as': 'manager b', origin: publicUrl, accept: 'application/x-ndjson' },
  });
  expect(JSON.parse(lines.body.trim().split('\n').at(-1)!)).toEqual({ answer: whole });
  expect((await post('/api/v1/packs/try', { ...wish, to: '2029-01-01' }, 'manager b')).statusCode).toBe(422);
});

it('is gone when it is let go of', async () => {
  const remove = await server.inject({
    ...{ method: 'DELETE', url: '/api/v1/packs/draft' },
    headers: { 'x-as': 'manager b', origin: publicUrl },
  });
  expect(remove.statusCode).toBe(204);
  expect((await get('/api/v1/packs/draft', 'manager b')).json().draft).toBeNull();
});

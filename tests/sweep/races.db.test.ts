import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from './client.ts';
import { signIn } from './organisation.ts';
import { startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => void (world = await startWorld()));
afterAll(() => world.stop());

const atOnce = (client: Client, count: number, url: string, payload: unknown, headers = {}) =>
  Promise.all(Array.from({ length: count }, () => client.ask({ method: 'POST', url, payload, headers })));

const talk = () => ({
  ...{ id: randomUUID(), account: world.a.ids.account, happenedAt: new Date(Date.now() - 60_000).toISOString() },
  ...{
    channel: 'call',
    purpose: 'welcome',
    outcome: 'reached',
    promises: [{ text: 'Once', by: new Date(Date.now() + 9e7).toISOString() }],
  },
});

const countOf = async (): Promise<{ facts: number; talks: number; promises: number }> => {
  const { tenant } = world.a;
  const [row] = await world.owner<{ facts: number; talks: number; promises: number }[]>`
    select (select count(*)::int from fact where tenant_id = ${tenant}) as facts,
      (select count(*)::int from interaction where tenant_id = ${tenant}) as talks,
      (select count(*)::int from commitment where tenant_id = ${tenant} and programme = 'promise') as promises`;
  return row!;
};

test('twenty times the same talk at once is one talk, with one promise', async () => {
  const before = await countOf();
  const answers = await atOnce(world.a.clients.account_manager, 20, '/api/v1/interactions', talk());
  expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([201]));
  expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
  const after = await countOf();
  expect(after).toEqual({ facts: before.facts + 2, talks: before.talks + 1, promises: before.promises + 1 });
});

test('twenty requests at once under one Idempotency-Key have one effect', async () => {
  const { administrator } = world.a.clients;
  const payload = { name: 'One key', scopes: ['accounts.read'] };
  const headers = { 'idempotency-key': randomUUID() };
  const answers = await atOnce(administrator, 20, '/api/v1/keys', payload, headers);
  expect(answers.every(({ statusCode }) => [201, 409].includes(statusCode))).toBe(true);
  const [row] = await world.owner<
    { count: number }[]
  >`select count(*)::int as count from auth.apikey where name = 'One key'`;
  expect(row!.count).toBe(1);
});

test('an API key’s secret is nowhere in the database, not even behind an Idempotency-Key', async () => {
  const { administrator } = world.a.clients;
  const payload = { name: 'Secret', scopes: ['accounts.read'] };
  const headers = { 'idempotency-key': randomUUID() };
  const made = await administrator.ask({ method: 'POST', url: '/api/v1/keys', payload, headers });
  const { key } = made.json<{ key: string }>();
  const again = await administrator.ask({ method: 'POST', url: '/api/v1/keys', payload, headers });
  expect(again.statusCode).toBe(409);
  const kept = await world.owner`
    select from idempotency_key where answer like ${`%${key}%`}
    union all select from auth.apikey k where k::text like ${`%${key}%`}`;
  expect(kept.length).toBe(0);
});

test('of two administrators who remove each other at once, one stays', async () => {
  const { clients, users } = world.a;
  const promote = { method: 'PATCH', url: `/api/v1/members/${users['head']}`, payload: { role: 'administrator' } };
  expect((await clients.administrator.ask(promote)).statusCode).toBe(204);
  const second = await world.clientNamed('head');
  const answers = await Promise.all([
    clients.administrator.ask({ method: 'DELETE', url: `/api/v1/members/${users['head']}` }),
    second.ask({ method: 'DELETE', url: `/api/v1/members/${users['administrator']}` }),
  ]);
  expect(answers.filter(({ statusCode }) => statusCode === 204)).toHaveLength(1);
  const left = await world.owner`
    select from auth.member where tenant_id = ${world.a.tenant} and role = 'administrator' and ended_at is null`;
  expect(left.length).toBe(1);
});

test('whoever is removed is out at once, with session and key', async () => {
  const { clients, users } = world.b;
  const made = await clients.administrator.ask({
    ...{ method: 'POST', url: '/api/v1/keys', payload: { name: 'Mine', scopes: ['accounts.read'] } },
  });
  const { key } = made.json<{ key: string }>();
  const asKey = () =>
    world.nobody.ask({ method: 'GET', url: '/api/v1/accounts', headers: { authorization: `Bearer ${key}` } });
  expect((await asKey()).statusCode).toBe(200);
  const promote = { method: 'PATCH', url: `/api/v1/members/${users['head']}`, payload: { role: 'administrator' } };
  await clients.administrator.ask(promote);
  const second = await signIn(world.server, 'head', 'head@canaryb.example');
  await second.ask({ method: 'DELETE', url: `/api/v1/members/${users['administrator']}` });
  expect((await asKey()).statusCode).toBe(401);
  expect((await clients.administrator.ask({ method: 'GET', url: '/api/v1/me' })).statusCode).toBe(401);
});

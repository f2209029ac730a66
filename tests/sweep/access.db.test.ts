import { afterAll, beforeAll, expect, test } from 'vitest';
import { may, permissions, type Permission, type Role, roles } from '../../catalogue/permissions.ts';
import type { AnyRoute } from '../../platform/http/route.ts';
import { type Client, clientOf } from './client.ts';
import { refusedBy, traces, wrongAnswer, wrongRefusal } from './refusal.ts';
import { nameOf } from './schema.ts';
import { askedOf, sampleOf, urlOf } from './sample.ts';
import { sweptRoutes, startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => void (world = await startWorld()));
afterAll(() => world.stop());

/** What the catalogue says of a role, a key or nobody (null) at a route; nothing here is asked of the server. */
const allowed = (route: AnyRoute, held: ReadonlySet<Permission> | null, byKey: boolean): boolean => {
  if (route.permission === 'public') return true;
  if (held === null) return false;
  if (byKey && route.scopes === 'session-only') return false;
  const further = Array.isArray(route.scopes) ? (route.scopes as Permission[]) : [];
  return [...(route.permission === 'signed-in' ? [] : [route.permission]), ...further].every((each) => held.has(each));
};

/** Asks without doing anything: reading for real, writing with a field that no route knows. */
const knock = (client: Client, route: AnyRoute) => {
  const url = urlOf(route, sampleOf(route, world.a));
  if (route.method === 'GET') return client.ask({ method: 'GET', url });
  return client.ask({ method: route.method, url, payload: { no_such_field: true } });
};

/** Every cell of one caller's row of the matrix that isn't as the catalogue says. */
const wrongCells = async (
  client: Client,
  held: ReadonlySet<Permission> | null,
  byKey: boolean,
  refusal: number,
): Promise<string[]> => {
  const wrong: string[] = [];
  const before = await world.digest();
  for (const route of sweptRoutes) {
    if (!allowed(route, held, byKey)) {
      const asked = askedOf(route, sampleOf(route, world.a));
      const found = wrongAnswer(await client.ask(asked), [refusal]);
      wrong.push(...found.map((each) => `${client.name}, denied: ${nameOf(route)} ${each}`));
      continue;
    }
    const answer = await knock(client, route);
    if ([401, 403].includes(answer.statusCode) && route.permission !== 'public')
      wrong.push(`${client.name}, allowed: ${nameOf(route)} answers ${answer.statusCode} ${answer.body.slice(0, 160)}`);
    if (answer.statusCode >= 400) wrong.push(...wrongRefusal(answer).map((each) => `${nameOf(route)} ${each}`));
    if (answer.statusCode >= 500) wrong.push(`${nameOf(route)} answers ${answer.statusCode}`);
  }
  return [...wrong, ...(await traces(world.digest, before))];
};

test.each(roles)('%s may what the catalogue says, and what it may not leaves no trace', async (role: Role) => {
  expect(await wrongCells(world.a.clients[role], may[role], false, 403)).toEqual([]);
});

test('nobody is let in but where everybody is', async () => {
  expect(await wrongCells(world.nobody, null, false, 401)).toEqual([]);
});

test.each(permissions)('an API key with the scope %s alone does nothing else', async (scope) => {
  const made = await world.a.clients.administrator.ask({
    ...{ method: 'POST', url: '/api/v1/keys', payload: { name: `Only ${scope}`, scopes: [scope] } },
  });
  const { key } = made.json<{ key: string }>();
  const client = clientOf(world.server, `key ${scope}`, { authorization: `Bearer ${key}` });
  expect(await wrongCells(client, new Set([scope]), true, 403)).toEqual([]);
});

test('an invented or a foreign kind of credential is nobody', async () => {
  for (const authorization of [
    'Bearer kept_0000000000000000000000000000',
    'Basic YTpi',
    'Bearer',
    'test session head a',
  ]) {
    const answer = await world.nobody.ask({ method: 'GET', url: '/api/v1/me', headers: { authorization } });
    expect(answer.statusCode).toBe(401);
  }
});

test('a manager can’t become somebody who sees more, by tying the own sign-in to another person', async () => {
  const before = await world.digest();
  const { clients, users, others } = world.a;
  for (const name of ['manager', 'head'] as const) {
    const url = `/api/v1/members/${users[name]}`;
    const ask = () => clients.manager.ask({ method: 'PATCH', url, payload: { person: others.person } });
    expect(await refusedBy(world.digest, before, [403], ask)).toEqual([]);
  }
});

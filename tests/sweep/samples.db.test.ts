import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Asked, Client } from './client.ts';
import { changedTables } from './digest.ts';
import { signIn } from './organisation.ts';
import { overrides } from './overrides.ts';
import { nameOf } from './schema.ts';
import { askedOf, sampleOf } from './sample.ts';
import { sweptRoutes, startWorld, type World } from './world.ts';

let world: World;
let administrator: Client;
beforeAll(async () => {
  world = await startWorld();
  administrator = world.a.clients.administrator;
});
afterAll(() => world.stop());

/** Some samples end the session that they were asked with; the next one begins with a new one. */
const asAdministrator = async (asked: Asked) => {
  const answer = await administrator.ask(asked);
  if (answer.statusCode !== 401) return answer;
  administrator = await signIn(world.server, 'administrator', 'administrator@marka.example');
  return administrator.ask(asked);
};

test.each(sweptRoutes.filter(({ method }) => method === 'GET').map((route) => [nameOf(route), route] as const))(
  '%s answers its sample and writes nothing',
  async (name, route) => {
    const before = await world.digest();
    const answer = await world.a.clients.administrator.ask(askedOf(route, sampleOf(route, world.a)));
    expect({ status: answer.statusCode, body: answer.body.slice(0, 300) }).toMatchObject({
      status: overrides[name]?.answers?.status ?? 200,
    });
    expect(changedTables(before, await world.digest())).toEqual([]);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.body).not.toContain(world.b.mark);
  },
);

/** What ends things comes last, so that every sample finds its thing there. */
const changes = sweptRoutes.filter(({ method }) => method !== 'GET');
const inOrder = [
  ...changes.filter(({ method }) => method !== 'DELETE'),
  ...changes.filter(({ method }) => method === 'DELETE'),
];

test.each(inOrder.map((route) => [nameOf(route), route] as const))('%s takes its sample', async (name, route) => {
  const untouched = await owned(world.b.tenant);
  const answer = await asAdministrator(askedOf(route, sampleOf(route, world.a)));
  const wanted =
    overrides[name]?.answers?.status ?? route.status ?? (route.answer._zod.def.type === 'void' ? 204 : 200);
  expect({ status: answer.statusCode, body: answer.body.slice(0, 600) }).toMatchObject({ status: wanted });
  expect(answer.body).not.toContain(world.b.mark);
  expect(await owned(world.b.tenant)).toEqual(untouched);
});

/** How many facts, goals and mails an organisation has: what a request of another may not move. */
const owned = async (tenant: string): Promise<unknown> =>
  world.owner`
    select (select count(*) from fact where tenant_id = ${tenant}) as facts,
      (select count(*) from goal where tenant_id = ${tenant}) as goals,
      (select count(*) from mail_outbox where tenant_id = ${tenant}) as mails,
      (select count(*) from auth.member where tenant_id = ${tenant} and ended_at is null) as members`;

import { afterAll, beforeAll, expect, test } from 'vitest';
import { may } from '../../catalogue/permissions.ts';
import type { Permission } from '../../catalogue/permissions.ts';
import { idNamed, kindNamed, madeByClient } from './names.ts';
import { refusedBy } from './refusal.ts';
import { nameOf, namesInPath, placesOfIds, schemaOf, withAt } from './schema.ts';
import { sampleOf, urlOf } from './sample.ts';
import { sweptRoutes, startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => void (world = await startWorld()));
afterAll(() => world.stop());

type Other = keyof World['a']['others'];

/** What anybody of the organisation may look up of anybody: the directory, by design. */
const open = new Set(['GET /api/v1/people/:person']);

const others = new Set(['account', 'person', 'team', 'commitment', 'term']);
const isOther = (name: string): boolean => others.has(kindNamed(name) ?? '');
const within = sweptRoutes.filter(
  (route) => !open.has(nameOf(route)) && may.account_manager.has(route.permission as Permission),
);
const named = (routes: typeof sweptRoutes) => routes.map((route) => [nameOf(route), route] as const);
const refused = [403, 404];

const other = (name: string): string => world.a.others[kindNamed(name) as Other];

test.each(named(within.filter(({ path }) => namesInPath(path).some(isOther))))(
  '%s: a colleague’s is not an account manager’s to see',
  async (_, route) => {
    const { body: payload, ...sample } = sampleOf(route, world.a);
    const before = await world.digest();
    for (const name of namesInPath(route.path).filter(isOther)) {
      const url = urlOf(route, { ...sample, params: { ...sample.params, [name]: other(name) } });
      const ask = () => world.a.clients.account_manager.ask({ method: route.method, url, payload });
      expect(await refusedBy(world.digest, before, refused, ask), `:${name}`).toEqual([]);
    }
  },
);

const idsIn = (route: (typeof sweptRoutes)[number], part: 'body' | 'query') =>
  placesOfIds(schemaOf(route[part]) ?? {}).filter(({ name }) => isOther(name) && !madeByClient.has(name));

test.each(named(within.filter((route) => idsIn(route, 'body').length > 0)))(
  '%s: a colleague’s can’t be named in a body',
  async (_, route) => {
    const { body, ...sample } = sampleOf(route, world.a);
    const before = await world.digest();
    for (const { place, name } of idsIn(route, 'body')) {
      const payload = withAt(body, place, other(name));
      const ask = () =>
        world.a.clients.account_manager.ask({ method: route.method, url: urlOf(route, sample), payload });
      expect(await refusedBy(world.digest, before, refused, ask), place.join('.')).toEqual([]);
    }
  },
);

test.each(named(within.filter((route) => idsIn(route, 'query').length > 0)))(
  '%s: a colleague’s can’t be asked for',
  async (_, route) => {
    const { body: _body, ...sample } = sampleOf(route, world.a);
    for (const { place, name } of idsIn(route, 'query')) {
      const url = urlOf(route, { ...sample, query: { ...sample.query, [String(place[0])]: other(name) } });
      const answer = await world.a.clients.account_manager.ask({ method: 'GET', url });
      const empty = answer.statusCode === 200 && answer.json<{ items?: unknown[] }>().items?.length === 0;
      expect(empty || refused.includes(answer.statusCode), `${name}: ${answer.body.slice(0, 200)}`).toBe(true);
    }
  },
);

test.each(['person', 'team'] as const)('a colleague’s %s scorecard is not there', async (subject) => {
  const url = `/api/v1/scorecard?subject=${subject}&id=${idNamed({ ids: { ...world.a.ids, ...world.a.others } }, subject)}`;
  expect((await world.a.clients.account_manager.ask({ method: 'GET', url })).statusCode).toBe(404);
});

test('a talk that a colleague logged is not another’s to take back, nor a lead’s of another team', async () => {
  const url = `/api/v1/interactions/${world.a.ids.interaction}/take-back`;
  const other_lead = await world.clientNamed('other_lead');
  const before = await world.digest();
  for (const client of [world.a.clients.colleague, other_lead]) {
    const ask = () => client.ask({ method: 'POST', url, payload: { reason: 'Not mine' } });
    expect(await refusedBy(world.digest, before, [404], ask), client.name).toEqual([]);
  }
});

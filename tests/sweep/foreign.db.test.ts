import { afterAll, beforeAll, expect, test } from 'vitest';
import { changedTables } from './digest.ts';
import { idNamed, kindNamed, madeByClient, sharedByAll } from './names.ts';
import { refusedBy, tells } from './refusal.ts';
import { nameOf, namesInPath, placesOfIds, schemaOf, withAt } from './schema.ts';
import { askedOf, sampleOf, urlOf } from './sample.ts';
import { sweptRoutes, startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => void (world = await startWorld()));
afterAll(() => world.stop());

const named = (routes: typeof sweptRoutes) => routes.map((route) => [nameOf(route), route] as const);
const withOwnIds = sweptRoutes.filter(({ path }) => namesInPath(path).some((name) => !sharedByAll.has(name)));

test.each(named(withOwnIds))('%s: another organisation’s id is as good as none', async (_, route) => {
  const sample = sampleOf(route, world.a);
  const before = await world.digest();
  for (const name of namesInPath(route.path).filter((each) => !sharedByAll.has(each))) {
    const params = { ...sample.params, [name]: idNamed(world.b, name)! };
    expect(
      await refusedBy(world.digest, before, [404], async () => {
        const answer = await world.a.clients.administrator.ask(askedOf(route, { ...sample, params }));
        expect(tells(answer, world.b.mark)).toBe(false);
        return answer;
      }),
      `:${name}`,
    ).toEqual([]);
  }
});

const idsIn = (route: (typeof sweptRoutes)[number], part: 'body' | 'query') =>
  placesOfIds(schemaOf(route[part]) ?? {}).filter(({ name }) => !(part === 'body' && madeByClient.has(name)));

test.each(named(sweptRoutes.filter((route) => idsIn(route, 'body').length > 0)))(
  '%s: a body that names another organisation’s thing is refused',
  async (_, route) => {
    const sample = sampleOf(route, world.a);
    const inLines = route.bodyKind === 'ndjson-or-json';
    const before = await world.digest();
    for (const { place, name } of idsIn(route, 'body')) {
      expect(kindNamed(name), `say in tests/sweep/names.ts what the field "${name}" names`).toBeDefined();
      const body = withAt(sample.body, inLines ? [0, ...place] : place, idNamed(world.b, name));
      const ask = () => world.a.clients.administrator.ask(askedOf(route, sample, body));
      const wrong = await refusedBy(world.digest, before, inLines ? [200] : [400, 403, 404, 409, 422], ask);
      expect(wrong, place.join('.')).toEqual([]);
    }
  },
);

test.each(named(sweptRoutes.filter((route) => idsIn(route, 'query').length > 0)))(
  '%s: a query that names another organisation’s thing finds nothing of it',
  async (_, route) => {
    const { body: _body, ...sample } = sampleOf(route, world.a);
    const before = await world.digest();
    for (const { place, name } of idsIn(route, 'query'))
      for (const id of new Set(name === 'id' ? Object.values(world.b.ids) : [idNamed(world.b, name)!])) {
        expect(id, `say in tests/sweep/names.ts what the field "${name}" names`).toBeDefined();
        const query = { ...sample.query, [String(place[0])]: id };
        const answer = await world.a.clients.administrator.ask({
          method: 'GET',
          url: urlOf(route, { ...sample, query }),
        });
        expect([200, 400, 404, 422]).toContain(answer.statusCode);
        expect(tells(answer, world.b.mark)).toBe(false);
      }
    expect(changedTables(before, await world.digest())).toEqual([]);
  },
);

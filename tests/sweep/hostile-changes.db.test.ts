import { afterAll, beforeAll, expect, test } from 'vitest';
import { changedTables } from './digest.ts';
import { traces, wrongAnswer } from './refusal.ts';
import { isOpenAt, nameOf, placesOfObjects, schemaOf, withAt } from './schema.ts';
import { askedOf, sampleOf, urlOf } from './sample.ts';
import { sweptRoutes, startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => void (world = await startWorld()));
afterAll(() => world.stop());

const named = (routes: typeof sweptRoutes) => routes.map((route) => [nameOf(route), route] as const);
const changing = sweptRoutes.filter(({ method }) => method !== 'GET');
const administrator = () => world.a.clients.administrator;

/** Fields that a client must not be able to set by naming them. */
const foreignFields = [
  'tenant',
  'tenant_id',
  'is_admin',
  'permissions',
  'created_at',
  'password_hash',
  'constructor',
  '__proto__',
];

/** Fields that are refused even where any name may stand. */
const never = ['constructor', '__proto__'];

const withField = (body: unknown, place: readonly (string | number)[], field: string): string => {
  const marked = withAt(body, [...place, 'FIELD'], { isAdmin: true });
  return JSON.stringify(marked).replace('"FIELD"', JSON.stringify(field));
};

test.each(named(changing.filter(({ bodyKind }) => bodyKind !== 'multipart' && bodyKind !== 'stream')))(
  '%s: a field that it does not know is refused by name',
  async (_, route) => {
    const sample = sampleOf(route, world.a);
    const before = await world.digest();
    const inLines = route.bodyKind === 'ndjson-or-json';
    for (const place of placesOfObjects(sample.body ?? {}))
      for (const field of isOpenAt(schemaOf(route.body) ?? {}, inLines ? place.slice(1) : place)
        ? never
        : foreignFields) {
        const body = withField(sample.body ?? {}, place, field);
        const answer = await administrator().ask(askedOf(route, sample, body));
        const where = `${place.join('.')}.${field}: ${answer.statusCode} ${answer.body.slice(0, 200)}`;
        expect(inLines ? [200, 422] : [422], where).toContain(answer.statusCode);
        if (field !== '__proto__' || answer.statusCode === 422) expect(answer.body, where).toContain(field);
      }
    expect(changedTables(before, await world.digest())).toEqual([]);
    expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined();
  },
);

const pages = [
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { origin: undefined },
  { origin: undefined, 'sec-fetch-site': 'cross-site' },
  { origin: 'https://kept.example.org.evil.example' },
  { origin: 'http://kept.example.org' },
];

test.each(named(changing))('%s: another site’s page changes nothing with the cookie', async (_, route) => {
  const asked = askedOf(route, sampleOf(route, world.a));
  const before = await world.digest();
  const wrong: string[] = [];
  for (const headers of pages) {
    const answer = await administrator().ask({ ...asked, headers: { ...asked.headers, ...headers } });
    wrong.push(...wrongAnswer(answer, [403]).map((each) => `${JSON.stringify(headers)} ${each}`));
  }
  expect([...wrong, ...(await traces(world.digest, before))]).toEqual([]);
});

test.each(named(changing.filter(({ bodyKind }) => bodyKind !== 'stream')))(
  '%s: a body of another kind is not read',
  async (_, route) => {
    const sample = sampleOf(route, world.a);
    const before = await world.digest();
    const text = JSON.stringify(sample.body ?? {});
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml']) {
      const asked = { ...askedOf(route, sample, text), headers: { 'content-type': type } };
      expect(wrongAnswer(await administrator().ask(asked), [415]), type).toEqual([]);
    }
    expect(await traces(world.digest, before)).toEqual([]);
  },
);

test('a method that an address does not answer to does nothing', async () => {
  const before = await world.digest();
  for (const route of changing) {
    const url = urlOf(route, sampleOf(route, world.a));
    for (const override of ['x-http-method-override', 'x-method-override'])
      expect(
        (await administrator().ask({ method: 'GET', url, headers: { [override]: route.method } })).statusCode,
      ).not.toBe(500);
  }
  expect(changedTables(before, await world.digest())).toEqual([]);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AnyRoute } from '../../platform/http/route.ts';
import { changedTables } from './digest.ts';
import { refusedBy, tells, wrongRefusal } from './refusal.ts';
import { isOpenAt, nameOf, namesInPath, placesOfObjects, schemaOf, withAt } from './schema.ts';
import { askedOf, sampleOf, urlOf } from './sample.ts';
import { sweptRoutes, startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => void (world = await startWorld()));
afterAll(() => world.stop());

const named = (routes: typeof sweptRoutes) => routes.map((route) => [nameOf(route), route] as const);
const changing = sweptRoutes.filter(({ method }) => method !== 'GET');
const administrator = () => world.a.clients.administrator;

/** What tries to be SQL, another type, a path or too much; whatever a parameter is, none of these is its value. */
const nasty = [
  "'",
  '"',
  "';select pg_sleep(3)--",
  "1' or '1'='1",
  'id,(select pg_sleep(3))',
  '{"$ne":null}',
  '../../etc/passwd',
  '\u0000',
  '%',
  '１'.repeat(40),
];
const far_too_long = 'x'.repeat(8_192);
/** Slower than any honest refusal and much faster than the sleep that the values ask for; two cores are shared here. */
const most_ms = 1_500;

const timed = async (route: AnyRoute, url: string): Promise<string[]> => {
  const began = performance.now();
  const answer = await administrator().ask({ method: route.method, url });
  const took_ms = performance.now() - began;
  const where = `${url.slice(0, 120)} answers ${answer.statusCode}`;
  if (answer.statusCode >= 500) return [`${where}: ${answer.body}`];
  if (took_ms > most_ms) return [`${where} after ${Math.round(took_ms)} ms`];
  if (tells(answer, world.b.mark)) return [`${where} with what is another organisation's`];
  return answer.statusCode >= 400 ? wrongRefusal(answer).map((each) => `${where} and ${each}`) : [];
};

/** Parameters that are any text, so that every short text is a fair question: what is searched for. */
const isFreeText = (schema: { type?: unknown; format?: unknown; pattern?: unknown; enum?: unknown }): boolean =>
  schema.type === 'string' && schema.format === undefined && schema.pattern === undefined && schema.enum === undefined;

test.each(named(sweptRoutes.filter((route) => route.query)))(
  '%s: no query reaches the database as SQL',
  async (_, route) => {
    const sample = sampleOf(route, world.a);
    const fields = Object.entries(schemaOf(route.query)?.properties ?? {});
    const wrong: string[] = [];
    for (const [field, schema] of fields) {
      for (const value of nasty) {
        const url = urlOf(route, { ...sample, query: { ...sample.query, [field]: value } });
        wrong.push(...(await timed(route, url)));
        if (isFreeText(schema)) continue;
        const { statusCode } = await administrator().ask({ method: route.method, url });
        if (statusCode !== 400) wrong.push(`${field}=${value} answers ${statusCode} and not 400`);
      }
      const long = urlOf(route, { ...sample, query: { ...sample.query, [field]: far_too_long } });
      const { statusCode } = await administrator().ask({ method: route.method, url: long });
      if (![400, 414, 422].includes(statusCode)) wrong.push(`${field}, 8 KiB long, answers ${statusCode}`);
    }
    expect(wrong).toEqual([]);
  },
);

test.each(named(sweptRoutes.filter(({ method }) => method === 'GET')))(
  '%s: a query that it does not know is refused',
  async (_, route) => {
    const own = urlOf(route, sampleOf(route, world.a));
    const [first] = Object.keys(schemaOf(route.query)?.properties ?? {});
    const more = ['fields=*', 'sort=password', 'tenant_id=1', '__proto__[admin]=1', 'constructor.prototype.admin=1'];
    for (const query of [...more, ...(first ? [`${first}=a&${first}=b`, `${first}[$ne]=1`] : [])]) {
      const url = `${own}${own.includes('?') ? '&' : '?'}${query}`;
      const answer = await administrator().ask({ method: 'GET', url });
      expect(answer.statusCode, url).toBe(400);
      expect(wrongRefusal(answer), url).toEqual([]);
    }
  },
);

test.each(named(sweptRoutes.filter(({ path }) => namesInPath(path).length > 0)))(
  '%s: no path reaches the database as SQL',
  async (_, route) => {
    const sample = sampleOf(route, world.a);
    const before = await world.digest();
    for (const name of namesInPath(route.path))
      for (const value of [
        ...nasty,
        '..%2f..%2fetc%2fpasswd',
        '__proto__',
        'constructor',
        'toString',
        'x'.repeat(199),
      ]) {
        const ask = () =>
          administrator().ask(askedOf(route, { ...sample, params: { ...sample.params, [name]: value } }));
        expect(await refusedBy(world.digest, before, [400, 404, 422], ask), `:${name} = ${value.slice(0, 40)}`).toEqual(
          [],
        );
      }
  },
);

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
    const ask = () => administrator().ask({ ...asked, headers: { ...asked.headers, ...headers } });
    const found = await refusedBy(world.digest, before, [403], ask);
    wrong.push(...found.map((each) => `${JSON.stringify(headers)} ${each}`));
  }
  expect(wrong).toEqual([]);
});

test.each(named(changing.filter(({ bodyKind }) => bodyKind !== 'stream')))(
  '%s: a body of another kind is not read',
  async (_, route) => {
    const sample = sampleOf(route, world.a);
    const before = await world.digest();
    const text = JSON.stringify(sample.body ?? {});
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml']) {
      const ask = () => administrator().ask({ ...askedOf(route, sample, text), headers: { 'content-type': type } });
      expect(await refusedBy(world.digest, before, [415], ask), type).toEqual([]);
    }
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

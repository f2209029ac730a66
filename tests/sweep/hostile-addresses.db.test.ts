import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AnyRoute } from '../../platform/http/route.ts';
import { tells, traces, wrongAnswer, wrongRefusal } from './refusal.ts';
import { nameOf, namesInPath, schemaOf } from './schema.ts';
import { askedOf, sampleOf, urlOf } from './sample.ts';
import { sweptRoutes, startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => void (world = await startWorld()));
afterAll(() => world.stop());

const named = (routes: typeof sweptRoutes) => routes.map((route) => [nameOf(route), route] as const);
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

const timed = async (route: AnyRoute, url: string, anyText: boolean): Promise<string[]> => {
  const began = performance.now();
  const answer = await administrator().ask({ method: route.method, url });
  const took_ms = performance.now() - began;
  const where = `${url.slice(0, 120)} answers ${answer.statusCode}`;
  if (!anyText && answer.statusCode !== 400) return [`${where} and not 400`];
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
        wrong.push(...(await timed(route, url, isFreeText(schema))));
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
        const asked = askedOf(route, { ...sample, params: { ...sample.params, [name]: value } });
        const wrong = wrongAnswer(await administrator().ask(asked), [400, 404, 422]);
        expect(wrong, `:${name} = ${value.slice(0, 40)}`).toEqual([]);
      }
    expect(await traces(world.digest, before)).toEqual([]);
  },
);

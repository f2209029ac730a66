import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { evaluate, fromParts, type Measure, type Shape, type SourceRow } from '../../maths/measure/index.ts';
import { connect, type Sql } from '../../platform/db/connect.ts';
import { inTenant } from '../../platform/db/tenant.ts';
import { freshDatabase } from '../../tests/database.ts';
import { compileMeasure, type CompiledRow, type MeasureRequest } from './compile.ts';

const tenant = '01890000-0000-7000-8000-00000000000a';
const other = '01890000-0000-7000-8000-00000000000b';
const people = ['a', 'b', 'c'].map((letter) => `01890000-0000-7000-8000-0000000000${letter}1`);
const accounts = ['1', '2'].map((digit) => `01890000-0000-7000-8000-0000000000f${digit}`);
const zone = 'Europe/Berlin';

const request: MeasureRequest = {
  tenant,
  from: '2026-10-01',
  to: '2026-11-01',
  zone,
  now: '2026-11-22T00:00:00Z',
  groupBy: 'none',
};

let database: Awaited<ReturnType<typeof freshDatabase>>;
let owner: Sql;
let sql: Sql;

beforeAll(async () => {
  database = await freshDatabase(inject('databaseUrl'));
  owner = connect(database.url, { max: 1, as: 'owner' });
  // A source of our own: the shapes are held to their oracle on plain rows, whatever module publishes the real view.
  await owner.unsafe(`
    drop view if exists fact_cases;
    create table fact_cases (tenant_id uuid, id text, at timestamptz, day date, person_id uuid, account_id uuid,
      recorded_at timestamptz, reason text, channel text, priority text, resolved boolean, in_time boolean,
      hours_to_resolve numeric, csat numeric, reopened boolean);
    select kept_guard('fact_cases')`);
  sql = connect(database.url, { max: 1 });
});

afterAll(async () => {
  await sql.end();
  await owner.end();
  await database.drop();
});

type Case = { id: string; at: string; person_id: string | null; late_days: number };

// Around both changes of the clock and both ends of the window, by the second.
const instants = [
  '2026-09-30T21:59:59Z',
  '2026-09-30T22:00:00Z',
  '2026-10-12T10:00:00Z',
  '2026-10-25T00:30:00Z',
  '2026-10-25T01:30:00Z',
  '2026-10-31T22:59:59Z',
  '2026-10-31T23:00:00Z',
];

const anyCase = fc.record({
  at: fc.constantFrom(...instants),
  person_id: fc.constantFrom(...people, null),
  account_id: fc.constantFrom(...accounts, null),
  late_days: fc.constantFrom(0, 40),
  reason: fc.constantFrom('billing', 'login', "o'clock", '', null),
  resolved: fc.constantFrom(true, false, null),
  hours_to_resolve: fc.option(
    fc.integer({ min: -4, max: 400 }).map((n) => n / 4),
    { nil: null },
  ),
  csat: fc.option(fc.integer({ min: 0, max: 5 }), { nil: null }),
});
const anyCases = fc.array(anyCase, { maxLength: 30 }).map((found) => found.map((one, n) => ({ ...one, id: `c${n}` })));

const localDay = (at: string): string => Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString();

const rowsOf = (found: readonly Case[]): SourceRow[] => found.map((one) => ({ ...one, day: localDay(one.at) }));

async function store(found: readonly Case[]): Promise<void> {
  const rows = found.map(({ late_days, ...one }) => ({
    ...one,
    tenant_id: tenant,
    day: localDay(one.at),
    recorded_at: new Date(Date.parse(one.at) + Number(late_days) * 86_400_000).toISOString(),
  }));
  await owner`delete from fact_cases`;
  if (rows.length === 0) return;
  await owner`insert into fact_cases ${owner(rows as never[])}`;
  // The same rows of another organisation must never show.
  await owner`insert into fact_cases ${owner(rows.map((row) => ({ ...row, tenant_id: other })) as never[])}`;
}

const measure = (shape: Shape): Measure => ({
  key: 'm',
  name: 'M',
  question: 'How many?',
  unit: 'count',
  direction: 'up',
  source: 'cases',
  shape,
  by: 'person',
  examples: [],
  sourceNote: '',
});

const run = (shape: Shape, asked: Partial<MeasureRequest> = {}): Promise<CompiledRow[]> => {
  const { text, values } = compileMeasure(measure(shape), { ...request, ...asked });
  return inTenant(sql, tenant, (tx) => tx.unsafe<CompiledRow[]>(text, values as never[], { prepare: true }));
};

const shapes: Record<string, Shape> = {
  count: { kind: 'count' },
  'count of some': { kind: 'count', where: [{ field: 'reason', isNot: ['login', "o'clock"] }] },
  'count of absent': { kind: 'count', where: [{ field: 'reason', present: false }] },
  'count of different': { kind: 'count', distinct: 'account_id', where: [{ field: 'resolved', isNot: false }] },
  sum: { kind: 'sum', of: 'hours_to_resolve', where: [{ field: 'reason', is: ['billing', ''] }] },
  mean: { kind: 'mean', of: 'csat', where: [{ field: 'resolved', is: true }] },
  median: { kind: 'quantile', of: 'hours_to_resolve', q: 0.5 },
  p90: { kind: 'quantile', of: 'hours_to_resolve', q: 0.9, where: [{ field: 'reason', present: true }] },
  share: {
    kind: 'share',
    whole: [{ field: 'resolved', present: true }],
    part: [
      { field: 'resolved', is: true },
      { field: 'hours_to_resolve', below: 48 },
    ],
  },
  'share by value': {
    kind: 'share',
    whole: [{ field: 'reason', isNot: 'login' }],
    part: [{ field: 'csat', atLeast: 4 }],
    weight: 'hours_to_resolve',
  },
  per: { kind: 'per', of: { kind: 'count', where: [{ field: 'resolved', is: true }] }, per: 'working-day' },
};

const denominators = { workingDays: 21 };
const near = (actual: number | null, wanted: number | null): void => {
  if (wanted === null || actual === null) expect(actual).toBe(wanted);
  else expect(actual).toBeCloseTo(wanted, 9);
};

describe.each(Object.entries(shapes))('SQL is the oracle: %s', (_name, shape) => {
  it('in total, for some people, by person and by day', async () => {
    await fc.assert(
      fc.asyncProperty(anyCases, async (found) => {
        await store(found);
        const rows = rowsOf(found);
        const oracle = (some: readonly SourceRow[]) =>
          evaluate(measure(shape), { rows: some, denominators }, request).value;
        const figure = (row: CompiledRow) => fromParts(measure(shape), row.a, row.b, denominators);
        const [total] = await run(shape);
        near(figure(total!), oracle(rows));
        const [some] = await run(shape, { people: people.slice(0, 2) });
        near(figure(some!), oracle(rows.filter((row) => people.slice(0, 2).includes(row.person_id ?? ''))));
        for (const row of await run(shape, { groupBy: 'person' }))
          near(figure(row), oracle(rows.filter((one) => one.person_id === row.person_id)));
        for (const row of await run(shape, { groupBy: 'day' }))
          near(figure(row), oracle(rows.filter((one) => one.day === row.day)));
      }),
      { numRuns: 25 },
    );
  });
});

it('splits a window by day and by person without losing or doubling a row', async () => {
  await fc.assert(
    fc.asyncProperty(anyCases, async (found) => {
      await store(found);
      const add = (rows: CompiledRow[]): number => rows.reduce((sum, row) => sum + row.a, 0);
      const counts = { kind: 'count' } as const;
      const total = add(await run(counts));
      expect(add(await run(counts, { groupBy: 'day' }))).toBe(total);
      expect(add(await run(counts, { groupBy: 'person' }))).toBe(total);
    }),
    { numRuns: 20 },
  );
});

it('has no figure over an empty window or for nobody', async () => {
  await store([]);
  expect(await run(shapes['share']!)).toEqual([{ person_id: null, day: null, a: 0, b: 0 }]);
  expect(await run(shapes['count']!, { people: [] })).toMatchObject([{ a: 0 }]);
  expect(await run(shapes['count']!, { from: '2026-11-01', to: '2026-10-01' })).toMatchObject([{ a: 0 }]);
});

it('refuses what a definition may not ask', () => {
  const compile =
    (shape: Shape, source = 'cases') =>
    () =>
      compileMeasure({ ...measure(shape), source }, request);
  expect(compile({ kind: 'count', where: [{ field: '1=1; drop table fact', is: 'x' }] })).toThrow(/no column/);
  expect(compile({ kind: 'sum', of: 'reason' })).toThrow(/no number column/);
  expect(compile({ kind: 'count' }, '__proto__')).toThrow(/no source/);
  expect(compile({ kind: 'index', parts: [], cap: 1 })).toThrow(/made of other measures/);
});

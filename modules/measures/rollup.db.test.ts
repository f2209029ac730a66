import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { measures, measureByKey } from '../../catalogue/measures/index.ts';
import { evaluate, fromParts, isAdditive, type SourceRow } from '../../maths/measure/index.ts';
import { connect, type Sql, type Tx } from '../../platform/db/connect.ts';
import { freshDatabase } from '../../tests/database.ts';
import { rollingUp, readRollups, rebuildRollups, verifyRollups, type RollupRow, type RowChange } from './index.ts';

const tenant = '01890000-0000-7000-8000-00000000000a';
const other = '01890000-0000-7000-8000-00000000000b';
const people = ['01890000-0000-7000-8000-0000000000a1', '01890000-0000-7000-8000-0000000000a2'];
const days = ['2026-10-31', '2026-11-01', '2026-11-02', '2026-11-30', '2026-12-01'];
const window = { from: '2026-11-01', to: '2026-12-01', zone: 'Asia/Kolkata', now: '2026-12-05T00:00:00Z' };
const additive = measures.filter(
  (measure) => isAdditive(measure.shape) && ['terms', 'quality'].includes(measure.source),
);

let database: Awaited<ReturnType<typeof freshDatabase>>;
let owner: Sql;
let sql: Sql;

beforeAll(async () => {
  database = await freshDatabase(inject('databaseUrl'));
  owner = connect(database.url, { max: 1, as: 'owner' });
  // Two sources of our own in place of the views, to be filled row by row.
  const shared =
    'tenant_id uuid, id text, at timestamptz, day date, person_id uuid, account_id uuid, recorded_at timestamptz';
  await owner.unsafe(`
    drop view if exists fact_terms; drop view if exists fact_quality;
    create table fact_terms (${shared}, product text, plan text, value numeric, renewed boolean, early boolean,
      upgraded boolean, lost boolean, term_months numeric, days_early numeric);
    create table fact_quality (${shared}, medium text, score numeric, critical boolean);
    select kept_guard('fact_terms'), kept_guard('fact_quality')`);
  sql = connect(database.url, { max: 4 });
});

afterAll(async () => {
  await sql.end();
  await owner.end();
  await database.drop();
});

/** One transaction of one organisation, its setting made before anything else. */
const asTenant = <T>(who: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
  sql.begin(async (tx) => {
    await tx`select set_config('kept.tenant', ${who}, true)`;
    return work(tx as Tx);
  }) as Promise<T>;

const common = {
  id: fc.integer({ min: 1, max: 6 }).map((n) => `row ${n}`),
  day: fc.constantFrom(...days),
  person_id: fc.constantFrom(...people, null),
};
const term = fc.record({
  ...common,
  value: fc.constantFrom(null, 0, 0.1, 0.2, 1234.56, 99999.99),
  renewed: fc.boolean(),
  early: fc.boolean(),
  upgraded: fc.boolean(),
  lost: fc.boolean(),
});
const audit = fc.record({
  ...common,
  medium: fc.constantFrom('voice', 'non-voice'),
  score: fc.constantFrom(null, 33.333333, 80, 100),
});
type Row = SourceRow & Record<string, string | number | boolean | null>;
const steps = fc.array(
  fc.oneof(
    fc.record({ source: fc.constant('terms'), row: term as fc.Arbitrary<Row>, gone: fc.boolean() }),
    fc.record({ source: fc.constant('quality'), row: audit as fc.Arbitrary<Row>, gone: fc.boolean() }),
  ),
  { maxLength: 40 },
);

/** Follows rows through their changes, as the modules that own them would tell of them. */
function history(found: readonly { source: string; row: Row; gone: boolean }[]): {
  changes: RowChange[];
  left: { source: string; row: Row }[];
} {
  const there = new Map<string, { source: string; row: Row }>();
  const changes = found.map(({ source, row, gone }) => {
    const place = `${source} ${row.id}`;
    const before = there.get(place)?.row ?? null;
    if (gone) there.delete(place);
    else there.set(place, { source, row });
    return { source, before, after: gone ? null : row };
  });
  return { changes, left: [...there.values()] };
}

async function clear(): Promise<void> {
  for (const table of ['rollup_day', 'rollup_month', 'fact_terms', 'fact_quality'])
    await owner.unsafe(`truncate ${table}`);
}

const apply = (changes: RowChange[]): Promise<unknown> =>
  asTenant(tenant, async (tx) => rollingUp(tx, tenant, changes));

const read = (groupBy: 'person' | 'none' | 'day', from = window.from, to = window.to): Promise<RollupRow[]> =>
  asTenant(tenant, (tx) =>
    readRollups(tx, { tenant, measures: additive.map((measure) => measure.key), from, to, groupBy }),
  );

const stored = async (): Promise<unknown[]> => [
  ...(await owner`select measure, person_id, day, a, b from rollup_day where a <> 0 or b <> 0 order by 1, 2, 3`),
];
const months = async (): Promise<unknown[]> => [
  ...(await owner`select measure, person_id, month, a, b from rollup_month where a <> 0 or b <> 0 order by 1, 2, 3`),
];

it('roll-ups after any history are a fresh evaluation, and a rebuild changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.integer({ min: 1, max: 7 }), async (found, batch) => {
      await clear();
      const { changes, left } = history(found);
      for (let at = 0; at < changes.length; at += batch) await apply(changes.slice(at, at + batch));
      const totals = new Map((await read('none')).map((row) => [row.measure, row]));
      const byPerson = new Map((await read('person')).map((row) => [`${row.measure} ${row.person_id}`, row]));
      for (const measure of additive) {
        const rows = left.filter(({ source }) => source === measure.source).map(({ row }) => row);
        const near = (row: RollupRow | undefined, some: SourceRow[]): void => {
          const figure = evaluate(measure, { rows: some }, window);
          expect(row?.a ?? 0).toBeCloseTo(figure.a, 6);
          const kept = fromParts(measure, row?.a ?? 0, row?.b ?? 0);
          if (figure.value === null) expect(kept).toBeNull();
          else expect(kept).toBeCloseTo(figure.value, 6);
        };
        near(totals.get(measure.key), rows);
        for (const person of [...people, null])
          near(
            byPerson.get(`${measure.key} ${person}`),
            rows.filter((row) => row.person_id === person),
          );
      }
      for (const { source, row } of left)
        await owner`insert into ${owner(`fact_${source}`)} ${owner({ ...row, tenant_id: tenant } as never)}`;
      const before = [await stored(), await months()];
      expect(await asTenant(tenant, (tx) => verifyRollups(tx, tenant))).toEqual([]);
      await asTenant(tenant, (tx) => rebuildRollups(tx, tenant));
      expect([await stored(), await months()]).toEqual(before);
    }),
    { numRuns: 20 },
  );
});

const row = (more: Partial<Row>): Row =>
  ({ id: '1', day: '2026-11-02', person_id: people[0]!, renewed: true, value: 10, ...more }) as Row;
const added = (...rows: Row[]): RowChange[] => rows.map((after) => ({ source: 'terms', before: null, after }));

it('leaves exactly zero when what was added is taken away', async () => {
  await clear();
  const rows = [0.1, 0.2, 0.3, 1e9 + 0.01].map((value, n) => row({ id: `${n}`, value }));
  await apply(added(...rows));
  await apply(rows.map((before) => ({ source: 'terms', before, after: null })));
  expect(await stored()).toEqual([]);
  expect(await months()).toEqual([]);
});

it('writes nothing where nothing changes, and moves a row between days, months and people', async () => {
  await clear();
  await apply([{ source: 'terms', before: row({}), after: row({ plan: 'gold' }) }]);
  expect(await owner`select 1 from rollup_day`).toHaveLength(0);
  await apply(added(row({})));
  await apply([
    { source: 'terms', before: row({}), after: row({ day: '2026-12-01', person_id: null, value: '10.00' }) },
  ]);
  const renewals = async (from: string, to: string): Promise<object[]> =>
    (await read('person', from, to)).filter(({ measure, a }) => measure === 'renewals_made' && a !== 0);
  expect(await renewals('2026-11-01', '2026-12-01')).toEqual([]);
  expect(await renewals('2026-12-01', '2027-01-01')).toMatchObject([{ person_id: null, a: 1 }]);
  expect(await renewals('2026-11-20', '2026-12-02')).toMatchObject([{ person_id: null, a: 1 }]);
});

it('reads windows of any ends the same by month, by day and by person', async () => {
  await clear();
  const all = Array.from({ length: 90 }, (_, n) =>
    row({
      id: `${n}`,
      day: Temporal.PlainDate.from('2026-10-01').add({ days: n }).toString(),
      value: n,
      person_id: people[n % 2]!,
    }),
  );
  await apply(added(...all));
  const sum = (rows: RollupRow[]): number =>
    rows.filter(({ measure }) => measure === 'renewals_made').reduce((total, { a }) => total + a, 0);
  await fc.assert(
    fc.asyncProperty(fc.nat(95), fc.nat(95), async (from, length) => {
      const at = Temporal.PlainDate.from('2026-09-28').add({ days: from });
      const [first, end] = [at.toString(), at.add({ days: length }).toString()];
      const wanted = all.filter(({ day }) => day >= first && day < end).length;
      expect(sum(await read('none', first, end))).toBe(wanted);
      expect(sum(await read('person', first, end))).toBe(wanted);
      expect(sum(await read('day', first, end))).toBe(wanted);
    }),
    { numRuns: 40 },
  );
});

it('many writers at once neither lose a count nor deadlock', async () => {
  await clear();
  const rounds = Array.from({ length: 24 }, (_, n) =>
    added(...days.map((day, k) => row({ id: `${n} ${k}`, day, person_id: people[(n + k) % 2]! }))),
  );
  await Promise.all(rounds.map((changes, n) => apply(n % 2 ? changes : changes.toReversed())));
  const renewals = (await read('none', '2026-10-01', '2027-01-01')).find((one) => one.measure === 'renewals_made');
  expect(renewals?.a).toBe(24 * days.length);
});

it('keeps organisations apart', async () => {
  await clear();
  await apply(added(row({})));
  const key = measureByKey.get('renewals_made')!.key;
  const ask = { tenant, measures: [key], from: '2026-11-01', to: '2026-12-01', groupBy: 'none' } as const;
  expect(await asTenant(other, (tx) => readRollups(tx, ask))).toEqual([]);
  await expect(asTenant(other, async (tx) => rollingUp(tx, tenant, added(row({ id: '2' }))))).rejects.toThrow(
    /row-level/,
  );
});

it('refuses a row without a day, by name', async () => {
  await expect(apply(added(row({ day: null as never })))).rejects.toThrow(/row of terms .* without a day/);
  await expect(apply([{ source: 'moods', before: null, after: row({}) }])).rejects.toThrow(/"moods".*no source/);
});

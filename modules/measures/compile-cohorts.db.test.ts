import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { measureByKey, measures } from '../../catalogue/measures/index.ts';
import { cohortMembers, type Cohort, type StateSpan } from '../../maths/measure/index.ts';
import { connect, type Sql, type Tx } from '../../platform/db/connect.ts';
import { freshDatabase } from '../../tests/database.ts';
import { compileCohorts, explain, type MeasureRequest, type NamedCohort } from './index.ts';

const tenant = '01890000-0000-7000-8000-00000000000a';
const other = '01890000-0000-7000-8000-00000000000b';
const people = ['01890000-0000-7000-8000-0000000000a1', '01890000-0000-7000-8000-0000000000a2'];
const accounts = ['1', '2', '3', '4'].map((digit) => `01890000-0000-7000-8000-0000000000f${digit}`);

let database: Awaited<ReturnType<typeof freshDatabase>>;
let owner: Sql;
let sql: Sql;

beforeAll(async () => {
  database = await freshDatabase(inject('databaseUrl'));
  owner = connect(database.url, { max: 1, as: 'owner' });
  sql = connect(database.url, { max: 1 });
});

afterAll(async () => {
  await sql.end();
  await owner.end();
  await database.drop();
});

const asTenant = <T>(who: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
  sql.begin(async (tx) => {
    await tx`select set_config('kept.tenant', ${who}, true)`;
    return work(tx as Tx);
  }) as Promise<T>;

// A window that ends after the clocks went forward in Berlin, and the instants around both of its ends.
const window = { from: '2026-03-01', to: '2026-04-01', zone: 'Europe/Berlin' };
const instants = [
  '2026-01-05T08:00:00Z',
  '2026-02-28T22:59:59Z',
  '2026-02-28T23:00:00Z',
  '2026-03-15T12:00:00Z',
  '2026-03-31T21:59:59Z',
  '2026-03-31T22:00:00Z',
  '2026-05-01T00:00:00Z',
];

/** The spans of one aspect of one account: one after the other, some with a gap, the last one perhaps open. */
const aspectOf = (account_id: string, aspect: string, values: readonly string[]): fc.Arbitrary<StateSpan[]> =>
  fc
    .tuple(
      fc.subarray(instants),
      fc.array(fc.tuple(fc.constantFrom(...values), fc.boolean()), { minLength: 8, maxLength: 8 }),
    )
    .map(([times, kinds]) =>
      times.flatMap((from_at, n) => {
        const [value, gap] = kinds[n]!;
        return gap ? [] : [{ account_id, aspect, value, from_at, to_at: times[n + 1] ?? null }];
      }),
    );

const histories = fc
  .tuple(
    ...accounts.flatMap((account) => [
      aspectOf(account, 'owner', people),
      aspectOf(account, 'band', ['low', 'medium', 'high']),
      aspectOf(account, 'trained', ['yes', 'no']),
      aspectOf(account, 'lifecycle', ['live', 'irate', 'lost']),
    ]),
  )
  .map((parts) => parts.flat());

async function store(spans: readonly StateSpan[]): Promise<void> {
  await owner`truncate account_state`;
  const rows = spans.map((span) => ({ ...span, fact_id: randomUUID() }));
  const copies = [tenant, other].flatMap((tenant_id) => rows.map((row) => ({ ...row, tenant_id })));
  if (copies.length > 0) await owner`insert into account_state ${owner(copies as never[])}`;
}

const cohorts: NamedCohort[] = [
  ...measures.flatMap(({ key, shape }) => (shape.kind === 'cohort' ? [{ key, shape }] : [])),
  {
    key: 'unheld',
    shape: { kind: 'cohort', start: [{ aspect: 'band', isNot: 'low' }], end: [{ aspect: 'trained', isNot: ['no'] }] },
  },
];

type Row = { measure: string; person_id: string | null; a: number; b: number };
const run = (request: Omit<MeasureRequest, 'tenant'>): Promise<Row[]> => {
  const { text, values } = compileCohorts(cohorts, { tenant, ...request });
  return asTenant(tenant, async (tx) => [...(await tx.unsafe<Row[]>(text, values as never[], { prepare: true }))]);
};

function oracle(
  shape: Cohort,
  spans: StateSpan[],
  now: string,
  who?: (person: string | null) => boolean,
): [number, number] {
  const members = cohortMembers(shape, spans, { ...window, now }).filter(({ person_id }) => who?.(person_id) ?? true);
  return [members.filter(({ reached }) => reached).length, members.length];
}

const nows = ['2026-02-01T00:00:00Z', '2026-03-15T11:59:59Z', '2026-03-20T00:00:00Z', '2026-06-01T00:00:00Z'];

it('SQL is the oracle: in total, for one person, and by person', async () => {
  await fc.assert(
    fc.asyncProperty(histories, fc.constantFrom(...nows), async (spans, now) => {
      await store(spans);
      const total = await run({ ...window, now, groupBy: 'none' });
      const ofOne = await run({ ...window, now, groupBy: 'none', people: [people[0]!] });
      const byPerson = await run({ ...window, now, groupBy: 'person' });
      for (const { key, shape } of cohorts) {
        const pair = (rows: Row[], person: string | null): [number, number] => {
          const row = rows.find((one) => one.measure === key && one.person_id === person);
          return [row?.a ?? 0, row?.b ?? 0];
        };
        expect(pair(total, null), key).toEqual(oracle(shape, spans, now));
        expect(pair(ofOne, null), key).toEqual(oracle(shape, spans, now, (one) => one === people[0]));
        for (const person of [...people, null])
          expect(pair(byPerson, person), key).toEqual(oracle(shape, spans, now, (one) => one === person));
      }
    }),
    { numRuns: 40 },
  );
});

it('explains a cohort by its accounts, page by page, with their states at both ends', async () => {
  const at = '2026-01-05T08:00:00Z';
  await store([
    ...accounts.slice(0, 3).flatMap((account_id) => [
      { account_id, aspect: 'owner', value: people[0]!, from_at: at, to_at: null },
      { account_id, aspect: 'band', value: 'low', from_at: at, to_at: '2026-03-15T12:00:00Z' },
    ]),
    { account_id: accounts[0]!, aspect: 'band', value: 'high', from_at: '2026-03-15T12:00:00Z', to_at: null },
  ]);
  const measure = measureByKey.get('low_to_high_percent')!;
  const ask = { tenant, ...window, now: '2026-06-01T00:00:00Z', which: 'counted', limit: 2 } as const;
  const first = await asTenant(tenant, (tx) => explain(tx, measure, ask));
  expect(first.rows.map(({ account_id, in: stands }) => [account_id, stands])).toEqual([
    [accounts[0], 'part'],
    [accounts[1], 'whole'],
  ]);
  expect(first.rows[0]).toMatchObject({ person_id: people[0], because: ['band was low', 'band is high'] });
  expect(first.rows[1]?.because).toEqual(['band was low', 'band is not recorded']);
  const second = await asTenant(tenant, (tx) => explain(tx, measure, { ...ask, cursor: first.next! }));
  expect(second.rows.map((row) => row.account_id)).toEqual([accounts[2]]);
  expect(second.next).toBeNull();
  const missed = await asTenant(tenant, (tx) =>
    explain(tx, measure, { ...ask, which: 'missed', people: [people[1]!] }),
  );
  expect(missed.rows).toEqual([]);
});

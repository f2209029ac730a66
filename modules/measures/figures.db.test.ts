import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { measures, measureByKey } from '../../catalogue/measures/index.ts';
import { sources } from '../../catalogue/sources.ts';
import { isAdditive } from '../../maths/measure/index.ts';
import { connect, type Sql } from '../../platform/db/connect.ts';
import { inTenant } from '../../platform/db/tenant.ts';
import { freshDatabase } from '../../tests/database.ts';
import { rollingUp, compileMeasure, explain, figures, rebuildRollups, type RowChange } from './index.ts';

const tenant = '01890000-0000-7000-8000-00000000000a';
const [ann, ben] = ['01890000-0000-7000-8000-0000000000a1', '01890000-0000-7000-8000-0000000000a2'] as const;
const account = '01890000-0000-7000-8000-0000000000f1';
const window = { from: '2026-11-01', to: '2026-12-01', zone: 'Asia/Kolkata', now: '2026-11-20T00:00:00Z' };

let database: Awaited<ReturnType<typeof freshDatabase>>;
let owner: Sql;
let sql: Sql;

beforeAll(async () => {
  database = await freshDatabase(inject('databaseUrl'));
  owner = connect(database.url, { max: 1, as: 'owner' });
  sql = connect(database.url, { max: 2 });
});

afterAll(async () => {
  await sql.end();
  await owner.end();
  await database.drop();
});

describe('the views that the modules publish', () => {
  it.each(Object.values(sources).map((source) => [source.key, source] as const))(
    '%s has its columns',
    async (_key, source) => {
      const columns = await owner<{ name: string; type: string }[]>`
      select attname as name, format_type(atttypid, null) as type from pg_attribute
      where attrelid = ${source.view}::regclass and attnum > 0`;
      const found = new Map(columns.map(({ name, type }) => [name, type]));
      const kinds = {
        text: /^text$/,
        number: /^(numeric|integer|bigint|smallint|double precision)$/,
        boolean: /^boolean$/,
        uuid: /^uuid$/,
        instant: /^timestamp with time zone$/,
        day: /^date$/,
      };
      expect(found.get('tenant_id')).toBe('uuid');
      for (const [name, { type }] of Object.entries(source.columns))
        expect(found.get(name), `${source.view}.${name}`).toMatch(kinds[type]);
    },
  );

  const compiled = measures.filter((measure) => measure.shape.kind !== 'index');
  it.each(compiled.map((measure) => [measure.key, measure] as const))('%s runs and explains', async (_key, measure) => {
    for (const groupBy of ['none', 'person'] as const) {
      const { text, values } = compileMeasure(measure, { tenant, ...window, groupBy });
      const rows = await inTenant(sql, tenant, (tx) => tx.unsafe(text, values as never[]));
      expect(rows).toHaveLength(groupBy === 'none' ? 1 : 0);
    }
    const asked = { tenant, ...window, which: 'all', limit: 5 } as const;
    expect(await inTenant(sql, tenant, (tx) => explain(tx, measure, asked))).toEqual({ rows: [], next: null });
  });

  it('rebuilds from them', async () => {
    await inTenant(sql, tenant, (tx) => rebuildRollups(tx, tenant));
    expect(await owner`select 1 from rollup_day`).toHaveLength(0);
  });
});

/** Rows of our own in place of two views; the roll-ups are told of them as modules tell. */
async function fill(): Promise<void> {
  const shared =
    'tenant_id uuid, id text, at timestamptz, day date, person_id uuid, account_id uuid, recorded_at timestamptz';
  await owner.unsafe(`
    drop view fact_interactions; drop view fact_cases;
    create table fact_interactions (${shared}, channel text, purpose text, outcome text, effective boolean,
      voice boolean, late_entry boolean, planned boolean, happiness numeric, minutes numeric);
    create table fact_cases (${shared}, reason text, channel text, priority text, resolved boolean, in_time boolean,
      hours_to_resolve numeric, csat numeric, reopened boolean);
    select kept_guard('fact_interactions'), kept_guard('fact_cases')`);
  const common = { tenant_id: tenant, account_id: account, day: '2026-11-05', recorded_at: '2026-11-07T00:00:00Z' };
  const talks = [true, true, false, null].map((effective, n) => ({
    ...common,
    id: `talk ${n}`,
    // Two of them in one microsecond of each other, which a page may not lose or repeat.
    at: `2026-11-05T10:00:00.00000${n < 2 ? 1 : n}Z`,
    person_id: n === 3 ? null : ann,
    effective,
    voice: true,
  }));
  const cases = [10, 20].map((hours, n) => ({
    ...common,
    id: `case ${n}`,
    at: '2026-11-05T10:00:00Z',
    person_id: ben,
    resolved: true,
    hours_to_resolve: hours,
  }));
  await owner`insert into fact_interactions ${owner(talks)}`;
  await owner`insert into fact_cases ${owner(cases)}`;
  const added = (source: string, rows: object[]): RowChange[] =>
    rows.map((after) => ({ source, before: null, after: after as RowChange['after'] }));
  const changes = [...added('interactions', talks), ...added('cases', cases)];
  await inTenant(sql, tenant, async (tx) => rollingUp(tx, tenant, changes));
}

describe('figures and what is behind them', () => {
  beforeAll(fill);

  it('answers a scorecard from roll-ups, cohorts, facts and parts together', async () => {
    const found = await inTenant(sql, tenant, (tx) =>
      figures(tx, {
        tenant,
        ...window,
        measures: [
          'effective_calls_per_day',
          'cases_completed_percent',
          'resolution_hours_p90',
          'accounts_reached',
          'churn_percent',
          'desk_score',
        ],
        people: [ann, ben],
        by: 'person',
        denominators: (person) => ({ workingDays: person === ann ? 4 : 0 }),
        target: (measure, person) => (measure === 'effective_calls_per_day' && person === ann ? 1 : null),
      }),
    );
    const of = (measure: string, person: string) =>
      found.find((one) => one.measure === measure && one.person_id === person);
    expect(found).toHaveLength(12);
    expect(of('effective_calls_per_day', ann)).toMatchObject({ value: 0.5, a: 2, b: 4 });
    expect(of('effective_calls_per_day', ben)).toMatchObject({ value: null, a: 0, b: null });
    expect(of('cases_completed_percent', ben)).toMatchObject({ value: 1, a: 2, b: 2 });
    expect(of('cases_completed_percent', ann)).toMatchObject({ value: null, b: 0 });
    expect(of('resolution_hours_p90', ben)?.value).toBeCloseTo(19, 9);
    expect(of('resolution_hours_p90', ann)?.value).toBeNull();
    expect(of('accounts_reached', ann)).toMatchObject({ value: 1, b: null });
    expect(of('churn_percent', ann)?.value).toBeNull();
    expect(of('desk_score', ann)?.value).toBe(0.5);
  });

  it('counts in the total what is credited to nobody', async () => {
    const ask = { tenant, ...window, measures: ['late_entries_percent', 'interventions_made'], by: 'none' } as const;
    const found = await inTenant(sql, tenant, (tx) => figures(tx, ask));
    expect(found).toEqual([
      { measure: 'late_entries_percent', person_id: null, value: 0, a: 0, b: 4 },
      { measure: 'interventions_made', person_id: null, value: 0, a: 0, b: null },
    ]);
  });

  it('agrees, from roll-ups, with the facts themselves for every measure', async () => {
    const keys = measures.filter(({ shape }) => isAdditive(shape)).map(({ key }) => key);
    const kept = await inTenant(sql, tenant, (tx) => figures(tx, { tenant, ...window, measures: keys, by: 'none' }));
    for (const { measure, a } of kept) {
      const { text, values } = compileMeasure(measureByKey.get(measure)!, { tenant, ...window, groupBy: 'none' });
      const [fresh] = await inTenant(sql, tenant, (tx) => tx.unsafe<{ a: number }[]>(text, values as never[]));
      expect(a, measure).toBe(fresh?.a);
    }
  });

  it('lists every row behind a figure once, page by page, with why it counts or not', async () => {
    const measure = measureByKey.get('effective_calls_per_day')!;
    const seen: [string, string, string[]][] = [];
    let cursor: string | undefined;
    for (let page = 0; page < 5; page++) {
      const asked = { tenant, ...window, which: 'all', limit: 1, ...(cursor ? { cursor } : {}) } as const;
      const { rows, next } = await inTenant(sql, tenant, (tx) => explain(tx, measure, asked));
      seen.push(...rows.map((row): [string, string, string[]] => [row.id, row.in, row.because]));
      if (next === null) break;
      cursor = next;
    }
    expect(seen).toEqual([
      ['talk 3', 'none', ['effective is not recorded']],
      ['talk 2', 'none', ['effective is no']],
      ['talk 1', 'part', ['by voice is yes', 'effective is yes']],
      ['talk 0', 'part', ['by voice is yes', 'effective is yes']],
    ]);
    const part = { tenant, ...window, which: 'part', limit: 10, people: [ann] } as const;
    const counted = await inTenant(sql, tenant, (tx) => explain(tx, measure, part));
    expect(counted.rows.map(({ id }) => id)).toEqual(['talk 1', 'talk 0']);
    expect(counted.rows[0]).toMatchObject({
      at: '2026-11-05T10:00:00.000001Z',
      recorded_at: '2026-11-07T00:00:00.000000Z',
    });
  });

  it('refuses a cursor that was never given out, and a measure that there is none of', async () => {
    const measure = measureByKey.get('effective_calls_per_day')!;
    const asked = { tenant, ...window, which: 'all', limit: 1, cursor: 'x' } as const;
    await expect(inTenant(sql, tenant, (tx) => explain(tx, measure, asked))).rejects.toThrow(/cursor/);
    const none = { tenant, ...window, measures: ['nothing'], by: 'none' } as const;
    await expect(inTenant(sql, tenant, (tx) => figures(tx, none))).rejects.toThrow('There is no measure "nothing"');
  });
});

import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { packSchema } from '../../catalogue/packs/schema.ts';
import { measureByKey } from '../../catalogue/measures/index.ts';
import { isAdditive } from '../../maths/measure/index.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { connect, type Sql } from '../../platform/db/connect.ts';
import { inTenant } from '../../platform/db/tenant.ts';
import { freshDatabase } from '../../tests/database.ts';
import { createOrganisationRow, openContext } from '../organisation/index.ts';
import { readPeriod } from './period.ts';
import { readSubject } from './read-subject.ts';
import { readTrends } from './read-trends.ts';
import { scorecard, type ScorecardAsked } from './read-scorecard.ts';

const tenant = '01890000-0000-7000-8000-00000000000c';
const id = (kind: number, n: number): string => `01890000-0000-7000-8${kind}00-${String(n).padStart(12, '0')}`;
const [south, north, lead] = [id(1, 1), id(1, 2), id(2, 99)];
const people = Array.from({ length: 8 }, (_, n) => ({ id: id(2, n), team: n < 5 ? south : north }));
const now = Date.parse('2026-11-19T09:30:00Z');

/** A number that looks like chance and is the same on every run. */
const noise = (...parts: number[]): number => parts.reduce((sum, part) => (sum * 31 + part * 17 + 7) % 1009, 1);

let database: Awaited<ReturnType<typeof freshDatabase>>;
let owner: Sql;
let sql: Sql;
let rows: { measure: string; person_id: string; day: string; a: number; b: number }[] = [];

async function fill(): Promise<void> {
  const desk = new URL('../../catalogue/packs/desk.yaml', import.meta.url);
  const pack = packSchema.parse(parse(await readFile(desk, 'utf8')));
  const made = { tenant, name: 'Probe', zone: 'Asia/Kolkata', currency: 'INR', locale: 'en-IN' };
  await inTenant(owner, tenant, (tx) => createOrganisationRow(tx, made, pack));
  const at = '2026-01-01T00:00:00Z';
  await owner`insert into team (tenant_id, id, key, name, lead_id, happened_at)
    values (${tenant}, ${south}, 'south', 'South', ${lead}, ${at}), (${tenant}, ${north}, 'north', 'North', null, ${at})`;
  for (const { id: person, team } of people)
    await owner`insert into person (tenant_id, id, key, name, role, team_id, joined_on, happened_at)
      values (${tenant}, ${person}, ${person}, ${person}, 'account_manager', ${team},
        ${person === people[4]!.id ? '2026-11-11' : null}, ${at})`;
  const kept = pack.measures.filter(({ measure }) => isAdditive(measureByKey.get(measure)!.shape));
  const days = Array.from({ length: 80 }, (_, n) => Temporal.PlainDate.from('2026-09-10').add({ days: n }).toString());
  rows = kept.flatMap(({ measure }, m) =>
    people.flatMap((person, p) =>
      days.flatMap((day, d) => {
        const b = noise(m, p, d) % 9;
        return b === 0 ? [] : [{ measure, person_id: person.id, day, a: noise(d, m, p) % (b + 1), b }];
      }),
    ),
  );
  await owner`insert into rollup_day (tenant_id, measure, person_id, day, a, b)
    select ${tenant}, r.* from json_to_recordset(${JSON.stringify(rows)}::text::json)
      as r(measure text, person_id uuid, day date, a numeric, b numeric)`;
  await owner`insert into rollup_month select tenant_id, measure, person_id, date_trunc('month', day)::date, sum(a), sum(b)
    from rollup_day group by 1, 2, 3, 4`;
  await owner`insert into target (tenant_id, measure, subject_id, subject, period, value, set_at, fact_id) values
    (${tenant}, 'interventions_made', ${south}, 'team', '2026-11', 100, ${at}, ${id(3, 1)}),
    (${tenant}, 'promises_kept_percent', ${people[0]!.id}, 'person', '2026-11', 90, ${at}, ${id(3, 2)}),
    (${tenant}, 'promises_kept_percent', ${people[1]!.id}, 'person', '2026-11', null, ${at}, ${id(3, 3)})`;
}

const ask = (asked: Omit<ScorecardAsked, 'now'>) =>
  inTenant(sql, tenant, async (tx) => (await scorecard(tx, await openContext(tx, tenant), { ...asked, now }))!);
const sumOf = (measure: string, who: readonly string[], from: string, to: string) =>
  rows
    .filter((row) => row.measure === measure && who.includes(row.person_id) && row.day >= from && row.day < to)
    .reduce((sum, row) => ({ a: sum.a + row.a, b: sum.b + row.b }), { a: 0, b: 0 });

beforeAll(async () => {
  database = await freshDatabase(inject('databaseUrl'));
  owner = connect(database.url, { max: 1, as: 'owner' });
  sql = connect(database.url, { max: 2 });
  await fill();
});
afterAll(async () => {
  await sql.end();
  await owner.end();
  await database.drop();
});

describe('a scorecard against counting by hand', () => {
  it.each([
    ['2026-11', '2026-11-01', '2026-12-01'],
    ['2026-W46', '2026-11-09', '2026-11-16'],
    ['2026-10-03..2026-11-20', '2026-10-03', '2026-11-20'],
  ])('%s: every cell and every total', async (period, from, to) => {
    const { cards, rows: matrix } = await ask({ subject: 'team', id: south, period });
    const members = people.filter(({ team }) => team === south).map((one) => one.id);
    expect(matrix.map(({ person }) => person.id)).toEqual(members);
    cards.forEach((card, column) => {
      const measure = measureByKey.get(card.measure)!;
      if (!isAdditive(measure.shape)) return;
      expect(card.a, card.measure).toBeCloseTo(sumOf(card.measure, members, from, to).a);
      for (const { person, cells } of matrix)
        expect(cells[column]!.a, `${card.measure} ${person.id}`).toBeCloseTo(
          sumOf(card.measure, [person.id], from, to).a,
        );
      if (measure.shape.kind !== 'share' && measure.shape.kind !== 'mean') return;
      const { a, b } = sumOf(card.measure, members, from, to);
      expect(card.value, card.measure).toBeCloseTo(a / b);
    });
  });

  it('divides by the working days that each was there, holidays and the rest of today apart', async () => {
    await owner`insert into holiday (tenant_id, day, name) values (${tenant}, '2026-11-10', 'A holiday')`;
    await owner`update organisation set revision = revision + 1 where tenant_id = ${tenant}`;
    const { rows: matrix, cards } = await ask({ subject: 'team', id: south, period: '2026-11' });
    const column = cards.findIndex(({ measure }) => measure === 'effective_calls_per_day');
    // 1–18 November: 15 days without Sundays, less one holiday; of the 19th 5.5 of 9 hours are gone.
    expect(matrix[0]!.cells[column]!.b).toBeCloseTo(14 + 5.5 / 9);
    // Joined on the 11th: seven days without the Sunday.
    expect(matrix[4]!.cells[column]!.b).toBeCloseTo(7 + 5.5 / 9);
    expect(cards[column]!.b).toBeCloseTo(4 * (14 + 5.5 / 9) + 7 + 5.5 / 9);
  });

  it('takes the own target, else the team’s part; a target taken back is none', async () => {
    const { rows: matrix, cards } = await ask({ subject: 'team', id: south, period: '2026-11' });
    const column = (key: string): number => cards.findIndex(({ measure }) => measure === key);
    const targets = (key: string) => matrix.map(({ cells }) => cells[column(key)]!.target);
    expect(targets('interventions_made')).toEqual([20, 20, 20, 20, 20]);
    expect(targets('promises_kept_percent')).toEqual([0.9, null, null, null, null]);
    expect(cards[column('interventions_made')]!.target).toBe(100);
  });

  it('the organisation is all of its people, and one person is the same row alone', async () => {
    const all = await ask({ subject: 'organisation', period: '2026-11' });
    expect(all.rows).toHaveLength(people.length);
    const one = await ask({ subject: 'person', id: people[2]!.id, period: '2026-11' });
    const row = all.rows.find(({ person }) => person.id === people[2]!.id)!;
    one.cards.forEach(({ value, a, state, target }, column) =>
      expect(row.cells[column]).toMatchObject({ value, a, state, target }),
    );
  });

  it('draws the months before from the same counts', async () => {
    const period = readPeriod('2026-11')!;
    const trends = await inTenant(sql, tenant, async (tx) => {
      const context = await openContext(tx, tenant);
      const caller = { tenant, person: people[0]!.id, view: 'own', role: 'account_manager' } as Caller;
      const subject = await readSubject(tx, context, caller, {}, period);
      return readTrends(tx, context, subject, period, now, ['interventions_made']);
    });
    const points = trends[0]!.points;
    expect(points.map((point) => point.period)).toContain('2026-10');
    const october = sumOf('interventions_made', [people[0]!.id], '2026-10-01', '2026-11-01');
    expect(points.find((point) => point.period === '2026-10')!.value).toBe(october.a);
  });
});

describe('whose figures one may see', () => {
  const period = readPeriod('2026-11')!;
  const see = (who: Partial<Caller>, asked: Parameters<typeof readSubject>[3]) =>
    inTenant(sql, tenant, async (tx) =>
      readSubject(tx, await openContext(tx, tenant), { tenant, ...who } as Caller, asked, period),
    );
  const manager = { person: people[0]!.id, view: 'own', role: 'account_manager' } as const;
  const leading = { person: lead, view: 'team', role: 'lead' } as const;
  const head = { person: null, view: 'all', role: 'head' } as const;

  it('one’s own, one’s team’s, or everybody’s', async () => {
    expect((await see(manager, {})).people.map((one) => one.id)).toEqual([manager.person]);
    expect(await see(leading, {})).toMatchObject({ kind: 'team', id: south });
    expect((await see(head, {})).people).toHaveLength(people.length);
  });

  it.each([
    ['a colleague', manager, { subject: 'person', id: people[1]!.id }],
    ['the own team, as a member', manager, { subject: 'team', id: south }],
    ['everybody, as a lead', leading, { subject: 'organisation' }],
    ['another team', leading, { subject: 'team', id: north }],
    ['somebody of another team', leading, { subject: 'person', id: people[7]!.id }],
    ['a team that is not there', head, { subject: 'team', id: id(1, 9) }],
    ['a person who is not there', head, { subject: 'person', id: id(2, 77) }],
  ] as const)('not %s', async (_words, who, asked) => {
    await expect(see(who, asked)).rejects.toMatchObject({ status: 404 });
  });
});

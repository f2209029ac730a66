import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { verifyRebuild } from '../app/cli/verify-rebuild.ts';
import { factTypes, ledger } from '../app/ledger.ts';
import { readShippedPack } from '../app/packs.ts';
import { may, type Role, view } from '../catalogue/permissions.ts';
import { createOrganisationRow } from '../modules/organisation/index.ts';
import { holdReview, reopenReview } from '../modules/reviews/actions-hold.ts';
import { readChanges } from '../modules/reviews/read-changes.ts';
import { readHeld, readKeptRows, remake } from '../modules/reviews/read-held.ts';
import { readHeldId } from '../modules/reviews/store.ts';
import { connect, type Sql } from '../platform/db/connect.ts';
import { inTenant } from '../platform/db/tenant.ts';
import type { App } from '../platform/http/app.ts';
import type { Caller } from '../platform/http/caller.ts';
import type { NewFact } from '../platform/ledger/fact.ts';
import { factId, idOf } from '../platform/ledger/identity.ts';
import { createRecorder } from '../platform/ledger/recorder.ts';
import { freshDatabase } from './database.ts';

const tenant = randomUUID();
const ist = (date: number, time: string) => Date.parse(`2026-11-${String(date).padStart(2, '0')}T${time}:00+05:30`);
const clock = { now: ist(20, '16:30') };
const key = { team: idOf(tenant, 'team', 'south'), ritual: 'weekly-review', period: '2026-W47' };
let sql: Sql;
let app: App;
let drop: () => Promise<void>;

const caller = (person: string, role: Role): Caller => ({
  ...{ tenant, person: idOf(tenant, 'person', person), user: person, role, name: person, zone: 'Asia/Kolkata' },
  ...{ permissions: may[role], view: view[role], via: 'session', credential: 'test' },
});
const lena = caller('lena', 'lead');

let count = 0;
const fact = (type: string, at: number, payload: Record<string, unknown>, corrects?: string): NewFact => ({
  ...{ type, happenedAt: at, source: 'test', externalId: `fact ${count++}`, channel: 'import', actor: null, payload },
  ...(corrects ? { corrects } : {}),
});
const called = (account: string, person: string, at: number, outcome = 'reached', corrects?: string): NewFact =>
  fact('interaction.logged', at, { account, person, channel: 'call', purpose: 'intervention', outcome }, corrects);
const idOfFact = (one: NewFact) => factId(tenant, one.happenedAt, one.source, one.externalId);

const people = ['asha', 'ben'];
const accounts = Array.from({ length: 6 }, (_, n) => `c${n}`);
const long = Date.parse('2026-06-01T10:00:00+05:30');
const calls = accounts.flatMap((account, n) =>
  [16, 17, 18, 19].map((date) =>
    called(account, people[n % 2]!, ist(date, '11:00') + n * 60_000, n === 5 ? 'no-answer' : 'reached'),
  ),
);
const history: NewFact[] = [
  fact('team.defined', long, { team: 'south', name: 'South', lead: 'lena', huddle_at: '09:30' }),
  ...['lena', ...people].map((person) =>
    fact('person.defined', long, {
      person,
      name: person,
      role: person === 'lena' ? 'lead' : 'account_manager',
      team: 'south',
    }),
  ),
  ...accounts.flatMap((account, n) => [
    fact('account.described', long, { account, name: account }),
    fact('account.assigned', long, { account, person: people[n % 2]! }),
    fact('usage.read', long, { account, metric: 'bookings', value: 1 }),
    fact('usage.read', ist(17, '08:00'), { account, metric: 'bookings', value: n < 2 ? 20 : 2 }),
  ]),
  ...accounts
    .slice(0, 3)
    .flatMap((account, n) => [
      fact('case.opened', ist(16, '10:00'), { case: `k${n}`, account, subject: 'Billing', channel: 'call' }),
      fact('case.resolved', ist(17, '10:00'), { case: `k${n}`, account, resolution: 'Explained' }),
    ]),
  ...calls,
];

const record = async (facts: NewFact[]) => {
  const results = await app.recorder.record(tenant, facts);
  expect(results.filter(({ status }) => status !== 'recorded')).toEqual([]);
};
const inside = <T>(work: Parameters<typeof inTenant<T>>[2]) => inTenant(sql, tenant, work);
const frozen = () => inside(async (tx) => (await readHeld(tx, tenant, (await readHeldId(tx, tenant, key))!.id))!);

beforeAll(async () => {
  const database = await freshDatabase(inject('databaseUrl'));
  drop = database.drop;
  sql = connect(database.url, { max: 4 });
  app = {
    sql,
    now: () => clock.now,
    recorder: createRecorder(sql, ledger, () => clock.now),
    factTypes,
  } as unknown as App;
  const pack = await readShippedPack('desk');
  await inside((tx) =>
    createOrganisationRow(tx, { tenant, name: 'A', zone: 'Asia/Kolkata', locale: 'en-IN', currency: 'INR' }, pack),
  );
  await record(history);
});
afterAll(async () => {
  await sql.end();
  await drop();
});

it('a held review shows the same digits ever after, makes them again from its rows, and names what came in since', async () => {
  await holdReview(app, lena, key, randomUUID());
  const before = await frozen();
  const figure = (measure: string, person: string | null) =>
    before.held.figures.find((one) => one.measure === measure && one.person === person)!;
  expect(figure('effective_calls_per_day', 'asha')).toMatchObject({ how: 'automatic', a: 12 });
  expect(figure('low_to_high_percent', null)).toMatchObject({ how: 'automatic', a: 2, b: 6 });
  expect(figure('cases_in_time_percent', null)).toMatchObject({ a: 3, b: 3, value: 1 });
  expect(figure('voice_quality_points', null)).toMatchObject({ how: 'missing', value: null });
  expect(await inside((tx) => readChanges(tx, tenant, before.held))).toMatchObject(
    before.held.measures.map(({ measure }) => ({ measure, reproduced: true, corrected: 0, wentOn: 0, figures: [] })),
  );

  clock.now = ist(24, '10:00');
  const late = called('c1', 'ben', ist(18, '17:00'));
  const wrong = calls.find(({ payload }) => payload['account'] === 'c0')!;
  const righted = called('c0', 'asha', wrong.happenedAt, 'no-answer', idOfFact(wrong));
  const mistaken = calls.find(({ payload }) => payload['account'] === 'c2')!;
  await record([
    late,
    righted,
    fact('fact.withdrawn', clock.now, { fact: idOfFact(mistaken), account: 'c2', reason: 'Another account' }),
    // A reading of before that came late, and what only went on: a call after the freeze, a case of the week after.
    fact('usage.read', ist(19, '08:00'), { account: 'c2', metric: 'bookings', value: 30 }),
    called('c3', 'ben', ist(21, '11:00')),
    fact('case.opened', ist(23, '10:00'), { case: 'k9', account: 'c3', subject: 'Later', channel: 'call' }),
  ]);

  const after = await frozen();
  expect(after).toEqual(before);
  const changes = await inside((tx) => readChanges(tx, tenant, after.held));
  expect(changes.every(({ reproduced }) => reproduced)).toBe(true);
  const of = (measure: string) => changes.find((one) => one.measure === measure)!;
  const named = of('effective_calls_per_day').rows.map(({ id, cause, was, is }) => [id, cause, was.stands, is.stands]);
  expect(named.toSorted()).toEqual(
    [
      [idOfFact(late), 'late', 'none', 'part'],
      [idOfFact(wrong), 'corrected', 'part', 'none'],
      [idOfFact(mistaken), 'withdrawn', 'part', 'none'],
    ].toSorted(),
  );
  const days = after.held.people.map(({ person, days: own }) => [person, own] as const);
  const dayOf = new Map(days);
  expect(of('effective_calls_per_day').figures).toEqual([
    { person: null, was: 20 / after.held.days, now: 19 / after.held.days },
    { person: 'asha', was: 12 / dayOf.get('asha')!, now: 10 / dayOf.get('asha')! },
    { person: 'ben', was: 8 / dayOf.get('ben')!, now: 9 / dayOf.get('ben')! },
  ]);
  expect(of('low_to_high_percent')).toMatchObject({
    corrected: 1,
    figures: [{ person: null, was: 2 / 6, now: 3 / 6 }, { person: 'asha' }],
  });
  expect(of('low_to_high_percent').rows[0]).toMatchObject({ account: { name: 'c2' }, cause: 'late' });
  expect(of('cases_in_time_percent')).toMatchObject({ corrected: 0, wentOn: 0 });
});

it('the ledger as it was then, and nothing else, gives the same figures in another database', async () => {
  const { held } = await frozen();
  const other = await freshDatabase(inject('databaseUrl'));
  const copy = connect(other.url, { max: 2 });
  try {
    const pack = await readShippedPack('desk');
    await inTenant(copy, tenant, (tx) =>
      createOrganisationRow(tx, { tenant, name: 'A', zone: 'Asia/Kolkata', locale: 'en-IN', currency: 'INR' }, pack),
    );
    const then = { ...app, sql: copy, now: () => Date.parse(held.as_of) } as App;
    then.recorder = createRecorder(copy, ledger, then.now);
    await then.recorder.record(tenant, history);
    await holdReview(then, lena, key, randomUUID());
    const again = await inTenant(copy, tenant, async (tx) =>
      readHeld(tx, tenant, (await readHeldId(tx, tenant, key))!.id),
    );
    expect(again!.held).toEqual(held);
  } finally {
    await copy.end();
    await other.drop();
  }
});

it('rows that were changed behind its back are found out', async () => {
  const { held } = await frozen();
  const calls = held.measures.find(({ measure }) => measure === 'effective_calls_per_day')!;
  const kept = await inside((tx) => readKeptRows(tx, tenant, held));
  expect(remake(tenant, held, kept).size).toBeGreaterThan(20);
  await expect(
    inside((tx) => tx`update review_rows set packed = ''::bytea where digest = ${calls.rows}`),
  ).rejects.toThrow('permission denied');
});

it('only the lead holds it, once; opened again by mistake, it can be held anew; the ledger rebuilds to the same', async () => {
  await expect(holdReview(app, caller('asha', 'account_manager'), key, randomUUID())).rejects.toThrow('Only the lead');
  await expect(holdReview(app, lena, key, randomUUID())).rejects.toThrow('frozen already');
  await reopenReview(app, lena, key);
  expect(await inside((tx) => readHeldId(tx, tenant, key))).toBeNull();
  await holdReview(app, lena, key, randomUUID());
  const { held } = await frozen();
  expect(held.figures.find((one) => one.measure === 'effective_calls_per_day' && one.person === null)!.a).toBe(20);
  expect((await verifyRebuild(sql, tenant, clock.now)).differences).toEqual([]);
});

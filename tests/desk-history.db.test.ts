import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ledger } from '../app/ledger.ts';
import { readShippedPack } from '../app/packs.ts';
import { settleByTime } from '../app/settle-by-time.ts';
import { verifyRebuild } from '../app/cli/verify-rebuild.ts';
import { createOrganisationRow, openContext } from '../modules/organisation/index.ts';
import { connect, type Sql } from '../platform/db/connect.ts';
import { inTenant } from '../platform/db/tenant.ts';
import { recordFacts } from '../platform/ledger/record.ts';
import { freshDatabase } from './database.ts';

const tenant = randomUUID();
let sql: Sql;
let drop: () => Promise<void>;
let nth = 0;
let now = 0;
let modules: string[];

/** Something happens at a local time of Kolkata and is recorded that moment, or late. */
const happens = async (at: string, type: string, payload: Record<string, unknown>): Promise<string> => {
  const happenedAt = Date.parse(`${at}:00+05:30`);
  now = Math.max(now, happenedAt);
  const fact = { type, happenedAt, payload, source: 'test', externalId: `f${nth++}`, actor: null };
  const [result] = await recordFacts(sql, ledger, tenant, [{ ...fact, channel: 'screen' }], now);
  expect(result, `${type} ${JSON.stringify(result)}`).toMatchObject({ status: 'recorded' });
  return (result as { id: string }).id;
};

/** Time goes by, and the worker comes round. */
const timePasses = (to: string): Promise<void> =>
  inTenant(sql, tenant, async (tx) => {
    now = Date.parse(`${to}:00+05:30`);
    await settleByTime({ tx, tenant, now, context: await openContext(tx, tenant) });
  });

const local = (at: number | null): string | null =>
  at === null ? null : new Date(at + 5.5 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

interface Seen {
  state: string;
  outcome: string;
  due: string | null;
  owner: string | null;
  credit: string | null;
}

/** The commitments of a rule, by when they were opened. */
const commitments = (rule: string): Promise<Seen[]> =>
  inTenant(sql, tenant, async (tx) => {
    const rows = await tx<(Omit<Seen, 'due'> & { due: number | null })[]>`
      select c.state, c.outcome, c.first_due_at as due, o.key as owner, r.key as credit from commitment c
      left join person o on o.tenant_id = c.tenant_id and o.id = c.owner_id
      left join person r on r.tenant_id = c.tenant_id and r.id = c.credit_id
      where c.tenant_id = ${tenant} and c.rule = ${rule} order by c.opened_at`;
    return rows.map(({ state, outcome, due, owner, credit }) => ({ state, outcome, due: local(due), owner, credit }));
  });

const account = () =>
  inTenant(sql, tenant, async (tx) => {
    const [row] = await tx`
      select p.key as owner, a.band, a.happiness, a.lifecycle from account a
      left join person p on p.tenant_id = a.tenant_id and p.id = a.owner_id where a.tenant_id = ${tenant}`;
    return row!;
  });

const total = (measure: string, person: string): Promise<{ a: number; b: number }> =>
  inTenant(sql, tenant, async (tx) => {
    const [row] = await tx<{ a: number; b: number }[]>`
      select coalesce(sum(a), 0)::float8 as a, coalesce(sum(b), 0)::float8 as b from rollup_month m
      join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
      where m.tenant_id = ${tenant} and m.measure = ${measure} and p.key = ${person}`;
    return row!;
  });

const C = { account: 'C-1' };
const talk = (next: string | null, more: object = {}) => ({
  ...{ ...C, person: 'asha', channel: 'call', purpose: 'intervention', outcome: 'reached', minutes: 5, happiness: 4 },
  ...(next ? { next: { at: `${next}:00+05:30`, channel: 'call', purpose: 'training' } } : {}),
  ...more,
});

beforeAll(async () => {
  const database = await freshDatabase(inject('databaseUrl'));
  drop = database.drop;
  sql = connect(database.url, { max: 2 });
  const pack = await readShippedPack('desk');
  modules = pack.modules.map(({ key }) => key);
  await inTenant(sql, tenant, (tx) =>
    createOrganisationRow(tx, { tenant, name: 'A', zone: 'Asia/Kolkata', locale: 'en-IN', currency: 'INR' }, pack),
  );
  await happens('2026-11-01T09:00', 'team.defined', { team: 'south', name: 'South' });
  for (const person of ['asha', 'ravi'])
    await happens('2026-11-01T09:01', 'person.defined', {
      person,
      name: person,
      role: 'account_manager',
      team: 'south',
    });
  await happens('2026-11-01T09:02', 'account.described', { ...C, name: 'Lakeside Physio', products: ['book'] });
  await happens('2026-11-01T09:03', 'account.assigned', { ...C, person: 'asha' });
});

afterAll(async () => {
  await sql.end();
  await drop();
});

test('onboarding: the first payment opens five clocks; they are kept, or broken by time alone', async () => {
  const paid = { ...C, payment: 'P-1', amount: 12_000, currency: 'INR', first: true };
  await happens('2026-11-02T16:20', 'payment.realised', paid);
  const first = { state: 'open', outcome: 'pending', owner: 'asha', credit: 'asha' };
  expect(await commitments('first-contact')).toEqual([{ ...first, due: '2026-11-05 16:20' }]);
  expect(await commitments('rules')).toEqual([{ ...first, due: '2026-11-06 16:20' }]);
  await happens('2026-11-03T10:00', 'interaction.logged', talk(null, { outcome: 'no-answer', happiness: null }));
  expect(await commitments('first-contact')).toMatchObject([{ state: 'open' }]);
  await happens('2026-11-04T11:00', 'interaction.logged', talk('2026-11-06T11:00', { purpose: 'welcome' }));
  expect(await commitments('first-contact')).toMatchObject([{ state: 'done', outcome: 'kept', credit: 'asha' }]);
  await happens('2026-11-05T12:00', 'milestone.reached', { ...C, milestone: 'expectations-set', person: 'asha' });
  await happens('2026-11-06T16:20', 'milestone.reached', { ...C, milestone: 'profile-created', person: 'asha' });
  await timePasses('2026-11-06T16:21');
  expect(await commitments('expectations')).toMatchObject([{ outcome: 'kept' }]);
  expect(await commitments('profile')).toMatchObject([{ outcome: 'kept' }]);
  expect(await commitments('rules')).toMatchObject([{ state: 'open', outcome: 'broken' }]);
  await happens('2026-11-07T10:00', 'milestone.reached', { ...C, milestone: 'rules-explained', person: 'asha' });
  expect(await commitments('rules')).toMatchObject([{ state: 'done', outcome: 'broken', credit: 'asha' }]);
  expect(await total('first_contact_in_time_percent', 'asha')).toEqual({ a: 1, b: 1 });
  expect(await total('rules_in_time_percent', 'asha')).toEqual({ a: 0, b: 1 });
});

test('plans: done on their day, replaced, or missed', async () => {
  await timePasses('2026-11-07T10:01');
  expect(await commitments('next-plan')).toMatchObject([{ outcome: 'broken', due: '2026-11-07 00:00' }]);
  await happens('2026-11-09T10:00', 'interaction.logged', talk('2026-11-10T15:00'));
  await happens(
    '2026-11-10T18:00',
    'interaction.logged',
    talk('2026-11-20T11:00', { happiness: 5, purpose: 'training' }),
  );
  expect(await commitments('next-plan')).toMatchObject([
    { state: 'done', outcome: 'broken' },
    { state: 'done', outcome: 'kept' },
    { state: 'open', outcome: 'pending', due: '2026-11-21 00:00' },
  ]);
  expect(await total('plans_kept_percent', 'asha')).toMatchObject({ a: 1 });
});

test('usage moves the account between bands; a reading that comes late lands where it belongs', async () => {
  await happens('2026-11-10T00:30', 'usage.read', { ...C, metric: 'bookings', value: 3 });
  expect(await account()).toMatchObject({ band: 'low', happiness: 5, owner: 'asha', lifecycle: 'onboarding' });
  await happens('2026-11-17T00:30', 'usage.read', { ...C, metric: 'bookings', value: 16 });
  await happens('2026-11-14T00:30', 'usage.read', { ...C, metric: 'bookings', value: 7 });
  expect(await account()).toMatchObject({ band: 'high' });
  const points = await inTenant(
    sql,
    tenant,
    (tx) => tx<{ value: string }[]>`
      select value from account_state where tenant_id = ${tenant} and aspect = 'band' order by from_at`,
  );
  expect(points.map(({ value }) => value)).toEqual(['low', 'medium', 'high']);
});

test('a case: waiting for the customer stops the clock, coming back starts it again', async () => {
  const about = { ...C, case: '77', person: 'asha' };
  await happens('2026-11-17T10:00', 'case.opened', { ...about, subject: 'Billed twice' });
  expect(await commitments('resolution')).toMatchObject([{ due: '2026-11-20 10:00' }]);
  await happens('2026-11-18T10:00', 'case.waiting', { ...about, waiting_for: 'customer' });
  expect(await commitments('resolution')).toMatchObject([{ state: 'paused', due: null }]);
  await happens('2026-11-19T10:00', 'case.answered', about);
  expect(await commitments('resolution')).toMatchObject([{ state: 'open', due: '2026-11-21 10:00' }]);
  await happens('2026-11-20T10:00', 'case.resolved', about);
  expect(await commitments('resolution')).toMatchObject([{ state: 'done', outcome: 'kept' }]);
  await happens('2026-11-22T10:00', 'case.reopened', about);
  expect(await commitments('resolution')).toMatchObject([
    { state: 'open', outcome: 'pending', due: '2026-11-23 10:00' },
  ]);
  await happens('2026-11-22T15:00', 'case.resolved', about);
  expect(await commitments('resolution')).toMatchObject([{ outcome: 'kept' }]);
});

test('a promise that is moved is still judged by its first date', async () => {
  const made = { ...C, person: 'asha', text: 'Send the invoice', by: '2026-11-23T17:00:00+05:30' };
  await happens('2026-11-22T16:00', 'promise.made', { ...made, promise: 'one' });
  await happens('2026-11-22T16:00', 'promise.made', { ...made, promise: 'two' });
  await happens('2026-11-23T10:00', 'promise.moved', { ...C, promise: 'one', to: '2026-11-25T17:00:00+05:30' });
  await happens('2026-11-23T16:59', 'promise.kept', { ...C, promise: 'two' });
  await happens('2026-11-25T12:00', 'promise.kept', { ...C, promise: 'one' });
  const told = await inTenant(
    sql,
    tenant,
    (tx) => tx`
      select subject, outcome, told_before_due as told, moves from commitment
      where tenant_id = ${tenant} and rule = 'promise' order by subject`,
  );
  expect([...told]).toEqual([
    { subject: 'one', outcome: 'broken', told: true, moves: 1 },
    { subject: 'two', outcome: 'kept', told: false, moves: 0 },
  ]);
});

test('a hand-over: what was done stays the first one’s, what is open goes to the next', async () => {
  await happens('2026-11-26T10:00', 'account.assigned', { ...C, person: 'ravi', reason: 'Asha leads another team' });
  expect(await account()).toMatchObject({ owner: 'ravi' });
  expect(await commitments('first-contact')).toMatchObject([{ owner: 'asha', credit: 'asha' }]);
  expect(await commitments('trained')).toMatchObject([{ state: 'open', owner: 'ravi', credit: 'ravi' }]);
  for (const module of modules)
    await happens('2026-11-27T10:00', 'training.given', { ...C, trainee: 'Front desk', module, person: 'ravi' });
  expect(await commitments('trained')).toMatchObject([{ state: 'done', outcome: 'kept', credit: 'ravi' }]);
});

test('a term: its clock, its renewal in time, and the one after it lost by time alone', async () => {
  const term = { ...C, product: 'book', plan: 'monthly', amount: 1_000, currency: 'INR', term_months: 1 };
  await happens('2026-11-28T10:00', 'subscription.started', {
    ...term,
    subscription: 'S-1',
    starts_on: '2026-11-28',
    ends_on: '2026-12-28',
  });
  expect(await commitments('renewal')).toMatchObject([{ state: 'open', due: '2026-12-29 00:00', owner: 'ravi' }]);
  await happens('2026-12-20T10:00', 'subscription.started', {
    ...{ ...term, amount: 1_500, subscription: 'S-2', previous: 'S-1' },
    ...{ starts_on: '2026-12-28', ends_on: '2027-01-28' },
  });
  expect(await commitments('renewal')).toMatchObject([{ outcome: 'kept', credit: 'ravi' }, { outcome: 'pending' }]);
  await timePasses('2027-01-30T09:00');
  const terms = await inTenant(
    sql,
    tenant,
    (tx) => tx`
      select key, renewed_by is not null as renewed, upgraded, lost from subscription
      where tenant_id = ${tenant} order by key`,
  );
  expect([...terms]).toEqual([
    { key: 'S-1', renewed: true, upgraded: true, lost: false },
    { key: 'S-2', renewed: false, upgraded: false, lost: true },
  ]);
  expect(await commitments('renewal')).toMatchObject([{ outcome: 'kept' }, { outcome: 'broken', credit: 'ravi' }]);
});

test('an end that was said beforehand takes effect when it comes, on the account and on what is open', async () => {
  await happens('2027-01-30T10:00', 'account.assigned', { ...C, person: 'asha', to: '2027-02-03T10:00:00+05:30' });
  await happens('2027-01-30T11:00', 'interaction.logged', talk('2027-02-10T11:00'));
  expect((await commitments('next-plan')).at(-1)).toMatchObject({ state: 'open', owner: 'asha' });
  await timePasses('2027-02-03T10:01');
  expect(await account()).toMatchObject({ owner: null });
  expect((await commitments('next-plan')).at(-1)).toMatchObject({ state: 'open', owner: null });
});

test('all of it comes out the same when it is made anew from the ledger', async () => {
  expect((await verifyRebuild(sql, tenant, now)).differences).toEqual([]);
});

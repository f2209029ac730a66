import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { verifyRebuild } from '../app/cli/verify-rebuild.ts';
import { ledger } from '../app/ledger.ts';
import { readShippedPack } from '../app/packs.ts';
import { may } from '../catalogue/permissions.ts';
import { createOrganisationRow, openContext } from '../modules/organisation/index.ts';
import { daysOf, openBoard, saidOf, summaryOf } from '../modules/renewals/board.ts';
import { showRenewal } from '../modules/renewals/show.ts';
import { termsEnding } from '../modules/renewals/store.ts';
import type { Caller } from '../platform/http/caller.ts';
import { connect, type Sql } from '../platform/db/connect.ts';
import { inTenant } from '../platform/db/tenant.ts';
import { idOf } from '../platform/ledger/identity.ts';
import { recordFacts } from '../platform/ledger/record.ts';
import { freshDatabase } from './database.ts';

const tenant = randomUUID();
const day = 86_400_000;
const now = Date.parse('2026-11-19T06:00:00Z');
let sql: Sql;
let drop: () => Promise<void>;

const happens = async (at: string, type: string, payload: Record<string, unknown>): Promise<string> => {
  const happenedAt = Date.parse(`${at}T05:00:00Z`);
  const fact = { type, happenedAt, payload, source: 'test', externalId: randomUUID(), actor: null };
  const [result] = await recordFacts(sql, ledger, tenant, [{ ...fact, channel: 'screen' }], now);
  expect(result, `${type} ${JSON.stringify(result)}`).toMatchObject({ status: 'recorded' });
  return (result as { id: string }).id;
};

const term = (key: string, account: string, starts_on: string, ends_on: string, amount: number, more: object = {}) => ({
  ...{ subscription: key, account, product: 'book', plan: 'basic', amount, currency: 'INR', starts_on, ends_on },
  ...more,
});

const caller = (person: string | null, view: Caller['view']): Caller => ({
  ...{ tenant, person: person && idOf(tenant, 'person', person), user: '', role: 'lead', name: '', zone: 'UTC', view },
  ...{ permissions: may.lead, via: 'session', credential: '' },
});

type Asked = { subject?: 'person' | 'organisation'; id?: string; month?: string };
const look = (asked: Asked, show: 'month' | 'early' | 'ended' = 'month', who = caller('asha', 'all'), limit = 50) =>
  inTenant(sql, tenant, async (tx) => {
    const board = await openBoard(tx, await openContext(tx, tenant), who, asked, now);
    const filter = {
      metric: 'bookings',
      windowDays: 90,
      now,
      after: null,
      limit,
      only: ({ month: undefined, early: 'open', ended: 'winnable' } as const)[show],
    };
    const rows = await termsEnding(tx, tenant, { ...daysOf(show, board), ...filter, whose: board.whose });
    return { summary: await summaryOf(board), rows: rows.map((row) => showRenewal(row, board.ground)) };
  });
const everybody: Asked = { subject: 'organisation' };

beforeAll(async () => {
  const database = await freshDatabase(inject('databaseUrl'));
  drop = database.drop;
  sql = connect(database.url, { max: 2 });
  const pack = await readShippedPack('desk');
  await inTenant(sql, tenant, (tx) =>
    createOrganisationRow(tx, { tenant, name: 'A', zone: 'UTC', locale: 'en-IN', currency: 'INR' }, pack),
  );
  for (const person of ['asha', 'ravi'])
    await happens('2026-01-01', 'person.defined', { person, name: person, role: 'account_manager' });
  for (const [account, person] of Object.entries({ well: 'asha', sad: 'asha', gone: 'ravi', next: 'ravi' })) {
    await happens('2026-01-02', 'account.described', { account, name: account });
    await happens('2026-01-03', 'account.assigned', { account, person });
  }
  await happens('2026-01-04', 'subscription.started', term('s-well', 'well', '2025-11-29', '2026-11-28', 1_000));
  await happens('2026-01-04', 'subscription.started', term('s-sad', 'sad', '2025-11-21', '2026-11-20', 2_000));
  await happens('2026-01-04', 'subscription.started', term('s-gone', 'gone', '2025-11-11', '2026-11-10', 4_000));
  await happens('2026-01-04', 'subscription.started', term('s-next', 'next', '2026-01-20', '2027-01-19', 8_000));
  const talk = { channel: 'call', purpose: 'renewal', outcome: 'reached', minutes: 5 };
  const plan = { at: '2026-11-21T11:00:00Z', channel: 'call', purpose: 'renewal' };
  await happens('2026-11-18', 'interaction.logged', { ...talk, account: 'well', happiness: 5, next: plan });
  await happens('2026-10-01', 'interaction.logged', { ...talk, account: 'sad', happiness: 2 });
});

afterAll(async () => {
  await sql.end();
  await drop();
});

test('a month shows each term in its group, with the reasons for its risk and what is arranged', async () => {
  const { rows, summary } = await look(everybody);
  expect(rows.map(({ account, group, daysLeft }) => [account.name, group, daysLeft])).toEqual([
    ['gone', 'ended', -9],
    ['sad', 'at-risk', 1],
    ['well', 'open', 9],
  ]);
  expect(rows[1]!.risks).toEqual([{ kind: 'unhappy', score: 2 }, { kind: 'quiet', days: 49 }, { kind: 'no-plan' }]);
  expect(rows[2]).toMatchObject({ risks: [], next: { at: Date.parse('2026-11-21T11:00:00Z'), purpose: 'renewal' } });
  expect(rows[2]!.talkedAt).toBe(Date.parse('2026-11-18T05:00:00Z'));
  expect(rows[2]!.clock).toMatchObject({ state: 'open', dueAt: Date.parse('2026-11-29T00:00:00Z') });
  expect(summary.months.find(({ month }) => month === '2026-11')).toMatchObject({
    due: 3,
    lost: 1,
    open: 2,
    openValue: 3_000,
  });
  expect(summary.coverage).toEqual({ open: 2, planned: 1, openValue: 3_000, plannedValue: 1_000 });
});

test('the early window and what ended lately are lists of their own', async () => {
  expect((await look(everybody, 'early')).rows.map(({ account }) => account.name)).toEqual(['next']);
  const { rows, summary } = await look(everybody, 'ended');
  expect(rows.map(({ account }) => account.name)).toEqual(['gone']);
  expect(summary.early).toEqual({ terms: 1, value: 8_000 });
  expect(summary.ended).toEqual({ terms: 1, value: 4_000 });
});

test('who sees only the own ones gets only the own ones', async () => {
  const own = await look({}, 'month', caller('ravi', 'own'));
  expect(own.rows.map(({ account }) => account.name)).toEqual(['gone']);
  await expect(
    look({ subject: 'person', id: idOf(tenant, 'person', 'asha') }, 'month', caller('ravi', 'own')),
  ).rejects.toThrow();
});

test('a yes renews nothing; the next term does; what was said can be taken back', async () => {
  const said = { subscription: 's-sad', account: 'sad', person: 'asha', says: 'yes', pays_by: '2026-11-25' };
  const yes = await happens('2026-11-19', 'renewal.said', said);
  const claimed = await look(everybody);
  expect(claimed.rows[1]).toMatchObject({
    group: 'said-yes',
    renewal: null,
    said: { says: 'yes', paysBy: '2026-11-25' },
  });
  expect(claimed.summary.months.find(({ month }) => month === '2026-11')).toMatchObject({ renewed: 0, open: 2 });
  await happens('2026-11-19', 'fact.withdrawn', { fact: yes, account: 'sad', reason: 'Another account' });
  expect((await look(everybody)).rows[1]).toMatchObject({ group: 'at-risk', said: null });
  await happens('2026-11-19', 'renewal.said', { ...said, says: 'no', reason: 'price', pays_by: null });
  await happens('2026-11-19', 'renewal.forecast-said', {
    subscription: 's-sad',
    account: 'sad',
    person: 'asha',
    chance: 0.1,
  });
  expect((await look(everybody)).rows[1]).toMatchObject({ group: 'said-no', said: { reason: 'price' }, chance: 0.1 });
  const paid = { payment: 'p-sad-2', account: 'sad', subscription: 's-sad-2', amount: 2_500, currency: 'INR' };
  await happens('2026-11-19', 'payment.realised', paid);
  expect((await look(everybody)).rows[1]).toMatchObject({ renewal: null, paid: { amount: 2_500 } });
  const next = term('s-sad-2', 'sad', '2026-11-21', '2027-11-20', 2_500, { previous: 's-sad' });
  await happens('2026-11-19', 'subscription.started', next);
  const { rows, summary } = await look(everybody);
  expect(rows[1]).toMatchObject({
    group: 'renewed',
    paid: null,
    renewal: { daysEarly: 1, upgraded: true, amount: 2_500 },
  });
  expect(summary.months.find(({ month }) => month === '2026-11')).toMatchObject({ renewed: 1, open: 1 });
  expect((await verifyRebuild(sql, tenant, now + day)).differences).toEqual([]);
});

test('what was said beforehand is held against what came, as it stood so many days before', async () => {
  const gone = { subscription: 's-gone', account: 'gone' };
  await happens('2026-10-05', 'renewal.forecast-said', { ...gone, person: 'ravi', chance: 0.9 });
  await happens('2026-10-30', 'renewal.forecast-said', { ...gone, person: 'ravi', chance: 0.3 });
  await happens('2026-11-01', 'renewal.said', { ...gone, person: 'ravi', says: 'yes' });
  const { people } = await inTenant(sql, tenant, async (tx) =>
    saidOf(await openBoard(tx, await openContext(tx, tenant), caller('asha', 'all'), everybody, now)),
  );
  const term = (days: number, said: number) => ({ days, terms: 1, said, came: 0, brier: expect.closeTo(said ** 2, 9) });
  expect(people).toEqual([
    {
      person: { id: idOf(tenant, 'person', 'ravi'), name: 'ravi' },
      said: [term(30, 0.9), term(15, 0.9), term(7, 0.3)],
      yes: { said: 1, renewed: 0 },
    },
  ]);
});

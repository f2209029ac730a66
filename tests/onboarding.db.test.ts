import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { verifyRebuild } from '../app/cli/verify-rebuild.ts';
import { ledger } from '../app/ledger.ts';
import { readShippedPack } from '../app/packs.ts';
import { createOrganisationRow } from '../modules/organisation/index.ts';
import { showWay } from '../modules/onboarding/show.ts';
import { cohortRows, countWays, onTheWay } from '../modules/onboarding/store.ts';
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
let pack: Awaited<ReturnType<typeof readShippedPack>>;

const happens = async (at: number, type: string, payload: Record<string, unknown>): Promise<string> => {
  const fact = { type, happenedAt: at, payload, source: 'test', externalId: randomUUID(), actor: null };
  const [result] = await recordFacts(sql, ledger, tenant, [{ ...fact, channel: 'screen' }], now);
  expect(result, `${type} ${JSON.stringify(result)}`).toMatchObject({ status: 'recorded' });
  return (result as { id: string }).id;
};

const ways = (limit = 50, after: { nextDue: number; id: string } | null = null) =>
  inTenant(sql, tenant, async (tx) => {
    const rows = await onTheWay(tx, tenant, { whose: null, since: now - 60 * day, older: false, after, limit });
    return rows.map((row) => ({ ...showWay(row, pack, now), nextDue: row.nextDue! }));
  });
const stepOf = (way: Awaited<ReturnType<typeof ways>>[number], rule: string) =>
  way.steps.find((step) => step.rule === rule)!;

beforeAll(async () => {
  const database = await freshDatabase(inject('databaseUrl'));
  drop = database.drop;
  sql = connect(database.url, { max: 2 });
  pack = await readShippedPack('desk');
  await inTenant(sql, tenant, (tx) =>
    createOrganisationRow(tx, { tenant, name: 'A', zone: 'UTC', locale: 'en-IN', currency: 'INR' }, pack),
  );
  const began = { fresh: now - day, slow: now - 10 * day, old: now - 80 * day };
  await happens(now - 100 * day, 'person.defined', { person: 'asha', name: 'Asha', role: 'account_manager' });
  for (const [account, at] of Object.entries(began)) {
    await happens(at - 1_000, 'account.described', { account, name: account, products: ['book'] });
    await happens(at - 900, 'account.assigned', { account, person: 'asha' });
    await happens(at, 'payment.realised', { account, payment: account, amount: 1, currency: 'INR', first: true });
  }
  await happens(now - 9 * day, 'contact.described', { contact: 'p1', account: 'slow', name: 'Front desk' });
  await happens(now - 30 * day, 'usage.read', { account: 'old', metric: 'bookings', value: 20 });
});

afterAll(async () => {
  await sql.end();
  await drop();
});

test('the ones that are stuck come first, with what holds them up; those left lying stand apart', async () => {
  const [slow, fresh, ...none] = await ways();
  expect(none).toEqual([]);
  expect(slow).toMatchObject({
    account: { name: 'slow' },
    stuck: [
      { kind: 'late', rule: 'first-contact', days: 7, more: 3 },
      { kind: 'quiet', days: 10 },
    ],
    untrained: ['Front desk'],
  });
  expect(fresh).toMatchObject({ account: { name: 'fresh' }, stuck: [] });
  expect(fresh!.steps.map(({ rule }) => rule).sort()).toEqual([
    'expectations',
    'first-contact',
    'profile',
    'rules',
    'trained',
  ]);
  expect(await inTenant(sql, tenant, (tx) => countWays(tx, tenant, null, now - 60 * day, now))).toEqual({
    ...{ fresh: 2, older: 1, late: 1 },
  });
  const [first] = await ways(1);
  const rest = await ways(5, { nextDue: first!.nextDue, id: first!.account.id });
  expect(rest.map(({ account }) => account.name)).toEqual(['fresh']);
});

test('a checklist that is good from top to bottom keeps the clock of the profile; taken back, it runs again', async () => {
  const items = pack.profile.items.map(({ key }) => key);
  const check = (some: string[], ok: boolean) => ({
    ...{ account: 'fresh', person: 'asha', items: some.map((item) => ({ item, ok })) },
  });
  await happens(now - 3_600_000, 'profile.checked', check(items.slice(0, 3), true));
  await happens(now - 3_500_000, 'profile.checked', check(items.slice(2, 3), false));
  const [, half] = await ways();
  expect(half!.missingItems).toEqual(items.slice(2));
  expect(stepOf(half!, 'profile')).toMatchObject({ state: 'open' });
  const last = await happens(now - 3_000_000, 'profile.checked', check(items.slice(2), true));
  const [, whole] = await ways();
  expect(whole!.missingItems).toEqual([]);
  expect(stepOf(whole!, 'profile')).toMatchObject({ state: 'done', outcome: 'kept', closedAt: now - 3_000_000 });
  await happens(now - 2_000_000, 'fact.withdrawn', { fact: last, account: 'fresh', reason: 'Another account' });
  const [, again] = await ways();
  expect(again!.missingItems).toEqual(items.slice(2));
  expect(stepOf(again!, 'profile')).toMatchObject({ state: 'open' });
  expect((await verifyRebuild(sql, tenant, now + day)).differences).toEqual([]);
});

test('a training of each module keeps the last clock, whoever on the staff was trained', async () => {
  for (const { key } of pack.modules)
    await happens(now - 1_000_000, 'training.given', { account: 'slow', trainee: 'Front desk', module: key });
  const slow = (await ways()).find(({ account }) => account.name === 'slow')!;
  expect(slow).toMatchObject({ missingModules: [], untrained: [] });
  expect(stepOf(slow, 'trained')).toMatchObject({ state: 'done', outcome: 'kept' });
});

test('a cohort tells which band was reached, of those for whom the time has passed', async () => {
  const span = { from: '2026-08-01', to: '2026-11-20', zone: 'UTC', now, after: [30, 60] };
  const rows = await inTenant(sql, tenant, (tx) =>
    cohortRows(tx, tenant, { whose: [idOf(tenant, 'person', 'asha')], ...span }),
  );
  expect(rows).toEqual([
    { month: '2026-08', days: 0, band: null, accounts: 1 },
    { month: '2026-08', days: 30, band: null, accounts: 1 },
    { month: '2026-08', days: 60, band: 'high', accounts: 1 },
    { month: '2026-11', days: 0, band: null, accounts: 2 },
  ]);
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { verifyRebuild } from '../app/cli/verify-rebuild.ts';
import { ledger } from '../app/ledger.ts';
import { readShippedPack } from '../app/packs.ts';
import { figures } from '../modules/measures/index.ts';
import { createOrganisationRow } from '../modules/organisation/index.ts';
import { promisesOf, tallyPromises } from '../modules/promises/read.ts';
import { connect, type Sql } from '../platform/db/connect.ts';
import { inTenant } from '../platform/db/tenant.ts';
import { recordFacts } from '../platform/ledger/record.ts';
import { freshDatabase } from './database.ts';

const tenant = randomUUID();
const day = 86_400_000;
const start = Date.parse('2026-11-02T06:00:00Z');
let sql: Sql;
let drop: () => Promise<void>;

const happens = async (at: number, type: string, payload: Record<string, unknown>): Promise<void> => {
  const fact = { type, happenedAt: at, payload, source: 'test', externalId: randomUUID(), actor: null };
  const [result] = await recordFacts(sql, ledger, tenant, [{ ...fact, channel: 'screen' }], at);
  expect(result, JSON.stringify(result)).toMatchObject({ status: 'recorded' });
};
const C = { account: 'C-1', person: 'asha' };
const iso = (at: number) => new Date(at).toISOString();
const promised = (promise: string, by: number, theirs: boolean) =>
  happens(start + day, 'promise.made', {
    ...{ ...C, promise, text: `the ${promise}`, by: iso(by) },
    ...(theirs ? { direction: 'from-customer' } : {}),
  });
const shown = (ended: boolean) =>
  inTenant(sql, tenant, (tx) =>
    promisesOf(tx, tenant, { people: null, account: null, direction: null, ended, after: null, limit: 9 }),
  );

beforeAll(async () => {
  const database = await freshDatabase(inject('databaseUrl'));
  drop = database.drop;
  sql = connect(database.url, { max: 2 });
  const pack = await readShippedPack('desk');
  await inTenant(sql, tenant, (tx) =>
    createOrganisationRow(tx, { tenant, name: 'A', zone: 'UTC', locale: 'en-IN', currency: 'INR' }, pack),
  );
  await happens(start, 'person.defined', { person: 'asha', name: 'Asha', role: 'account_manager' });
  await happens(start + 1, 'account.described', { account: 'C-1', name: 'Lakeside Physio' });
  await happens(start + 2, 'account.assigned', C);
});

afterAll(async () => {
  await sql.end();
  await drop();
});

test('promises of both sides are kept against the first date, with each move and whether it was told', async () => {
  await promised('invoice', start + 3 * day, false);
  await promised('report', start + 4 * day, false);
  await promised('list', start + 4 * day, true);
  await promised('payment', start + 5 * day, true);
  const about = (promise: string) => ({ ...C, promise });
  await happens(start + 2 * day, 'promise.moved', { ...about('invoice'), to: iso(start + 6 * day) });
  await happens(start + 2 * day, 'promise.moved', { ...about('report'), to: iso(start + 7 * day), told: false });
  await happens(start + 3 * day, 'promise.kept', about('list'));
  await happens(start + 6 * day, 'promise.kept', about('invoice'));
  await happens(start + 8 * day, 'promise.kept', about('payment'));
  expect(await shown(false)).toMatchObject([
    { text: 'the report', direction: 'to-customer', firstDueAt: start + 4 * day, dueAt: start + 7 * day },
  ]);
  const ended = await shown(true);
  expect(ended).toMatchObject([
    { text: 'the payment', direction: 'from-customer', outcome: 'broken', toldBeforeDue: false },
    { text: 'the list', direction: 'from-customer', outcome: 'kept', moves: [] },
    { text: 'the invoice', direction: 'to-customer', outcome: 'broken', toldBeforeDue: true },
  ]);
  expect(ended[2]!.moves).toEqual([{ at: start + 2 * day, to: start + 6 * day, told: true, by: 'Asha' }]);
  const now = start + 9 * day;
  const tally = await inTenant(sql, tenant, (tx) =>
    tallyPromises(tx, tenant, { people: null, account: null, since: start, now }),
  );
  expect(tally).toMatchObject({
    'to-customer': { kept: 0, broken: 2, told: 1, open: 1, late: 1 },
    'from-customer': { kept: 1, broken: 1, told: 0, open: 0, late: 0 },
  });
  expect((await verifyRebuild(sql, tenant, now)).differences).toEqual([]);
});

test('what customers promised is a figure of its own and no part of ours; an account with a plan is one with a plan', async () => {
  const now = start + 10 * day;
  const measures = ['promises_kept_percent', 'customer_promises_kept_percent', 'accounts_with_plan_percent'];
  const values = async () => {
    const window = { from: '2026-11-03', to: '2026-12-01', zone: 'UTC', now: iso(now) };
    const found = await inTenant(sql, tenant, (tx) => figures(tx, { tenant, ...window, measures, by: 'none' }));
    return found.map(({ value }) => value);
  };
  expect(await values()).toEqual([0, 0.5, 0]);
  await happens(now - 1, 'plan.set', { ...C, at: iso(start + 20 * day) });
  expect(await values()).toEqual([0, 0.5, 1]);
});

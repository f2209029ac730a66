import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { verifyRebuild } from '../app/cli/verify-rebuild.ts';
import { ledger } from '../app/ledger.ts';
import { readShippedPack } from '../app/packs.ts';
import { createOrganisationRow } from '../modules/organisation/index.ts';
import { connect, type Sql } from '../platform/db/connect.ts';
import { inTenant } from '../platform/db/tenant.ts';
import { recordFacts } from '../platform/ledger/record.ts';
import { freshDatabase } from './database.ts';

const tenant = randomUUID();
const day = 86_400_000;
const start = Date.parse('2026-11-02T06:00:00Z');
let sql: Sql;
let drop: () => Promise<void>;

const happens = async (at: number, type: string, payload: Record<string, unknown>): Promise<string> => {
  const fact = { type, happenedAt: at, payload, source: 'test', externalId: randomUUID(), actor: null };
  const [result] = await recordFacts(sql, ledger, tenant, [{ ...fact, channel: 'screen' }], at);
  expect(result, JSON.stringify(result)).toMatchObject({ status: 'recorded' });
  return (result as { id: string }).id;
};

/** The plans of the account in the order of opening, as measures see them. */
const plans = () =>
  inTenant(
    sql,
    tenant,
    (tx) => tx`
      select c.rule, c.state, f.outcome, f.kept, f.purpose from commitment c
      join fact_plans f on f.tenant_id = c.tenant_id and f.id = c.id::text
      where c.tenant_id = ${tenant} order by c.opened_at`,
  );

const C = { account: 'C-1', person: 'asha' };
const next = (at: number, purpose: string) => ({ at: new Date(at).toISOString(), channel: 'call', purpose });
const talk = { ...C, channel: 'call', purpose: 'renewal', outcome: 'reached' };

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

test('a plan without a talk takes the place of the plan there was, and a talk keeps it', async () => {
  await happens(start + day, 'interaction.logged', { ...talk, next: next(start + 5 * day, 'training') });
  const planned = await happens(start + 2 * day, 'plan.set', { ...C, ...next(start + 4 * day, 'renewal') });
  expect(await plans()).toMatchObject([
    { rule: 'next-plan', state: 'cancelled', outcome: 'replaced' },
    { rule: 'set-plan', state: 'open', outcome: 'open', purpose: 'renewal' },
  ]);
  await happens(start + 2 * day + 60_000, 'fact.withdrawn', { fact: planned, account: 'C-1', reason: 'Wrong account' });
  expect(await plans()).toMatchObject([{ rule: 'next-plan', state: 'open' }]);
  await happens(start + 2 * day + 120_000, 'plan.set', { ...C, ...next(start + 3 * day, 'renewal') });
  const again = { ...C, ...next(start + 4 * day, 'renewal') };
  await happens(start + 2 * day + 180_000, 'plan.set', again);
  await happens(start + 4 * day + 60_000, 'interaction.logged', talk);
  expect(await plans()).toMatchObject([
    { outcome: 'replaced' },
    { outcome: 'replaced' },
    { rule: 'set-plan', state: 'done', outcome: 'kept', kept: true },
  ]);
  expect((await verifyRebuild(sql, tenant, start + 5 * day)).differences).toEqual([]);
});

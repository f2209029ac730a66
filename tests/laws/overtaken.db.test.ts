import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { verifyRebuild } from '../../app/cli/verify-rebuild.ts';
import { ledger } from '../../app/ledger.ts';
import { readShippedPack } from '../../app/packs.ts';
import { createOrganisationRow } from '../../modules/organisation/index.ts';
import { connect, type Sql } from '../../platform/db/connect.ts';
import { inTenant } from '../../platform/db/tenant.ts';
import type { NewFact } from '../../platform/ledger/fact.ts';
import { recordFacts, recordWithin } from '../../platform/ledger/record.ts';
import { freshDatabase } from '../database.ts';
import { founding, recordedAt } from './history.ts';

let sql: Sql;
let owner: Sql;
let drop: () => Promise<void>;

beforeAll(async () => {
  const database = await freshDatabase(inject('databaseUrl'));
  drop = database.drop;
  sql = connect(database.url, { max: 3 });
  owner = connect(database.url, { max: 1, as: 'owner' });
});

afterAll(async () => {
  await Promise.all([sql.end(), owner.end()]);
  await drop();
});

const talk = (account: string): NewFact => ({
  ...{ type: 'interaction.logged', source: 'test', externalId: 'the same', channel: 'api', actor: null },
  happenedAt: recordedAt - 86_400_000,
  payload: { account, person: 'e-117', channel: 'call', purpose: 'welcome', outcome: 'reached', happiness: 4 },
});

const waitsForSomebody = async (): Promise<boolean> => {
  const rows =
    await owner`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  return rows.length > 0;
};

test('whoever is overtaken by the same fact counts it once, says so, and records the rest', async () => {
  const tenant = randomUUID();
  const pack = await readShippedPack('desk');
  await inTenant(sql, tenant, (tx) =>
    createOrganisationRow(tx, { tenant, name: 'A', zone: 'Asia/Kolkata', locale: 'en-IN', currency: 'INR' }, pack),
  );
  await recordFacts(sql, ledger, tenant, founding, recordedAt);
  const other: NewFact = { ...talk('C-2042'), externalId: 'another' };
  let slower: Promise<unknown> | undefined;
  await inTenant(sql, tenant, async (tx) => {
    const [first] = await recordWithin(tx, ledger, tenant, [talk('C-2041')], recordedAt);
    expect(first!.status).toBe('recorded');
    // About another account, so that no lock on the account holds it up before it has read ahead.
    slower = recordFacts(sql, ledger, tenant, [talk('C-2042'), other], recordedAt);
    while (!(await waitsForSomebody())) await new Promise((resolve) => setTimeout(resolve, 5));
  });
  expect(await slower).toMatchObject([{ status: 'duplicate', differs: true }, { status: 'recorded' }]);
  expect((await verifyRebuild(sql, tenant, recordedAt)).differences).toEqual([]);
});

import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { verifyRebuild } from '../../app/cli/verify-rebuild.ts';
import { ledger } from '../../app/ledger.ts';
import { readShippedPack } from '../../app/packs.ts';
import { createOrganisationRow } from '../../modules/organisation/index.ts';
import { connect, type Sql } from '../../platform/db/connect.ts';
import { inTenant } from '../../platform/db/tenant.ts';
import { recordFacts } from '../../platform/ledger/record.ts';
import { freshDatabase } from '../database.ts';
import { founding } from './history.ts';
import { inBatches, lives } from './lives.ts';

const day = 86_400_000;
let sql: Sql;
let drop: () => Promise<void>;
let pack: object;

beforeAll(async () => {
  const database = await freshDatabase(inject('databaseUrl'));
  drop = database.drop;
  sql = connect(database.url, { max: 2 });
  pack = await readShippedPack('desk');
});

afterAll(async () => {
  await sql.end();
  await drop();
});

const organisation = { name: 'A', zone: 'Asia/Kolkata', locale: 'en-IN', currency: 'INR' };

test('a rebuild is the running state after any history, recorded as it happened and looked at later', async () => {
  const told = fc.uuid().chain((tenant) => fc.record({ tenant: fc.constant(tenant), life: lives(tenant, 18) }));
  await fc.assert(
    fc.asyncProperty(told, fc.integer({ min: 1, max: 6 }), fc.nat(70), async ({ tenant, life }, size, daysLater) => {
      await inTenant(sql, tenant, (tx) => createOrganisationRow(tx, { tenant, ...organisation }, pack));
      let now = 0;
      for (const batch of [founding, ...inBatches(life.told, size)]) {
        now = Math.max(now + 1, ...batch.map((fact) => fact.happenedAt));
        for (const result of await recordFacts(sql, ledger, tenant, batch, now)) expect(result.status).toBe('recorded');
      }
      expect((await verifyRebuild(sql, tenant, now + daysLater * day)).differences).toEqual([]);
    }),
    { numRuns: Number(process.env['LAW_RUNS'] ?? 20), endOnFailure: true },
  );
});

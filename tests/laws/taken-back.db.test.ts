import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readShippedPack } from '../../app/packs.ts';
import { createOrganisationRow } from '../../modules/organisation/index.ts';
import { connect, type Sql } from '../../platform/db/connect.ts';
import { inTenant } from '../../platform/db/tenant.ts';
import { freshDatabase } from '../database.ts';
import { inBatches, lives } from './lives.ts';
import { stateAfter } from './state-after.ts';

const tenant = randomUUID();
let sql: Sql;
let drop: () => Promise<void>;

beforeAll(async () => {
  const database = await freshDatabase(inject('databaseUrl'));
  drop = database.drop;
  sql = connect(database.url, { max: 2 });
  const pack = await readShippedPack('desk');
  await inTenant(sql, tenant, (tx) =>
    createOrganisationRow(tx, { tenant, name: 'A', zone: 'Asia/Kolkata', locale: 'en-IN', currency: 'INR' }, pack),
  );
});

afterAll(async () => {
  await sql.end();
  await drop();
});

test('what was corrected or withdrawn leaves no trace, in whatever order it all came in', async () => {
  await fc.assert(
    fc.asyncProperty(lives(tenant, 18), fc.integer({ min: 1, max: 9 }), async ({ told, standing }, size) => {
      expect(await stateAfter(sql, tenant, inBatches(told, size))).toEqual(await stateAfter(sql, tenant, [standing]));
    }),
    { numRuns: Number(process.env['LAW_RUNS'] ?? 25), endOnFailure: true },
  );
});

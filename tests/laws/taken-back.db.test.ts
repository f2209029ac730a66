import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readShippedPack } from '../../app/packs.ts';
import { createOrganisationRow } from '../../modules/organisation/index.ts';
import { connect, type Sql } from '../../platform/db/connect.ts';
import { inTenant } from '../../platform/db/tenant.ts';
import type { NewFact } from '../../platform/ledger/fact.ts';
import { freshDatabase } from '../database.ts';
import { inBatches, lives, withdrawalOf } from './lives.ts';
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

test('a term that two facts told of, both withdrawn at once, leaves no figure behind', async () => {
  const told = ['one', 'two'].map((externalId, i): NewFact => ({
    ...{ type: 'subscription.started', source: 'test', externalId, channel: 'api', actor: null },
    happenedAt: Date.parse('2026-11-05T10:00:00Z') + i,
    payload: {
      ...{ subscription: 'S-1', account: 'C-2041', product: 'book', plan: 'yearly', amount: 48_000, currency: 'INR' },
      ...{ starts_on: '2026-11-05', ends_on: '2026-11-25' },
    },
  }));
  const withdrawn = told.map((fact) => withdrawalOf(tenant, fact));
  expect(await stateAfter(sql, tenant, [told, withdrawn])).toEqual(await stateAfter(sql, tenant, []));
});

import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readShippedPack } from '../../app/packs.ts';
import { createOrganisationRow } from '../../modules/organisation/index.ts';
import { connect, type Sql } from '../../platform/db/connect.ts';
import { inTenant } from '../../platform/db/tenant.ts';
import type { NewFact } from '../../platform/ledger/fact.ts';
import { freshDatabase } from '../database.ts';
import { histories } from './history.ts';
import { stateAfter } from './state-after.ts';

const tenant = randomUUID();
const runs = { numRuns: Number(process.env['LAW_RUNS'] ?? 12), endOnFailure: true };
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

const singles = (facts: NewFact[]): NewFact[][] => facts.map((each) => [each]);

test('a history leads elsewhere than no history, so that “the same” says something', async () => {
  const [facts] = fc.sample(histories(25), { numRuns: 1, seed: 5 });
  expect(await stateAfter(sql, tenant, [facts!])).not.toEqual(await stateAfter(sql, tenant, []));
});

test('a batch leads to what its facts lead to one by one', async () => {
  await fc.assert(
    fc.asyncProperty(histories(25), async (facts) => {
      expect(await stateAfter(sql, tenant, [facts])).toEqual(await stateAfter(sql, tenant, singles(facts)));
    }),
    runs,
  );
});

test('recorded twice, everything counts once', async () => {
  await fc.assert(
    fc.asyncProperty(histories(25), async (facts) => {
      expect(await stateAfter(sql, tenant, [facts, facts.slice(3), ...singles(facts.slice(0, 5))])).toEqual(
        await stateAfter(sql, tenant, [facts]),
      );
    }),
    runs,
  );
});

test('any order of arrival leads to the same, as long as people and accounts come first', async () => {
  const arrival = histories(25).chain((facts) =>
    fc.tuple(
      fc.constant(facts),
      fc.shuffledSubarray(facts, { minLength: facts.length }),
      fc.integer({ min: 1, max: 9 }),
    ),
  );
  await fc.assert(
    fc.asyncProperty(arrival, async ([facts, shuffled, size]) => {
      const inOrder = facts.toSorted((a, b) => a.happenedAt - b.happenedAt);
      const batches = Array.from({ length: Math.ceil(shuffled.length / size) }, (_, i) =>
        shuffled.slice(i * size, (i + 1) * size),
      );
      expect(await stateAfter(sql, tenant, batches)).toEqual(await stateAfter(sql, tenant, [inOrder]));
    }),
    runs,
  );
});

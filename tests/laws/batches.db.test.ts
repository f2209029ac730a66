import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ignored } from '../../app/cli/verify-rebuild.ts';
import { ledger } from '../../app/ledger.ts';
import { readShippedPack } from '../../app/packs.ts';
import { createOrganisationRow, openContext } from '../../modules/organisation/index.ts';
import { connect, type Sql } from '../../platform/db/connect.ts';
import { inTenant } from '../../platform/db/tenant.ts';
import type { NewFact } from '../../platform/ledger/fact.ts';
import { derivedTables } from '../../platform/ledger/rebuild.ts';
import { recordWithin } from '../../platform/ledger/record.ts';
import { freshDatabase } from '../database.ts';
import { founding, histories, recordedAt } from './history.ts';

const tenant = randomUUID();
const runs = { numRuns: 12, endOnFailure: false };
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

type State = Record<string, string[]>;

class Undone extends Error {}

/** What these batches lead to, recorded one after the other on an organisation of founding facts only; then undone. */
const stateAfter = async (batches: NewFact[][]): Promise<State> => {
  const state: State = {};
  const work = inTenant(sql, tenant, async (tx) => {
    for (const batch of [founding, ...batches])
      for (const result of await recordWithin(tx, ledger, tenant, batch, recordedAt))
        expect(result.status, JSON.stringify(result)).not.toBe('refused');
    await ledger.settle({ tx, tenant, now: recordedAt, context: await openContext(tx, tenant) });
    for (const table of derivedTables(ledger as never)) {
      const { columns = [], rows: empty } = ignored[table] ?? {};
      const rows = await tx<{ row: string }[]>`
        select (to_jsonb(t) - ${[...columns]}::text[])::text as row from ${tx(table)} t
        where (to_jsonb(t) @> ${JSON.stringify(empty ?? null)}::text::jsonb) is not true order by row`;
      state[table] = rows.map(({ row }) => row);
    }
    throw new Undone();
  });
  await work.catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
  return state;
};

const singles = (facts: NewFact[]): NewFact[][] => facts.map((each) => [each]);

test('a history leads elsewhere than no history, so that “the same” says something', async () => {
  const [facts] = fc.sample(histories(25), { numRuns: 1, seed: 5 });
  expect(await stateAfter([facts!])).not.toEqual(await stateAfter([]));
});

test('a batch leads to what its facts lead to one by one', async () => {
  await fc.assert(
    fc.asyncProperty(histories(25), async (facts) => {
      expect(await stateAfter([facts])).toEqual(await stateAfter(singles(facts)));
    }),
    runs,
  );
});

test('recorded twice, everything counts once', async () => {
  await fc.assert(
    fc.asyncProperty(histories(25), async (facts) => {
      expect(await stateAfter([facts, facts.slice(3), ...singles(facts.slice(0, 5))])).toEqual(
        await stateAfter([facts]),
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
      expect(await stateAfter(batches)).toEqual(await stateAfter([inOrder]));
    }),
    runs,
  );
});

import { expect } from 'vitest';
import { ignored } from '../../app/cli/verify-rebuild.ts';
import { ledger } from '../../app/ledger.ts';
import { openContext } from '../../modules/organisation/index.ts';
import type { Sql } from '../../platform/db/connect.ts';
import { inTenant } from '../../platform/db/tenant.ts';
import type { NewFact } from '../../platform/ledger/fact.ts';
import { derivedTables } from '../../platform/ledger/rebuild.ts';
import { recordWithin } from '../../platform/ledger/record.ts';
import { founding, recordedAt } from './history.ts';

/** The rows of every table that follows from facts, as text, in order. */
export type State = Record<string, string[]>;

class Undone extends Error {}

/** What these batches lead to, recorded one after the other on an organisation of founding facts only; then undone. */
export const stateAfter = async (sql: Sql, tenant: string, batches: readonly NewFact[][]): Promise<State> => {
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

import { openContext } from '../../modules/organisation/index.ts';
import type { Sql } from '../../platform/db/connect.ts';
import { inTenant } from '../../platform/db/tenant.ts';
import { compareTables, type Ignored, rememberTables, type TableDifference } from '../../platform/ledger/compare.ts';
import { enterAlone } from '../../platform/ledger/locks.ts';
import { derivedTables, rebuildTenant } from '../../platform/ledger/rebuild.ts';
import { ledger } from '../ledger.ts';

/**
 * What need not be the same. Which escalation step of a commitment comes next, and when, depends on when the worker
 * came by (steps that fired are kept outside, in a table that no rebuild empties). When a commitment was written down
 * depends on how the facts were grouped into batches. A total of nothing is the same as no total: it stays behind when
 * what was counted is taken back.
 */
export const ignored: Ignored = {
  commitment: { columns: ['next_step', 'next_step_at', 'recorded_at'] },
  rollup_day: { rows: { a: 0, b: 0 } },
  rollup_month: { rows: { a: 0, b: 0 } },
};

class RolledBack extends Error {}

/** What a rebuild showed. */
export interface RebuildFinding {
  facts: number;
  differences: TableDifference[];
}

/**
 * Makes everything that follows from an organisation's facts anew, compares it with what was there, and takes it all
 * back: nothing is changed. Nobody can write to the organisation meanwhile. What time has decided by `nowMs` is settled
 * on both sides, so that a worker that is a moment behind makes no difference.
 */
export const verifyRebuild = async (
  sql: Sql,
  tenant: string,
  nowMs: number,
  onProgress?: (facts: number) => void,
): Promise<RebuildFinding> => {
  const finding: RebuildFinding = { facts: 0, differences: [] };
  const tables = derivedTables(ledger as never);
  try {
    await inTenant(sql, tenant, async (tx) => {
      await enterAlone(tx, tenant);
      await ledger.settle({ tx, tenant, now: nowMs, context: await openContext(tx, tenant) });
      await rememberTables(tx, tenant, tables, ignored);
      finding.facts = await rebuildTenant(tx, ledger, tenant, nowMs, onProgress);
      finding.differences = await compareTables(tx, tenant, tables, ignored);
      throw new RolledBack();
    });
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error;
  }
  return finding;
};

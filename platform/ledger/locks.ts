import type { Tx } from '../db/connect.ts';

/**
 * What a writer looks up is a handful of rows in tables of millions, always by an index. A plan that was made while a
 * table was new would read all of it until the next analyze, and one that is made anew for each batch costs as much as
 * running it. Both settings end with the transaction.
 */
const steady = `set_config('enable_seqscan', 'off', true), set_config('plan_cache_mode', 'force_generic_plan', true)`;

/**
 * Enters an organisation's ledger as a writer. All writers share the door; a rebuild has it for itself. The transaction
 * gets its number here, before any fact gets its sequence: what the sealer knows as settled rests on that.
 * @param alone one at a time among those that ask for it: what brings accounts or people into being, corrects, or is
 *   about no account has no row of its own that it could lock.
 */
export const enterAsWriter = async (tx: Tx, tenant: string, alone: boolean): Promise<void> => {
  const entered = tx`
    select pg_current_xact_id(), pg_advisory_xact_lock_shared(hashtextextended(${tenant}, 1)), ${tx.unsafe(steady)}`.execute();
  await (alone
    ? Promise.all([entered, tx`select pg_advisory_xact_lock(hashtextextended(${tenant}, 2))`.execute()])
    : entered);
};

/** Waits until nobody writes to the organisation's ledger, and keeps everybody out until the transaction ends. */
export const enterAlone = async (tx: Tx, tenant: string): Promise<void> => {
  await tx`select pg_advisory_xact_lock(hashtextextended(${tenant}, 1))`;
};

/** One sealer at a time. Writers don't ask for this one. */
export const enterAsSealer = async (tx: Tx, tenant: string): Promise<void> => {
  await tx`select pg_advisory_xact_lock(hashtextextended(${tenant}, 3))`;
};

import type { Tx } from '../db/connect.ts';

/**
 * Enters an organisation's ledger as a writer. All writers share the door; a rebuild has it for itself. The transaction
 * gets its number here, before any fact gets its sequence: what the sealer knows as settled rests on that.
 * @param alone one at a time among those that ask for it: what brings accounts or people into being, corrects, or is
 *   about no account has no row of its own that it could lock.
 */
export const enterAsWriter = async (tx: Tx, tenant: string, alone: boolean): Promise<void> => {
  const entered = tx`select pg_current_xact_id(), pg_advisory_xact_lock_shared(hashtextextended(${tenant}, 1))`;
  await (alone ? Promise.all([entered, tx`select pg_advisory_xact_lock(hashtextextended(${tenant}, 2))`]) : entered);
};

/** Waits until nobody writes to the organisation's ledger, and keeps everybody out until the transaction ends. */
export const enterAlone = async (tx: Tx, tenant: string): Promise<void> => {
  await tx`select pg_advisory_xact_lock(hashtextextended(${tenant}, 1))`;
};

/** One sealer at a time. Writers don't ask for this one. */
export const enterAsSealer = async (tx: Tx, tenant: string): Promise<void> => {
  await tx`select pg_advisory_xact_lock(hashtextextended(${tenant}, 3))`;
};

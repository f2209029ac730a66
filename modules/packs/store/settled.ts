import type { Tx } from '../../../platform/db/connect.ts';
import type { OpenCommitment } from '../preview/rejudge.ts';

/** A promise that is settled: what judging it anew needs, and how it was judged. */
export type SettledCommitment = Pick<OpenCommitment, 'rule' | 'opened_at' | 'pack_version' | 'clock' | 'trail'> & {
  outcome: 'kept' | 'broken';
};

/** The promises of some rules that were due on local days `[from, to)`. */
export interface SettledWindow {
  from: string;
  to: string;
  rules: readonly string[];
}

const together = 2_000;

const where = (tx: Tx, tenant: string, { from, to, rules }: SettledWindow) => tx`
  where tenant_id = ${tenant} and day >= ${from} and day < ${to} and rule = any(${[...rules]})
    and outcome in ('kept', 'broken')`;

export const countSettled = async (tx: Tx, tenant: string, window: SettledWindow): Promise<number> => {
  const [row] = await tx<{ count: number }[]>`
    select count(*)::int as count from commitment ${where(tx, tenant, window)}`;
  return row!.count;
};

/** Reads them in batches, so that any number of them fits. `work` must not ask the database. */
export const eachSettled = async (
  tx: Tx,
  tenant: string,
  window: SettledWindow,
  work: (rows: readonly SettledCommitment[]) => void | Promise<void>,
): Promise<void> => {
  await tx<SettledCommitment[]>`
    select rule, opened_at, pack_version, clock, trail, outcome from commitment ${where(tx, tenant, window)}`.cursor(
    together,
    (rows) => work(rows as unknown as SettledCommitment[]),
  );
};

import type { Tx } from '../../platform/db/connect.ts';

/** A target as somebody set it for a month, in figures as people write them (80 for 80 %). */
export interface SetTargetRow {
  measure: string;
  /** A person or a team. */
  subject_id: string;
  subject: string;
  value: number;
  set_by: string | null;
  /** Epoch milliseconds. */
  set_at: number;
}

/** The targets that hold in a month (`2026-11`); of `subjects` only, where they are given. */
export const readTargets = (
  tx: Tx,
  tenant: string,
  month: string,
  subjects?: readonly string[],
): Promise<SetTargetRow[]> => tx<SetTargetRow[]>`
  select measure, subject_id, subject, value, set_by, set_at from target
  where tenant_id = ${tenant} and period = ${month} and value is not null
    ${subjects ? tx`and subject_id = any(${[...subjects]})` : tx``}
  order by measure, subject_id`;

import type { Tx } from '../../../platform/db/connect.ts';
import type { InteractionGroup } from '../preview/effective.ts';
import type { OpenCommitment } from '../preview/rejudge.ts';

const together = 2_000;

/**
 * Every commitment that is open and not settled, in batches, so that any number of them fits. `work` must not ask the
 * database: the batches come over the same connection.
 */
export const eachOpenCommitment = async (
  tx: Tx,
  tenant: string,
  work: (rows: readonly OpenCommitment[]) => void,
): Promise<void> => {
  await tx<OpenCommitment[]>`
    select id, rule, title, pack_version, opened_at, recorded_at, clock, trail, next_step
    from commitment where tenant_id = ${tenant} and state in ('open', 'paused') and outcome = 'pending'`.cursor(
    together,
    (rows) => work(rows as unknown as OpenCommitment[]),
  );
};

/** How many commitments are open and not settled. */
export const countOpen = async (tx: Tx, tenant: string): Promise<number> => {
  const [row] = await tx<{ count: number }[]>`
    select count(*)::int as count from commitment
    where tenant_id = ${tenant} and state in ('open', 'paused') and outcome = 'pending'`;
  return row!.count;
};

/** The newest readings of accounts that are not lost: how many accounts have each value, from low to high. */
export const readingCounts = (tx: Tx, tenant: string, metric: string): Promise<{ value: number; accounts: number }[]> =>
  tx<{ value: number; accounts: number }[]>`
    select value, count(*)::int as accounts from (
      select distinct on (u.account_id) u.value
      from usage_reading u join account a on a.tenant_id = u.tenant_id and a.id = u.account_id
      where u.tenant_id = ${tenant} and u.metric = ${metric} and a.lifecycle <> 'lost'
      order by u.account_id, u.read_at desc, u.fact_id desc) newest
    group by value order by value`;

/** The newest reading of each account that is not lost. */
export const newestReadings = async (tx: Tx, tenant: string, metric: string): Promise<number[]> => {
  const rows = await tx<{ value: number }[]>`
    select distinct on (u.account_id) u.value
    from usage_reading u join account a on a.tenant_id = u.tenant_id and a.id = u.account_id
    where u.tenant_id = ${tenant} and u.metric = ${metric} and a.lifecycle <> 'lost'
    order by u.account_id, u.read_at desc, u.fact_id desc`;
  return rows.map((row) => row.value);
};

/** The interactions of local days `[from, to)`, counted by what decides whether they are effective. */
export const interactionGroups = (tx: Tx, tenant: string, from: string, to: string): Promise<InteractionGroup[]> =>
  tx<InteractionGroup[]>`
    select channel, outcome, minutes, count(*) as count from fact_interactions
    where tenant_id = ${tenant} and day >= ${from} and day < ${to} group by channel, outcome, minutes`;

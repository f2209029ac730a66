import type { Clock } from '../../../maths/programme/index.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { RowChange, SourceRow } from '../../../platform/ledger/fact.ts';

/** What judging anew changes on a commitment. Times are epoch milliseconds. */
export interface NewJudgement {
  id: string;
  pack_version: number;
  clock: Clock;
  first_due_at: number | null;
  due_at: number | null;
  outcome: string;
  settled_at: number | null;
  day: string | null;
  next_step: number;
  next_step_at: number | null;
  /** Credited to whoever held the account when it was settled; otherwise the credit stays. */
  by_holder: boolean;
}

/** Keeps the accounts of open commitments as they are until the end, in the order in which the write path locks them. */
export const holdOpenAccounts = async (tx: Tx, tenant: string): Promise<void> => {
  await tx`
    select from account a where a.tenant_id = ${tenant} and exists (
      select from commitment c where c.tenant_id = ${tenant} and c.account_id = a.id and c.state in ('open', 'paused'))
    order by a.id for no key update`;
};

const readable = async (
  tx: Tx,
  tenant: string,
  ids: string[],
): Promise<Map<string, { source: string; row: SourceRow }>> => {
  const [plans, others] = await Promise.all([
    tx<SourceRow[]>`select * from fact_plans where tenant_id = ${tenant} and id = any(${ids})`,
    tx<SourceRow[]>`select * from fact_commitments where tenant_id = ${tenant} and id = any(${ids})`,
  ]);
  const bare = (row: SourceRow): SourceRow =>
    Object.fromEntries(Object.entries(row).filter(([column]) => column !== 'tenant_id'));
  return new Map([
    ...plans.map((row): [string, { source: string; row: SourceRow }] => [
      String(row['id']),
      { source: 'plans', row: bare(row) },
    ]),
    ...others.map((row): [string, { source: string; row: SourceRow }] => [
      String(row['id']),
      { source: 'commitments', row: bare(row) },
    ]),
  ]);
};

const update = async (tx: Tx, tenant: string, rows: readonly NewJudgement[]): Promise<void> => {
  await tx`
    update commitment c set pack_version = r.pack_version, clock = r.clock, outcome = r.outcome, day = r.day,
      first_due_at = to_timestamp(r.first_due_at / 1000.0), due_at = to_timestamp(r.due_at / 1000.0),
      settled_at = to_timestamp(r.settled_at / 1000.0), next_step = r.next_step,
      next_step_at = to_timestamp(r.next_step_at / 1000.0),
      credit_id = case when r.by_holder and r.settled_at is not null then coalesce((
        select s.person_id from assignment s where s.tenant_id = c.tenant_id and s.account_id = c.account_id
          and s.from_at <= to_timestamp(r.settled_at / 1000.0)
          and (s.to_at is null or s.to_at > to_timestamp(r.settled_at / 1000.0))
        order by s.from_at desc, s.fact_id desc limit 1), c.owner_id) else c.credit_id end
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as r(id uuid, pack_version integer, clock jsonb,
      first_due_at bigint, due_at bigint, outcome text, settled_at bigint, day date, next_step integer,
      next_step_at bigint, by_holder boolean)
    where c.tenant_id = ${tenant} and c.id = r.id`;
};

const together = 2_000;

/** Writes new judgements and answers with the measurable rows that changed by them. */
export const putRejudged = async (tx: Tx, tenant: string, rows: readonly NewJudgement[]): Promise<RowChange[]> => {
  const changes: RowChange[] = [];
  for (let from = 0; from < rows.length; from += together) {
    const batch = rows.slice(from, from + together);
    const ids = batch.map(({ id }) => id);
    const before = await readable(tx, tenant, ids);
    await update(tx, tenant, batch);
    const after = await readable(tx, tenant, ids);
    for (const id of ids) {
      const [old, now] = [before.get(id), after.get(id)];
      if (JSON.stringify(old) === JSON.stringify(now)) continue;
      changes.push({ source: (now ?? old)!.source, before: old?.row ?? null, after: now?.row ?? null });
    }
  }
  return changes;
};

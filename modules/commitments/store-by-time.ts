import type { Tx } from '../../platform/db/connect.ts';
import type { Commitment } from './commitment.ts';
import { commitmentColumns } from './store.ts';

export { putCommitments } from './store.ts';

/** The accounts (null for none) of commitments whose first due time has passed while nobody has settled them. */
export const accountsDue = async (tx: Tx, tenant: string, now: number, most: number): Promise<(string | null)[]> => {
  const rows = await tx<{ account_id: string | null }[]>`
    select distinct account_id from (
      select account_id from commitment
      where tenant_id = ${tenant} and outcome = 'pending' and state = 'open'
        and first_due_at < to_timestamp(${now}::bigint / 1000.0)
      order by first_due_at limit ${most}) due`;
  return rows.map((row) => row.account_id);
};

/** Those commitments, of these accounts. */
export const loadDue = (tx: Tx, tenant: string, accounts: (string | null)[], now: number): Promise<Commitment[]> => tx<
  Commitment[]
>`
  select ${tx.unsafe(commitmentColumns)} from commitment
  where tenant_id = ${tenant} and outcome = 'pending' and state = 'open'
    and first_due_at < to_timestamp(${now}::bigint / 1000.0)
    and (account_id = any(${accounts.filter((id) => id !== null)}) or (account_id is null and ${accounts.includes(null)}))`;

/** What is open on these accounts. */
export const loadOpenOf = (tx: Tx, tenant: string, accounts: readonly string[]): Promise<Commitment[]> => tx<
  Commitment[]
>`
  select ${tx.unsafe(commitmentColumns)} from commitment
  where tenant_id = ${tenant} and account_id = any(${accounts as string[]}) and state in ('open', 'paused')`;

/** Commitments with a step to fire, locked; those that another worker has are left to it. */
export const lockStepping = (tx: Tx, tenant: string, now: number, most: number): Promise<Commitment[]> => tx<
  Commitment[]
>`
  select ${tx.unsafe(commitmentColumns)} from commitment
  where tenant_id = ${tenant} and next_step_at <= to_timestamp(${now}::bigint / 1000.0) and state = 'open'
  order by next_step_at, id limit ${most} for update skip locked`;

/** Where a commitment's steps go on; null when none is left. */
export const moveStep = async (tx: Tx, tenant: string, id: string, step: number, at: number | null): Promise<void> => {
  await tx`
    update commitment set next_step = ${step}, next_step_at = to_timestamp(${at}::bigint / 1000.0)
    where tenant_id = ${tenant} and id = ${id}`;
};

export interface FiredStep {
  commitment: string;
  step: number;
  dueAt: number;
  firedAt: number;
  to: string | null;
  said: string;
  account: string | null;
  notice: string;
}

/** Writes a step and tells the person; a step that was written before is not told again. */
export const putEscalation = async (tx: Tx, tenant: string, fired: FiredStep): Promise<void> => {
  const written = await tx`
    insert into escalation (tenant_id, commitment_id, step, due_at, fired_at, to_person, said)
    values (${tenant}, ${fired.commitment}, ${fired.step}, to_timestamp(${fired.dueAt}::bigint / 1000.0),
      to_timestamp(${fired.firedAt}::bigint / 1000.0), ${fired.to}, ${fired.said})
    on conflict do nothing`;
  if (written.count === 0 || !fired.to) return;
  await tx`
    insert into notice (tenant_id, id, person_id, at, kind, text, account_id, commitment_id)
    values (${tenant}, ${fired.notice}, ${fired.to}, to_timestamp(${fired.firedAt}::bigint / 1000.0), 'clock', ${fired.said},
      ${fired.account}, ${fired.commitment})
    on conflict do nothing`;
};

/**
 * Whom steps go to above a person: the team's lead (or whom the person reports to), and the manager and head up the
 * line. A post that nobody has goes to the next above it.
 */
export const reportingLine = async (
  tx: Tx,
  tenant: string,
  person: string,
): Promise<Record<'lead' | 'manager' | 'head', string | null>> => {
  const rows = await tx<{ id: string; role: string }[]>`
    with recursive line as (
      select p.id, p.role, coalesce(nullif(t.lead_id, p.id), p.reports_to) as above, 0 as depth
      from person p left join team t on t.tenant_id = p.tenant_id and t.id = p.team_id
      where p.tenant_id = ${tenant} and p.id = ${person}
      union all
      select p.id, p.role, p.reports_to, line.depth + 1 from line
      join person p on p.tenant_id = ${tenant} and p.id = line.above
      where line.depth < 12)
    select id, role from line where depth > 0 order by depth`;
  const manager = rows.find((row) => row.role === 'manager' || row.role === 'head')?.id ?? rows.at(-1)?.id ?? null;
  const head = rows.find((row) => row.role === 'head')?.id ?? rows.at(-1)?.id ?? null;
  return { lead: rows[0]?.id ?? null, manager, head };
};

import type { Tx } from '../../platform/db/connect.ts';
import type { ProposalRow } from './proposal.ts';

/** The proposals of a month, for those who are named. */
export const readProposals = (
  tx: Tx,
  tenant: string,
  month: string,
  subjects: readonly string[],
): Promise<ProposalRow[]> => tx<ProposalRow[]>`
  select measure, subject_id, subject, value, note, proposed_by, proposed_at, answer, agreed, answer_note, answered_by,
    answered_at
  from target_proposal
  where tenant_id = ${tenant} and period = ${month} and subject_id = any(${[...subjects]}) and proposed_at is not null
  order by proposed_at, measure, subject_id`;

/** One word about a target, as the ledger has it. */
export interface TargetWord {
  type: string;
  at: number;
  by: string | null;
  payload: { value: number | null; answer?: string; note?: string | null };
}

/** Every word about one target that stands, the newest first. */
export const readHistory = (
  tx: Tx,
  tenant: string,
  { month, measure, subject, team }: { month: string; measure: string; subject: string; team: string | null },
): Promise<TargetWord[]> => tx<TargetWord[]>`
  select f.type, f.happened_at as at, p.name as by, f.payload
  from fact f left join person p on p.tenant_id = f.tenant_id and p.id = f.actor
  where f.tenant_id = ${tenant} and f.type in ('target.set', 'target.proposed', 'target.answered')
    and f.payload->>'period' = ${month} and f.payload->>'measure' = ${measure}
    and (f.person_id = ${subject} or (f.person_id is null and f.payload->>'team' = ${team}))
    and not exists (select from fact c where c.tenant_id = f.tenant_id and c.corrects = f.id)
  order by f.happened_at desc, f.seq desc limit 50`;

/** Who answers proposals about somebody: whom they report to, else the lead of the team; of a team, who leads above. */
export const readApprovers = async (
  tx: Tx,
  tenant: string,
  subjects: readonly string[],
): Promise<Map<string, string>> => {
  const rows = await tx<{ subject: string; approver: string | null }[]>`
    select p.id as subject, coalesce(p.reports_to, nullif(t.lead_id, p.id)) as approver
    from person p left join team t on t.tenant_id = p.tenant_id and t.id = p.team_id
    where p.tenant_id = ${tenant} and p.id = any(${[...subjects]})
    union all
    select t.id, coalesce(nullif(above.lead_id, t.lead_id), lead.reports_to)
    from team t left join team above on above.tenant_id = t.tenant_id and above.id = t.parent_id
      left join person lead on lead.tenant_id = t.tenant_id and lead.id = t.lead_id
    where t.tenant_id = ${tenant} and t.id = any(${[...subjects]})`;
  return new Map(rows.flatMap(({ subject, approver }) => (approver === null ? [] : [[subject, approver] as const])));
};

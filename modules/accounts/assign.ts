import type { Fact } from '../../platform/ledger/fact.ts';
import type { HeldSpan, KeptWork } from '../organisation/index.ts';
import { refreshNewest, type StatePoint } from './store-state.ts';

interface AssignedPayload {
  account: string;
  person: string | null;
  from?: string | null;
  to?: string | null;
  reason?: string | null;
}

interface SpanRow {
  account_id: string;
  person_id: string | null;
  from_at: number;
  to_at: number | null;
  fact_id: string;
}

/** When an assignment takes effect, epoch milliseconds: when it was decided or later, never before. */
export const assignedFrom = (fact: Fact): number => {
  const { from } = fact.payload as unknown as AssignedPayload;
  return from ? Math.max(fact.happenedAt, Date.parse(from)) : fact.happenedAt;
};

/** Adds assignment spans; each ends where it was said to, or where the next one begins, whichever comes first. */
const writeSpans = async (work: KeptWork, facts: Fact[], retracted: string[]): Promise<SpanRow[]> => {
  const { tx, tenant } = work;
  const accounts = [...new Set(facts.map((fact) => fact.account!))];
  if (retracted.length > 0)
    await tx`delete from assignment where tenant_id = ${tenant} and fact_id = any(${retracted})`;
  const rows = facts
    .filter((fact) => !retracted.includes(fact.id))
    .map((fact) => {
      const { to, reason } = fact.payload as unknown as AssignedPayload;
      return {
        account_id: fact.account,
        from_at: assignedFrom(fact),
        fact_id: fact.id,
        person_id: fact.person,
        said_to_at: to ? Date.parse(to) : null,
        reason: reason ?? '',
      };
    });
  await tx`
    insert into assignment (tenant_id, account_id, from_at, fact_id, person_id, said_to_at, reason)
    select ${tenant}, r.account_id, to_timestamp(r.from_at / 1000.0), r.fact_id, r.person_id,
      to_timestamp(r.said_to_at / 1000.0), r.reason
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as r(account_id uuid, from_at bigint, fact_id uuid,
      person_id uuid, said_to_at bigint, reason text)
    on conflict do nothing`;
  await tx`
    update assignment a set to_at = n.ends
    from (select account_id, from_at, fact_id,
            least(case when said_to_at < from_at then from_at else said_to_at end,
              lead(from_at) over (partition by account_id order by from_at, fact_id)) as ends
          from assignment where tenant_id = ${tenant} and account_id = any(${accounts})) n
    where a.tenant_id = ${tenant} and a.account_id = n.account_id and a.from_at = n.from_at and a.fact_id = n.fact_id
      and a.to_at is distinct from n.ends`;
  return tx<SpanRow[]>`
    select account_id, person_id, from_at, to_at, fact_id from assignment
    where tenant_id = ${tenant} and account_id = any(${accounts}) order by account_id, from_at, fact_id`;
};

/**
 * Applies assignments (and takes back retracted ones). The batch's accounts carry the new spans from here on, so that
 * the appliers after this one credit the right holder. Answers the points of the aspect `owner`.
 */
export const assignAccounts = async (work: KeptWork, facts: Fact[], retracted: Fact[]): Promise<StatePoint[]> => {
  const spans = await writeSpans(
    work,
    [...facts, ...retracted],
    retracted.map((fact) => fact.id),
  );
  const held = new Map<string, HeldSpan[]>([...facts, ...retracted].map((fact) => [fact.account!, []]));
  for (const span of spans) {
    const list = held.get(span.account_id) ?? [];
    list.push({ person: span.person_id, from: span.from_at, to: span.to_at });
    held.set(span.account_id, list);
  }
  for (const [id, list] of held) {
    const brief = work.context.accounts.get(id);
    if (brief) brief.held = list;
  }
  // The whole row of owners is written anew: an end that was said may no longer be one.
  await work.tx`delete from account_state where tenant_id = ${work.tenant} and aspect = 'owner'
    and account_id = any(${[...held.keys()]})`;
  await refreshNewest(
    work,
    [...held.keys()].filter((id) => held.get(id)!.length === 0).map((account_id) => ({ account_id, aspect: 'owner' })),
  );
  const points: StatePoint[] = [];
  for (const [i, span] of spans.entries()) {
    const at = (from_at: number, value: string) =>
      points.push({ account_id: span.account_id, aspect: 'owner', from_at, fact_id: span.fact_id, value });
    at(span.from_at, span.person_id ?? '');
    const next = spans[i + 1];
    const gap = span.to_at !== null && !(next?.account_id === span.account_id && next.from_at === span.to_at);
    // A said end without a successor: from then on nobody holds the account.
    if (gap) at(span.to_at!, '');
  }
  return points;
};

import type { Tx } from '../../../platform/db/connect.ts';

export interface LineRead {
  handover: string;
  account: { id: string; name: string; band: string | null };
  from: { id: string; name: string } | null;
  to: { id: string; name: string } | null;
  by: string | null;
  /** When the account changes hands. */
  fromAt: number;
  decidedAt: number;
  reason: string;
  /** Promises to the customer that the new holder owes, and how many of all that is open is late. */
  promises: number;
  late: number;
  answer: 'accepted' | 'asked-back' | null;
  answeredAt: number | null;
  answerReason: string | null;
}

const lines = (tx: Tx, tenant: string, now: number) => tx`
  select l.handover, json_build_object('id', a.id, 'name', a.name, 'band', a.band) as account,
    case when o.id is null then null else json_build_object('id', o.id, 'name', o.name) end as "from",
    case when p.id is null then null else json_build_object('id', p.id, 'name', p.name) end as "to",
    b.name as by, l.from_at as "fromAt", l.decided_at as "decidedAt", l.reason, c.promises, c.late,
    r.answer, r.at as "answeredAt", r.reason as "answerReason"
  from handover_line l join account a on a.tenant_id = l.tenant_id and a.id = l.account_id
  left join person p on p.tenant_id = l.tenant_id and p.id = l.to_id
  left join person b on b.tenant_id = l.tenant_id and b.id = l.actor_id
  left join lateral (
    select s.person_id from assignment s where s.tenant_id = l.tenant_id and s.account_id = l.account_id
      and (s.from_at, s.fact_id) < (l.from_at, l.id) order by s.from_at desc, s.fact_id desc limit 1) e on true
  left join person o on o.tenant_id = l.tenant_id and o.id = e.person_id
  left join lateral (
    select count(*) filter (where m.direction = 'to-customer' and m.owner_id = l.to_id)::int as promises,
      count(*) filter (where m.due_at < to_timestamp(${now}::bigint / 1000.0))::int as late
    from commitment m where m.tenant_id = l.tenant_id and m.account_id = l.account_id and m.state in ('open', 'paused')) c on true
  left join lateral (
    select x.answer, x.at, x.reason from handover_answer x where x.tenant_id = l.tenant_id and x.handover = l.handover
      and x.account_id = l.account_id order by x.at desc, x.id desc limit 1) r on true
  where l.tenant_id = ${tenant}`;

/** What was handed to a person since a moment, the newest hand-over first. */
export const handedTo = (tx: Tx, tenant: string, person: string, since: number, now: number): Promise<LineRead[]> => tx<
  LineRead[]
>`
  ${lines(tx, tenant, now)} and l.to_id = ${person} and l.decided_at >= to_timestamp(${since}::bigint / 1000.0)
  order by l.decided_at desc, l.handover, lower(a.name), a.id limit 2000`;

/** The lines of one hand-over. */
export const linesOf = (tx: Tx, tenant: string, handover: string, now: number): Promise<LineRead[]> => tx<LineRead[]>`
  ${lines(tx, tenant, now)} and l.handover = ${handover} order by lower(a.name), a.id limit 5000`;

export interface HandoverRead {
  handover: string;
  by: string | null;
  decidedAt: number;
  fromAt: number;
  reason: string;
  accounts: number;
  accepted: number;
  askedBack: number;
  to: string[];
}

/** Hand-overs to these people (null: to anybody) or by this one since a moment, the newest first. */
export const recentHandovers = (
  tx: Tx,
  tenant: string,
  people: readonly string[] | null,
  since: number,
): Promise<HandoverRead[]> => tx<HandoverRead[]>`
  select l.handover, max(b.name) as by, max(l.decided_at) as "decidedAt", max(l.from_at) as "fromAt", max(l.reason) as reason,
    count(*)::int as accounts, count(*) filter (where r.answer = 'accepted')::int as accepted,
    count(*) filter (where r.answer = 'asked-back')::int as "askedBack", array_agg(distinct p.name) as "to"
  from handover_line l left join person b on b.tenant_id = l.tenant_id and b.id = l.actor_id
  left join person p on p.tenant_id = l.tenant_id and p.id = l.to_id
  left join lateral (
    select x.answer from handover_answer x where x.tenant_id = l.tenant_id and x.handover = l.handover
      and x.account_id = l.account_id order by x.at desc, x.id desc limit 1) r on true
  where l.tenant_id = ${tenant} and l.decided_at >= to_timestamp(${since}::bigint / 1000.0)
    and (${people === null} or l.to_id = any(${[...(people ?? [])]}::uuid[]))
  group by l.handover order by max(l.decided_at) desc limit 50`;

import type { Tx } from '../../platform/db/connect.ts';
import { programmeKey } from './steps.ts';

/** Whose onboardings: of these people, or everybody's with null. */
export type Whose = readonly string[] | null;

export interface StepRow {
  id: string;
  rule: string;
  title: string;
  state: string;
  outcome: string;
  openedAt: number;
  firstDueAt: number | null;
  dueAt: number | null;
  closedAt: number | null;
}

/** An account on its way in. Instants are epoch milliseconds. */
export interface WayRow {
  accountId: string;
  name: string;
  city: string | null;
  tier: string | null;
  band: string | null;
  products: string[];
  holderId: string | null;
  holderName: string | null;
  startedAt: number;
  nextDue: number | null;
  lastContactAt: number | null;
  steps: StepRow[];
  modules: string[] | null;
  trainees: string[] | null;
  contacts: string[] | null;
  checks: { item: string; ok: boolean }[] | null;
  talks: number;
  reached: number;
  planAt: number | null;
  planPurpose: string | null;
}

export interface WayFilter {
  whose: Whose;
  /** Begun on or after this moment, or before it with `older`. */
  since: number;
  older: boolean;
  after: { nextDue: number; id: string } | null;
  limit: number;
}

/** Paused steps without an end come last: no due time is later than this. */
const never = "'9999-01-01'::timestamptz";

/** The accounts with open steps of the way in, by the step that runs out first: a page of them. */
export const onTheWay = (tx: Tx, tenant: string, { whose, since, older, after, limit }: WayFilter) => tx<WayRow[]>`
  with page as materialized (
    select c.account_id, min(c.opened_at) as started_at, min(coalesce(c.first_due_at, ${tx.unsafe(never)})) as next_due
    from commitment c
    where c.tenant_id = ${tenant} and c.state in ('open', 'paused') and c.programme = ${programmeKey}
      and (${whose === null} or c.owner_id = any(${[...(whose ?? [])]}::uuid[])) and c.account_id is not null
    group by c.account_id
    having (min(c.opened_at) >= to_timestamp(${since}::bigint / 1000.0)) <> ${older}
      and (${after === null} or (min(coalesce(c.first_due_at, ${tx.unsafe(never)})), c.account_id)
        > (to_timestamp(${after?.nextDue ?? 0}::bigint / 1000.0), ${after?.id ?? null}::uuid))
    order by 3, 1 limit ${limit})
  select a.id as "accountId", a.name, a.city, a.tier, a.band, a.products, p.id as "holderId", p.name as "holderName",
    g.started_at as "startedAt", g.next_due as "nextDue", a.last_contact_at as "lastContactAt",
    s.steps, t.modules, t.trainees, k.contacts, f.checks, i.talks, i.reached, n.at as "planAt", n.purpose as "planPurpose"
  from page g
  join account a on a.tenant_id = ${tenant} and a.id = g.account_id
  left join person p on p.tenant_id = a.tenant_id and p.id = a.owner_id
  cross join lateral (
    select coalesce(json_agg(json_build_object('id', c.id, 'rule', c.rule, 'title', c.title, 'state', c.state,
      'outcome', c.outcome, 'openedAt', (extract(epoch from c.opened_at) * 1000)::bigint, 'firstDueAt', (extract(epoch from c.first_due_at) * 1000)::bigint, 'dueAt', (extract(epoch from c.due_at) * 1000)::bigint,
      'closedAt', (extract(epoch from c.closed_at) * 1000)::bigint) order by c.opened_at), '[]') as steps
    from commitment c
    where c.tenant_id = a.tenant_id and c.account_id = a.id and c.programme = ${programmeKey}) s
  cross join lateral (
    select array_agg(distinct module) as modules, array_agg(distinct trainee) as trainees from training
    where tenant_id = a.tenant_id and account_id = a.id) t
  cross join lateral (
    select array_agg(name order by name) as contacts from contact
    where tenant_id = a.tenant_id and account_id = a.id) k
  cross join lateral (
    select json_agg(json_build_object('item', c.item, 'ok', c.ok)) as checks from (
      select distinct on (item) item, ok from profile_check
      where tenant_id = a.tenant_id and account_id = a.id order by item, at desc, fact_id desc) c) f
  cross join lateral (
    select count(*)::int as talks, (count(*) filter (where effective))::int as reached from interaction
    where tenant_id = a.tenant_id and account_id = a.id and at >= g.started_at) i
  left join lateral (
    select coalesce(to_timestamp((details->>'plannedAt')::bigint / 1000.0), due_at) as at, details->>'purpose' as purpose
    from commitment
    where tenant_id = a.tenant_id and account_id = a.id and state in ('open', 'paused')
      and (programme = 'plan' or rule = 'call-back')
    order by due_at limit 1) n on true
  order by g.next_due, a.id`;

/** How many are on their way, and how many of them began before the moment or are late. */
export const countWays = async (tx: Tx, tenant: string, whose: Whose, since: number, now: number) => {
  const [row] = await tx<{ fresh: number; older: number; late: number }[]>`
    select (count(*) filter (where started_at >= to_timestamp(${since}::bigint / 1000.0)))::int as fresh,
      (count(*) filter (where started_at < to_timestamp(${since}::bigint / 1000.0)))::int as older,
      (count(*) filter (where started_at >= to_timestamp(${since}::bigint / 1000.0)
        and next_due < to_timestamp(${now}::bigint / 1000.0)))::int as late
    from (
      select min(opened_at) as started_at, min(first_due_at) as next_due from commitment
      where tenant_id = ${tenant} and state in ('open', 'paused') and programme = ${programmeKey}
        and (${whose === null} or owner_id = any(${[...(whose ?? [])]}::uuid[])) and account_id is not null
      group by account_id) w`;
  return row!;
};

/** Of the accounts that began in a month, how many were in which band so many days later. */
export interface CohortRow {
  month: string;
  days: number;
  band: string | null;
  accounts: number;
}

/** Accounts by the month of their first payment, and their bands after each number of days; only what has come to pass. */
export const cohortRows = (
  tx: Tx,
  tenant: string,
  {
    whose,
    from,
    to,
    zone,
    now,
    after,
  }: { whose: Whose; from: string; to: string; zone: string; now: number; after: readonly number[] },
) => tx<CohortRow[]>`
  with begun as (
    select account_id, min(at) as at from payment
    where tenant_id = ${tenant} and first
      and at >= ${from}::date::timestamp at time zone ${zone} and at < ${to}::date::timestamp at time zone ${zone}
      and (${whose === null} or holder_id = any(${[...(whose ?? [])]}::uuid[]))
    group by account_id)
  select to_char(b.at at time zone ${zone}, 'YYYY-MM') as month, d.days::int as days, s.value as band,
    count(*)::int as accounts
  from begun b
  cross join unnest(${[0, ...after]}::int[]) as d(days)
  left join lateral (
    select value from account_state
    where tenant_id = ${tenant} and account_id = b.account_id and aspect = 'band'
      and from_at <= b.at + make_interval(days => d.days)
    order by from_at desc, fact_id desc limit 1) s on d.days > 0
  where b.at + make_interval(days => d.days) <= to_timestamp(${now}::bigint / 1000.0)
  group by 1, 2, 3 order by 1, 2, 3`;

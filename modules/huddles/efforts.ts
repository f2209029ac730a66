import type { Tx } from '../../platform/db/connect.ts';
import type { ClosedEfforts, EffortKind, OpenEffort } from './too-long.ts';

/** Days of history from which the usual is learnt. */
const LEARNT_DAYS = 90;
/** A customer whom nobody has tried for so long is not being tried any more. */
const GIVEN_UP_DAYS = 14;

/** Tries to reach somebody at each account, parted after every effective talk; `reached` those that ended in one. */
const tries = (tx: Tx, tenant: string, people: readonly string[], now: number) => tx`
  select account_id, island, count(*) as tries, bool_or(effective) as reached, bool_and(channel = 'call') as calls,
    min(at) as first_at, max(at) as last_at, max(day) - min(day) as days
  from (
    select i.account_id, i.at, i.day, i.effective, i.channel,
      count(*) filter (where i.effective) over (partition by i.account_id order by i.at, i.id
        rows between unbounded preceding and 1 preceding) as island
    from interaction i
    where i.tenant_id = ${tenant} and i.person_id = any(${[...people]})
      and i.at >= to_timestamp(${now - LEARNT_DAYS * 86_400_000}::bigint / 1000.0)
      and i.at < to_timestamp(${now}::bigint / 1000.0)) parted
  group by account_id, island`;

/** What the team brought to a result within the last 90 days, counted by tries and days. */
export const closedEfforts = async (
  tx: Tx,
  tenant: string,
  people: readonly string[],
  now: number,
): Promise<ClosedEfforts[]> => {
  const since = now - LEARNT_DAYS * 86_400_000;
  return tx<ClosedEfforts[]>`
    with ended as (
      select 'case' as kind, account_id, opened_at as from_at, resolved_at as to_at, null as purpose from support_case
      where tenant_id = ${tenant} and person_id = any(${[...people]})
        and resolved_at between to_timestamp(${since}::bigint / 1000.0) and to_timestamp(${now}::bigint / 1000.0)
      union all
      select 'renewal', account_id, closed_at - interval '90 days', closed_at, 'renewal' from commitment
      where tenant_id = ${tenant} and rule = 'renewal' and outcome = 'kept' and credit_id = any(${[...people]})
        and closed_at between to_timestamp(${since}::bigint / 1000.0) and to_timestamp(${now}::bigint / 1000.0)),
    counted as (
      select e.kind, count(i.id) as tries, case when e.purpose is null then extract(day from e.to_at - e.from_at)::int
          else coalesce(extract(day from e.to_at - min(i.at))::int, 0) end as days
      from ended e left join interaction i on i.tenant_id = ${tenant} and i.account_id = e.account_id
        and i.at between e.from_at and e.to_at and (e.purpose is null or i.purpose = e.purpose)
      group by e.kind, e.account_id, e.from_at, e.to_at, e.purpose)
    select kind, tries, days, count(*) as n from counted where kind = 'case' or tries > 0 group by 1, 2, 3
    union all
    select 'reach', tries, days, count(*) from (${tries(tx, tenant, people, now)}) t where reached group by 2, 3`;
};

interface OpenRow {
  kind: EffortKind;
  id: string;
  name: string;
  about: string;
  tries: number;
  days: number;
  calls: boolean;
}

/** What one person has under way on the accounts they hold, without a result yet. */
export const openEfforts = async (tx: Tx, tenant: string, person: string, now: number): Promise<OpenEffort[]> => {
  const at = tx`to_timestamp(${now}::bigint / 1000.0)`;
  const rows = await tx<OpenRow[]>`
    with under_way as (
      select 'case' as kind, account_id, subject as about, opened_at as from_at, null as purpose from support_case
      where tenant_id = ${tenant} and person_id = ${person} and resolved_at is null and opened_at < ${at}
      union all
      select 'renewal', account_id, '', ${at} - interval '90 days', 'renewal' from commitment
      where tenant_id = ${tenant} and owner_id = ${person} and rule = 'renewal' and state in ('open', 'paused')
        and due_at < ${at} + interval '60 days'),
    counted as (
      select u.kind, u.account_id, u.about, count(i.id) as tries, coalesce(bool_and(i.channel = 'call'), false) as calls,
        extract(day from ${at} - case when u.purpose is null then u.from_at else min(i.at) end)::int as days
      from under_way u left join interaction i on i.tenant_id = ${tenant} and i.account_id = u.account_id
        and i.at between u.from_at and ${at} and (u.purpose is null or i.purpose = u.purpose)
      group by u.kind, u.account_id, u.about, u.from_at, u.purpose)
    select c.kind, a.id, a.name, c.about, c.tries, coalesce(c.days, 0) as days, c.calls
    from counted c join account a on a.tenant_id = ${tenant} and a.id = c.account_id and a.lifecycle <> 'lost'
    union all
    select 'reach', a.id, a.name, '', t.tries, extract(day from ${at} - t.first_at)::int, t.calls
    from (${tries(tx, tenant, [person], now)}) t
    join account a on a.tenant_id = ${tenant} and a.id = t.account_id and a.owner_id = ${person} and a.lifecycle <> 'lost'
    where not t.reached and t.last_at >= ${at} - make_interval(days => ${GIVEN_UP_DAYS})`;
  return rows.map(({ id, name, ...row }) => ({ ...row, account: { id, name } }));
};

import type { Tx } from '../../platform/db/connect.ts';
import { all, clocksOf, conditionsOf, type Ground, type Piece, seen, standingsOf, termsOf } from './conditions.ts';
import type { PortfolioFilter, PortfolioOrder } from './filter.ts';

export interface PortfolioRow {
  id: string;
  key: string;
  name: string;
  city: string | null;
  tier: string | null;
  products: string[];
  stage: string;
  band: string | null;
  /** The other band that it was in before, within the last ninety days. */
  bandBefore: string | null;
  happiness: number | null;
  owner: { id: string; name: string } | null;
  lastContactAt: number | null;
  yearly: number | null;
  currency: string | null;
  endsOn: string | null;
  /** How it stands as to its next plan. */
  standing: 'planned' | 'excused' | 'missing';
  planAt: number | null;
  planAbout: string | null;
  noPlanBecause: string | null;
  open: number;
  late: number;
}

const orderOf = (tx: Tx, { sort, down }: PortfolioOrder, bands: readonly string[]): Piece => {
  const keys: Record<PortfolioOrder['sort'], Piece> = {
    name: tx`lower(a.name)`,
    owner: tx`lower(p.name)`,
    tier: tx`a.tier`,
    stage: tx`a.lifecycle`,
    band: tx`array_position(${[...bands]}::text[], a.band)`,
    happiness: tx`a.happiness`,
    money: tx`t.yearly`,
    ends: tx`t.ends_on`,
    last: tx`a.last_contact_at`,
    plan: tx`c.plan_at`,
    late: tx`coalesce(c.late, 0)`,
  };
  return tx`${keys[sort]} ${down ? tx`desc` : tx`asc`} nulls last, lower(a.name), a.id`;
};

/** Only the joins that a filter or the order asks for: a list by name reads accounts and nothing else. */
const joinsOf = (
  tx: Tx,
  filter: PortfolioFilter,
  sort: PortfolioOrder['sort'] | null,
  { tenant, now }: Ground,
): Piece => {
  const person = filter.team !== undefined || sort === 'owner';
  const terms = filter.ends !== undefined || sort === 'money' || sort === 'ends';
  const standing = filter.plan !== undefined;
  const clocks = filter.late !== undefined || sort === 'plan' || sort === 'late';
  return tx`
    ${person ? tx`left join person p on p.tenant_id = a.tenant_id and p.id = a.owner_id` : tx``}
    ${terms ? tx`left join (${termsOf(tx, tenant, tx`true`)}) t on t.account_id = a.id` : tx``}
    ${clocks ? tx`left join (${clocksOf(tx, tenant, now, tx`true`)}) c on c.account_id = a.id` : tx``}
    ${standing ? tx`left join (${standingsOf(tx, tenant, now)}) s on s.account_id = a.id` : tx``}`;
};

const matched = (tx: Tx, ground: Ground, filter: PortfolioFilter, sort: PortfolioOrder['sort'] | null): Piece => tx`
  from account a ${joinsOf(tx, filter, sort, ground)}
  where ${seen(tx, ground)} and ${all(tx, conditionsOf(tx, filter, ground).values())}`;

/** The ids that fit, in order, from one place on. */
export const portfolioIds = async (
  tx: Tx,
  ground: Ground,
  filter: PortfolioFilter,
  order: PortfolioOrder,
  { offset, limit }: { offset: number; limit: number },
): Promise<string[]> => {
  const rows = await tx<{ id: string }[]>`
    select a.id ${matched(tx, ground, filter, order.sort)}
    order by ${orderOf(tx, order, ground.bands)} limit ${limit} offset ${offset}`;
  return rows.map((row) => row.id);
};

/** How many fit. */
export const portfolioCount = async (tx: Tx, ground: Ground, filter: PortfolioFilter): Promise<number> => {
  const [row] = await tx<{ count: number }[]>`select count(*) as count ${matched(tx, ground, filter, null)}`;
  return row!.count;
};

/** The rows of these accounts, in the order given, with every column: at most a window's worth is asked for at once. */
export const portfolioRows = (tx: Tx, { tenant, now }: Ground, ids: readonly string[]): Promise<PortfolioRow[]> => tx<
  PortfolioRow[]
>`
  with wanted as (select id, nth from unnest(${[...ids]}::uuid[]) with ordinality as w(id, nth))
  select a.id, a.key, a.name, a.city, a.tier, a.products, a.lifecycle as stage, a.band, a.happiness,
    a.last_contact_at as "lastContactAt", b.value as "bandBefore",
    case when p.id is null then null else json_build_object('id', p.id, 'name', p.name) end as owner,
    t.yearly, t.currency, t.ends_on as "endsOn", coalesce(n.planned_at, c.plan_at) as "planAt", n.about as "planAbout",
    coalesce(nullif(s.value, 'lost'), 'missing') as standing,
    case when s.value = 'excused' then w.reason end as "noPlanBecause",
    coalesce(c.open, 0) as open, coalesce(c.late, 0) as late
  from wanted join account a on a.tenant_id = ${tenant} and a.id = wanted.id
  left join person p on p.tenant_id = a.tenant_id and p.id = a.owner_id
  left join (${termsOf(tx, tenant, tx`account_id = any(${[...ids]}::uuid[])`)}) t on t.account_id = a.id
  left join (${clocksOf(tx, tenant, now, tx`account_id = any(${[...ids]}::uuid[])`)}) c on c.account_id = a.id
  left join lateral (
    select s.value from account_state s
    where s.tenant_id = a.tenant_id and s.account_id = a.id and s.aspect = 'band' and s.value <> a.band
      and s.from_at > to_timestamp(${now}::bigint / 1000.0) - interval '90 days'
    order by s.from_at desc, s.fact_id desc limit 1) b on true
  left join lateral (
    select coalesce(details->>'purpose', title) as about, to_timestamp(
        coalesce((details->>'movedTo')::bigint, (details->>'plannedAt')::bigint) / 1000.0) as planned_at
    from commitment m
    where m.tenant_id = a.tenant_id and m.account_id = a.id and m.state in ('open', 'paused')
      and m.due_at = c.plan_at and (m.programme = 'plan' or m.rule = 'call-back') limit 1) n on true
  left join lateral (
    select value from account_state
    where tenant_id = a.tenant_id and aspect = 'plan' and account_id = a.id
      and from_at <= to_timestamp(${now}::bigint / 1000.0)
    order by from_at desc, fact_id desc limit 1) s on true
  left join lateral (
    select reason from plan_event
    where tenant_id = a.tenant_id and account_id = a.id and kind = 'excuse' and at <= to_timestamp(${now}::bigint / 1000.0)
    order by at desc, rank desc, id desc limit 1) w on s.value = 'excused'
  order by wanted.nth`;

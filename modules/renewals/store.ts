import type { Tx } from '../../platform/db/connect.ts';
import type { Days } from './month.ts';

/** Whose terms: of these people at the end of the term, or everybody's with null. */
export type Whose = readonly string[] | null;

/** A term that ends, with what is known of its customer. Days are local dates, instants epoch milliseconds. */
export interface TermRow {
  id: string;
  key: string;
  product: string;
  plan: string;
  amount: number;
  currency: string;
  startsOn: string;
  endsOn: string;
  renewedAt: number | null;
  early: boolean;
  upgraded: boolean;
  daysEarly: number | null;
  nextPlan: string | null;
  nextAmount: number | null;
  accountId: string;
  accountName: string;
  tier: string | null;
  city: string | null;
  lifecycle: string;
  band: string | null;
  happiness: number | null;
  lastContactAt: number | null;
  lostReason: string | null;
  holderId: string | null;
  holderName: string | null;
  usage: number[] | null;
  lateTitle: string | null;
  lateSince: number | null;
  planAt: number | null;
  planPurpose: string | null;
  talkedAt: number | null;
  says: 'yes' | 'no' | 'undecided' | null;
  saidAt: number | null;
  saidBy: string | null;
  saidReason: string | null;
  saidPlan: string | null;
  paysBy: string | null;
  saidNote: string | null;
  chance: number | null;
  clockId: string | null;
  clockOpenedAt: number | null;
  clockFirstDueAt: number | null;
  clockDueAt: number | null;
  clockClosedAt: number | null;
  clockState: string | null;
  clockOutcome: string | null;
}

export interface TermFilter extends Days {
  whose: Whose;
  metric: string;
  windowDays: number;
  now: number;
  after: { endsOn: string; id: string } | null;
  limit: number;
  /** Only terms that nothing has renewed yet, of customers who haven't left; `winnable` leaves out those who said no. */
  only?: 'open' | 'winnable' | undefined;
  id?: string;
}

/** The customer of a term has left. */
const left = (tx: Tx) => tx`exists (select from account l
  where l.tenant_id = s.tenant_id and l.id = s.account_id and l.lifecycle = 'lost')`;

/** The customer said no to the renewal of a term. */
const saidNo = (tx: Tx) => tx`exists (select from renewal_said w
  where w.tenant_id = s.tenant_id and w.subscription_id = s.id and w.says = 'no')`;

/** Terms that end on the local days `[from, to)`, by their ends: a page of them, each with what one must know. */
export const termsEnding = (tx: Tx, tenant: string, filter: TermFilter): Promise<TermRow[]> => {
  const { whose, from, to, metric, windowDays, now, after, limit, only = 'all', id = null } = filter;
  const people = whose === null ? null : [...whose];
  return tx<TermRow[]>`
    with page as materialized (
      select * from subscription s
      where s.tenant_id = ${tenant} and s.ends_on >= ${from}::date and s.ends_on < ${to}::date
        and (${people === null} or s.holder_id = any(${people ?? []}::uuid[]))
        and (${only === 'all'} or s.renewed_by is null and not ${left(tx)})
        and (${only !== 'winnable'} or not ${saidNo(tx)})
        and (${id}::uuid is null or s.id = ${id}::uuid)
        and (${after === null} or (s.ends_on, s.id) > (${after?.endsOn ?? null}::date, ${after?.id ?? null}::uuid))
      order by s.ends_on, s.id limit ${limit})
    select s.id, s.key, s.product, s.plan, s.amount, s.currency, s.starts_on as "startsOn", s.ends_on as "endsOn",
      s.renewed_at as "renewedAt", s.early, s.upgraded, s.days_early as "daysEarly",
      n.plan as "nextPlan", n.amount as "nextAmount",
      a.id as "accountId", a.name as "accountName", a.tier, a.city, a.lifecycle, a.band, a.happiness,
      a.last_contact_at as "lastContactAt", a.lost_reason as "lostReason",
      p.id as "holderId", p.name as "holderName",
      u.usage, l.title as "lateTitle", l.since as "lateSince", t.at as "planAt", t.purpose as "planPurpose",
      i.at as "talkedAt",
      w.says, w.at as "saidAt", w.person as "saidBy", w.reason as "saidReason", w.plan as "saidPlan",
      w.pays_by as "paysBy", w.note as "saidNote", f.chance,
      c.id as "clockId", c.opened_at as "clockOpenedAt", c.first_due_at as "clockFirstDueAt", c.due_at as "clockDueAt",
      c.closed_at as "clockClosedAt", c.state as "clockState", c.outcome as "clockOutcome"
    from page s
    join account a on a.tenant_id = s.tenant_id and a.id = s.account_id
    left join person p on p.tenant_id = s.tenant_id and p.id = s.holder_id
    left join subscription n on n.tenant_id = s.tenant_id and n.id = s.renewed_by
    left join lateral (
      select array_agg(x.value::float8 order by x.read_at) as usage from (
        select value, read_at from usage_reading
        where tenant_id = s.tenant_id and account_id = s.account_id and metric = ${metric}
        order by read_at desc limit 6) x) u on s.renewed_by is null
    left join lateral (
      select title, first_due_at as since from commitment
      where tenant_id = s.tenant_id and account_id = s.account_id and state in ('open', 'paused')
        and direction = 'to-customer' and first_due_at < to_timestamp(${now}::bigint / 1000.0)
      order by first_due_at limit 1) l on s.renewed_by is null
    left join lateral (
      select coalesce(to_timestamp((details->>'plannedAt')::bigint / 1000.0), due_at) as at,
        details->>'purpose' as purpose
      from commitment
      where tenant_id = s.tenant_id and account_id = s.account_id and state in ('open', 'paused')
        and (programme = 'plan' or rule = 'call-back')
      order by due_at limit 1) t on s.renewed_by is null
    left join lateral (
      select at from interaction
      where tenant_id = s.tenant_id and account_id = s.account_id and purpose = 'renewal' and effective
        and day >= greatest(s.starts_on, s.ends_on - ${windowDays}::int)
        and at >= (greatest(s.starts_on, s.ends_on - ${windowDays}::int) - interval '1 day')::timestamptz
      order by at desc limit 1) i on true
    left join lateral (
      select w.*, q.name as person from renewal_said w
      left join person q on q.tenant_id = w.tenant_id and q.id = w.person_id
      where w.tenant_id = s.tenant_id and w.subscription_id = s.id order by w.at desc, w.id desc limit 1) w on true
    left join lateral (
      select chance from renewal_forecast
      where tenant_id = s.tenant_id and subscription_id = s.id order by at desc, id desc limit 1) f on true
    left join lateral (
      select * from commitment
      where tenant_id = s.tenant_id and account_id = s.account_id and programme = 'renewals' and subject = s.key
      order by opened_at desc limit 1) c on true
    order by s.ends_on, s.id`;
};

/** What one month holds. Money is in whole units of the organisation's currency. */
export interface MonthSum {
  month: string;
  due: number;
  renewed: number;
  lost: number;
  open: number;
  dueValue: number;
  renewedValue: number;
  lostValue: number;
  openValue: number;
}

/** The months of `[from, to)`: what is due, renewed, lost and open, and what each is worth. Months without terms are left out. */
export const monthSums = (tx: Tx, tenant: string, whose: Whose, { from, to }: Days, today: string) => tx<MonthSum[]>`
  select to_char(s.ends_on, 'YYYY-MM') as month, count(*)::int as due, sum(s.amount)::float8 as "dueValue",
    count(*) filter (where o.is = 'renewed')::int as renewed,
    coalesce(sum(s.amount) filter (where o.is = 'renewed'), 0)::float8 as "renewedValue",
    count(*) filter (where o.is = 'lost')::int as lost,
    coalesce(sum(s.amount) filter (where o.is = 'lost'), 0)::float8 as "lostValue",
    count(*) filter (where o.is = 'open')::int as open,
    coalesce(sum(s.amount) filter (where o.is = 'open'), 0)::float8 as "openValue"
  from subscription s
  join account a on a.tenant_id = s.tenant_id and a.id = s.account_id
  cross join lateral (select case when s.renewed_by is not null then 'renewed'
    when s.ends_on < ${today}::date or a.lifecycle = 'lost' then 'lost' else 'open' end as is) o
  where s.tenant_id = ${tenant} and s.ends_on >= ${from}::date and s.ends_on < ${to}::date
    and (${whose === null} or s.holder_id = any(${[...(whose ?? [])]}::uuid[]))
  group by 1 order by 1`;

/** Terms that are still open, by the band of their customers: how many, what they are worth, what is arranged for them. */
export interface OpenSum {
  band: string | null;
  terms: number;
  value: number;
  squares: number;
  planned: number;
  plannedValue: number;
}

/** The open terms that end on `[from, to)`. `planned` has a dated talk about the renewal at or before its end. */
export const openSums = (tx: Tx, tenant: string, whose: Whose, { from, to }: Days) => tx<OpenSum[]>`
  select a.band, count(*)::int as terms, sum(s.amount)::float8 as value, sum(s.amount * s.amount)::float8 as squares,
    count(*) filter (where g.planned)::int as planned,
    coalesce(sum(s.amount) filter (where g.planned), 0)::float8 as "plannedValue"
  from subscription s
  join account a on a.tenant_id = s.tenant_id and a.id = s.account_id and a.lifecycle <> 'lost'
  cross join lateral (select
    exists (select from commitment c where c.tenant_id = s.tenant_id and c.account_id = s.account_id
      and c.state in ('open', 'paused') and (c.programme = 'plan' or c.rule = 'call-back')
      and c.details->>'purpose' = 'renewal' and c.due_at < s.ends_on + 2) as planned) g
  where s.tenant_id = ${tenant} and s.ends_on >= ${from}::date and s.ends_on < ${to}::date and s.renewed_by is null
    and (${whose === null} or s.holder_id = any(${[...(whose ?? [])]}::uuid[]))
  group by a.band`;

/** The terms that end on `[from, to)` and that nothing renewed, of customers who haven't left; nor said no, if winnable. */
export const sumOf = async (
  tx: Tx,
  tenant: string,
  whose: Whose,
  { from, to, only }: Days & { only: 'open' | 'winnable' },
) => {
  const [row] = await tx<{ terms: number; value: number }[]>`
    select count(*)::int as terms, coalesce(sum(s.amount), 0)::float8 as value from subscription s
    where s.tenant_id = ${tenant} and s.ends_on >= ${from}::date and s.ends_on < ${to}::date and s.renewed_by is null
      and not ${left(tx)} and (${only === 'open'} or not ${saidNo(tx)})
      and (${whose === null} or s.holder_id = any(${[...(whose ?? [])]}::uuid[]))`;
  return row!;
};

/** How many terms of each band there were, and how many of them were renewed. */
export interface BandRecord {
  band: string | null;
  part: number;
  whole: number;
}

/** Enough to know a rate by; the newest count, whatever the size of the organisation. */
const most_record = 5_000;

/** The record of the organisation: the newest terms that ended before today, by the band their customers were in then. */
export const bandRecords = (tx: Tx, tenant: string, { from, to }: Days) => tx<BandRecord[]>`
  select b.value as band, count(*) filter (where s.renewed_by is not null)::int as part, count(*)::int as whole
  from (
    select account_id, ends_on, renewed_by from subscription
    where tenant_id = ${tenant} and ends_on >= ${from}::date and ends_on < ${to}::date
    order by ends_on desc, id desc limit ${most_record}) s
  left join lateral (
    select value from account_state
    where tenant_id = ${tenant} and account_id = s.account_id and aspect = 'band' and from_at <= s.ends_on
    order by from_at desc, fact_id desc limit 1) b on true
  group by b.value`;

/** The key of a term with its account's, for facts about it; undefined when there is none. */
export const termKeys = async (tx: Tx, tenant: string, id: string) => {
  const [row] = await tx<
    { key: string; account: string; accountKey: string; owner: string | null; renewed: boolean }[]
  >`
    select s.key, a.id as account, a.key as "accountKey", coalesce(s.holder_id, a.owner_id) as owner,
      s.renewed_by is not null as renewed
    from subscription s join account a on a.tenant_id = s.tenant_id and a.id = s.account_id
    where s.tenant_id = ${tenant} and s.id = ${id}`;
  return row;
};

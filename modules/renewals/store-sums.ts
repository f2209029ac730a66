import type { Tx } from '../../platform/db/connect.ts';
import type { Days } from './month.ts';
import { left, saidNo } from './still-open.ts';
import type { Whose } from './whose.ts';

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

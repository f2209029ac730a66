import type { Tx } from '../../platform/db/connect.ts';
import type { Days } from './month.ts';
import { left, saidNo } from './still-open.ts';
import type { Whose } from './whose.ts';

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
  /** A payment in the term's window for a term that nobody has recorded yet. */
  paidAt: number | null;
  paidAmount: number | null;
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
      w.pays_by as "paysBy", w.note as "saidNote", f.chance, y.at as "paidAt", y.amount as "paidAmount",
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
        and direction = 'to-customer' and programme <> 'onboarding' and first_due_at < to_timestamp(${now}::bigint / 1000.0)
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
      select y.at, y.amount from payment y
      where y.tenant_id = s.tenant_id and y.account_id = s.account_id
        and y.at >= (greatest(s.starts_on + 1, s.ends_on - ${windowDays}::int))::timestamptz
        and y.subscription_id is distinct from s.id and not exists (
          select from subscription k where k.tenant_id = y.tenant_id and k.id = y.subscription_id)
      order by y.at desc limit 1) y on s.renewed_by is null
    left join lateral (
      select * from commitment
      where tenant_id = s.tenant_id and account_id = s.account_id and programme = 'renewals' and subject = s.key
      order by opened_at desc limit 1) c on true
    order by s.ends_on, s.id`;
};

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

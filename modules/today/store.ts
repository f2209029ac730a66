import type { Tx } from '../../platform/db/connect.ts';

export interface PortfolioReading {
  id: string;
  name: string;
  band: string | null;
  lifecycle: string;
  lastContactAt: number | null;
  usage: number[] | null;
  /** How it stands as to its next plan. */
  standing: string;
  endsOn: string | null;
  amount: number | null;
  currency: string | null;
  product: string | null;
}

/**
 * The accounts of a person with what could move them: the last readings, whether there is a plan, the term that ends
 * next. Costs as much as the portfolio is large, whatever the history.
 */
export const portfolioReadings = (
  tx: Tx,
  tenant: string,
  person: string,
  metric: string,
  { today, now }: { today: string; now: number },
  windowDays: number,
): Promise<PortfolioReading[]> => tx<PortfolioReading[]>`
  select a.id, a.name, a.band, a.lifecycle, a.last_contact_at as "lastContactAt",
    (select array_agg(u.value::float8 order by u.read_at) from (
       select value, read_at from usage_reading where tenant_id = a.tenant_id and account_id = a.id and metric = ${metric}
       order by read_at desc limit 6) u) as usage,
    coalesce((select case when value <> 'lost' then value end from account_state where tenant_id = a.tenant_id
      and aspect = 'plan' and account_id = a.id and from_at <= to_timestamp(${now}::bigint / 1000.0)
      order by from_at desc, fact_id desc limit 1), 'missing') as standing,
    s.ends_on as "endsOn", s.amount, s.currency, s.product
  from account a
  left join lateral (
    select ends_on, amount, currency, product from subscription
    where tenant_id = a.tenant_id and account_id = a.id and renewed_by is null
      and ends_on between ${today}::date and ${today}::date + ${windowDays}::int
    order by ends_on limit 1) s on true
  where a.tenant_id = ${tenant} and a.owner_id = ${person} and a.lifecycle <> 'lost'`;

/** How many open commitments and accounts a person has, for the navigation. */
export const countsOf = async (tx: Tx, tenant: string, person: string, until: number) => {
  const [row] = await tx<{ due: number; accounts: number; onboarding: number; cases: number }[]>`
    select
      (select count(*) from commitment where tenant_id = ${tenant} and owner_id = ${person} and state = 'open'
        and due_at < to_timestamp(${until}::bigint / 1000.0)) as due,
      (select count(*) from account where tenant_id = ${tenant} and owner_id = ${person} and lifecycle <> 'lost') as accounts,
      (select count(distinct account_id) from commitment where tenant_id = ${tenant} and owner_id = ${person}
        and state in ('open', 'paused') and programme = 'onboarding') as onboarding,
      (select count(*) from commitment where tenant_id = ${tenant} and owner_id = ${person}
        and state in ('open', 'paused') and programme = 'support') as cases`;
  return row!;
};

/** What a row of the list shows of an account, besides its name. */
export interface AccountTags {
  id: string;
  name: string;
  tier: string | null;
  band: string | null;
  products: string[];
  /** Modules that somebody there was trained on. */
  trained: number;
}

/** The small words of the accounts on the list, by id. */
export const accountTags = async (
  tx: Tx,
  tenant: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AccountTags>> => {
  const rows = await tx<AccountTags[]>`
    select a.id, a.name, a.tier, a.band, a.products,
      (select count(distinct t.module)::int from training t where t.tenant_id = a.tenant_id and t.account_id = a.id) as trained
    from account a where a.tenant_id = ${tenant} and a.id = any(${[...ids]}::uuid[])`;
  return new Map(rows.map((row) => [row.id, row]));
};

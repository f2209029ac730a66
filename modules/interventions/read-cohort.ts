import type { Tx } from '../../platform/db/connect.ts';
import { liftingPurposes } from './read-lives.ts';

/** An account that was in a band when a month opened, as it was at a later moment. */
export interface CohortRow {
  id: string;
  name: string;
  tier: string | null;
  products: string[];
  happiness: number | null;
  lifecycle: string;
  holder: string;
  holderName: string | null;
  /** Its band at that moment. */
  band: string | null;
  trained: boolean;
  /** The last readings up to that moment, oldest first. */
  use: number[];
  lastReadAt: number | null;
}

export interface CohortAsked {
  tenant: string;
  /** Who held the accounts when the month opened. */
  people: readonly string[];
  band: string;
  metric: string;
  /** Epoch milliseconds: when the month opened, and as of when the accounts are looked at. */
  opens: number;
  at: number;
}

const READINGS = 12;

/**
 * The accounts that these people held in a band when a month opened: the ones that the measures of moves count. Costs as
 * much as their portfolios are large: each state is one look into an index, and readings are the last dozen.
 */
export const readCohort = (tx: Tx, { tenant, people, band, metric, opens, at }: CohortAsked): Promise<CohortRow[]> => {
  const [start, moment] = [new Date(opens).toISOString(), new Date(at).toISOString()];
  const spans = (aspect: string, wanted: readonly string[]) => tx`
    select account_id, value from account_state where tenant_id = ${tenant} and aspect = ${aspect} and to_at is null
      and from_at <= ${start} and value = any(${[...wanted]})
    union all
    select account_id, value from account_state where tenant_id = ${tenant} and aspect = ${aspect} and to_at > ${start}
      and from_at <= ${start} and value = any(${[...wanted]})`;
  return tx<CohortRow[]>`
    with held as materialized (${spans('owner', people)}), began as materialized (${spans('band', [band])})
    select a.id, a.name, a.tier, a.products, a.happiness::float8 as happiness, a.lifecycle, h.value as holder,
      p.name as "holderName", b.value as band, coalesce(t.value = 'yes', false) as trained, coalesce(u.use, '{}') as use,
      u.last_read_at as "lastReadAt"
    from began join held h using (account_id)
    join account a on a.tenant_id = ${tenant} and a.id = account_id
    left join person p on p.tenant_id = ${tenant} and p.id = h.value::uuid
    left join lateral (
      select value from account_state where tenant_id = ${tenant} and aspect = 'band' and account_id = a.id
        and from_at <= ${moment} order by from_at desc, fact_id desc limit 1) b on true
    left join lateral (
      select value from account_state where tenant_id = ${tenant} and aspect = 'trained' and account_id = a.id
        and from_at <= ${moment} order by from_at desc, fact_id desc limit 1) t on true
    left join lateral (
      select array_agg(value::float8 order by read_at, fact_id) as use, max(read_at) as last_read_at from (
        select value, read_at, fact_id from usage_reading where tenant_id = ${tenant} and account_id = a.id
          and metric = ${metric} and read_at <= ${moment} order by read_at desc, fact_id desc limit ${READINGS}) last) u on true`;
};

/** What a row shows besides its rank. */
export interface RowDetails {
  id: string;
  lastTalkAt: number | null;
  plannedAt: number | null;
  modules: number;
}

/** When somebody last talked about use, when the next talk is planned, and how many modules were trained: of one page's rows. */
export const readDetails = (
  tx: Tx,
  tenant: string,
  ids: readonly string[],
  { from, at }: { from: number; at: number },
): Promise<RowDetails[]> => tx<RowDetails[]>`
  select a.id, i.at as "lastTalkAt", c.due_at as "plannedAt", t.modules
  from unnest(${[...ids]}::uuid[]) as a(id)
  left join lateral (
    select at from interaction where tenant_id = ${tenant} and account_id = a.id and effective
      and purpose = any(${liftingPurposes}) and at <= ${new Date(at).toISOString()} and at > ${new Date(from).toISOString()}
    order by at desc limit 1) i on true
  left join lateral (
    select min(due_at) as due_at from commitment where tenant_id = ${tenant} and account_id = a.id and state = 'open'
      and rule in ('next-plan', 'call-back')) c on true
  left join lateral (
    select count(distinct module)::int as modules from training where tenant_id = ${tenant} and account_id = a.id
      and at <= ${new Date(at).toISOString()}) t on true`;

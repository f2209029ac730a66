import type { Tx } from '../../platform/db/connect.ts';

/** A case that went well, picked from what happened; its process is for the person to tell. */
export interface Success {
  /** What it was picked from, once and for all. */
  about: string;
  kind: 'renewed-at-risk' | 'low-to-high' | 'hard-case';
  account: { id: string; name: string };
  person: string;
  at: number;
  /** Why it was at risk or hard: irate, unhappy, low; how many talks it took; what the case was about. */
  irate: boolean;
  unhappy: boolean;
  low: boolean;
  talks: number;
  subject: string;
  amount: number | null;
}

export interface Span {
  /** Epoch milliseconds `[from, to)`. */
  from: number;
  to: number;
}

const RISK_DAYS = 90;
const HELP_DAYS = 30;
const HARD_TALKS = 3;
const MOST = 6;

type Found = Omit<Success, 'account'> & { account: string; name: string };
const at = (tx: Tx, milliseconds: number) => tx`to_timestamp(${milliseconds}::bigint / 1000.0)`;

/** Terms renewed although the account was irate, unhappy or hardly used the product in the 90 days before. */
const renewedAtRisk = (tx: Tx, tenant: string, people: readonly string[], { from, to }: Span) => tx<Found[]>`
  select 'term/' || s.id as about, 'renewed-at-risk' as kind, s.account_id as account, a.name, s.holder_id as person,
    s.renewed_at as at, risk.irate, risk.unhappy, risk.low, risk.talks, s.product as subject, s.amount
  from subscription s join account a on a.tenant_id = s.tenant_id and a.id = s.account_id
  cross join lateral (select
    exists (select from account_state t where t.tenant_id = s.tenant_id and t.account_id = s.account_id and t.aspect = 'lifecycle'
      and t.value = 'irate' and t.from_at < s.renewed_at and coalesce(t.to_at, s.renewed_at) > s.renewed_at - make_interval(days => ${RISK_DAYS})) as irate,
    exists (select from account_state t where t.tenant_id = s.tenant_id and t.account_id = s.account_id and t.aspect = 'band'
      and t.value = 'low' and t.from_at < s.renewed_at and coalesce(t.to_at, s.renewed_at) > s.renewed_at - make_interval(days => ${RISK_DAYS})) as low,
    exists (select from interaction i where i.tenant_id = s.tenant_id and i.account_id = s.account_id and i.happiness <= 2
      and i.at between s.renewed_at - make_interval(days => ${RISK_DAYS}) and s.renewed_at) as unhappy,
    (select count(*) from interaction i where i.tenant_id = s.tenant_id and i.account_id = s.account_id and i.effective
      and i.at between s.renewed_at - make_interval(days => ${RISK_DAYS}) and s.renewed_at) as talks) risk
  where s.tenant_id = ${tenant} and s.holder_id = any(${[...people]}) and s.renewed_by is not null
    and s.ends_on between (${at(tx, from)} - interval '60 days')::date and (${at(tx, to)} + interval '200 days')::date
    and s.renewed_at >= ${at(tx, from)} and s.renewed_at < ${at(tx, to)} and (risk.irate or risk.unhappy or risk.low)
  order by risk.irate desc, risk.unhappy desc, s.amount desc, s.id limit ${MOST}`;

/** Accounts that came to the highest band within the span, from the lowest, after effective talks. */
const lowToHigh = (tx: Tx, tenant: string, people: readonly string[], { from, to }: Span) => tx<Found[]>`
  select 'band/' || a.id || '/' || up.from_at::date as about, 'low-to-high' as kind, a.id as account, a.name,
    a.owner_id as person, up.from_at as at, false as irate, false as unhappy, true as low, talked.talks, '' as subject, null as amount
  from account a
  cross join lateral (select t.from_at from account_state t where t.tenant_id = a.tenant_id and t.account_id = a.id
    and t.aspect = 'band' and t.value = 'high' and t.from_at >= ${at(tx, from)} and t.from_at < ${at(tx, to)}
    order by t.from_at limit 1) up
  cross join lateral (select count(*) as talks from interaction i where i.tenant_id = a.tenant_id and i.account_id = a.id
    and i.effective and i.at between up.from_at - make_interval(days => ${HELP_DAYS}) and up.from_at) talked
  where a.tenant_id = ${tenant} and a.owner_id = any(${[...people]}) and talked.talks > 0
    and exists (select from account_state t where t.tenant_id = a.tenant_id and t.account_id = a.id and t.aspect = 'band'
      and t.value = 'low' and t.from_at < up.from_at and coalesce(t.to_at, up.from_at) >= up.from_at - make_interval(days => ${HELP_DAYS}))
  order by talked.talks desc, a.id limit ${MOST}`;

/** Cases closed within their time although they took several talks, were urgent or had been opened again. */
const hardCases = (tx: Tx, tenant: string, people: readonly string[], { from, to }: Span) => tx<Found[]>`
  select 'case/' || c.id as about, 'hard-case' as kind, c.account_id as account, a.name, c.person_id as person,
    c.resolved_at as at, false as irate, coalesce(c.csat <= 2, false) as unhappy, false as low, talked.talks, c.subject, null as amount
  from support_case c join account a on a.tenant_id = c.tenant_id and a.id = c.account_id
  cross join lateral (select count(*) as talks from interaction i where i.tenant_id = c.tenant_id and i.account_id = c.account_id
    and i.at between c.opened_at and c.resolved_at) talked
  where c.tenant_id = ${tenant} and c.person_id = any(${[...people]}) and c.in_time
    and c.opened_at >= ${at(tx, from)} - interval '60 days'
    and c.resolved_at >= ${at(tx, from)} and c.resolved_at < ${at(tx, to)}
    and (talked.talks >= ${HARD_TALKS} or c.reopened or c.priority in ('high', 'urgent'))
  order by talked.talks desc, c.id limit ${MOST}`;

/** Cases that went well for these people in a span and that nobody has told yet, the hardest of each kind first. */
export const readSuccesses = async (
  tx: Tx,
  tenant: string,
  people: readonly string[],
  span: Span,
): Promise<Success[]> => {
  const found = (
    await Promise.all([
      renewedAtRisk(tx, tenant, people, span),
      lowToHigh(tx, tenant, people, span),
      hardCases(tx, tenant, people, span),
    ])
  ).flat();
  const told = new Set(
    (
      await tx<{ about: string }[]>`
        select about from case_study where tenant_id = ${tenant} and about = any(${found.map(({ about }) => about)})`
    ).map(({ about }) => about),
  );
  return found
    .filter(({ about }) => !told.has(about))
    .map(({ account, name, ...rest }) => ({ ...rest, account: { id: account, name } }));
};

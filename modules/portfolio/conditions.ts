import type { Tx } from '../../platform/db/connect.ts';
import type { Facet, PortfolioFilter } from './filter.ts';

/** A piece of SQL; pieces are put together by the driver, so that values always travel apart from the text. */
export type Piece = ReturnType<Tx>;

/** What reading the portfolio needs besides the filter. */
export interface Ground {
  tenant: string;
  /** Whose accounts may be seen; null for everyone's. */
  people: string[] | null;
  /** The organisation's local day. */
  today: string;
  now: number;
  /** The keys of the bands, lowest first. */
  bands: readonly string[];
}

const like = (text: string): string => `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;

const moodOf = (tx: Tx, mood: NonNullable<PortfolioFilter['mood']>): Piece => {
  if (mood === 'unknown') return tx`a.happiness is null`;
  if (mood === 'unhappy') return tx`a.happiness < 3`;
  return mood === 'neutral' ? tx`(a.happiness >= 3 and a.happiness < 4)` : tx`a.happiness >= 4`;
};

/**
 * Each filter that is set as a condition, by its name; `a` is the account, `p` its holder, `t` its terms, `c` its clocks,
 * `s` how it stands as to its next plan.
 */
export const conditionsOf = (tx: Tx, filter: PortfolioFilter, { now, today }: Ground): Map<Facet, Piece> => {
  const { text, owner, team, band, stage, product, tier, ends, plan, late, mood, quiet } = filter;
  const found = new Map<Facet, Piece>();
  if (text)
    found.set(
      'text',
      tx`(lower(a.name) like ${like(text)} or lower(a.key) like ${like(text)} or lower(a.city) like ${like(text)})`,
    );
  if (owner) found.set('owner', owner === 'nobody' ? tx`a.owner_id is null` : tx`a.owner_id = ${owner}`);
  if (team) found.set('team', tx`p.team_id = ${team}`);
  if (band) found.set('band', band === 'none' ? tx`a.band is null` : tx`a.band = ${band}`);
  found.set('stage', stage ? tx`a.lifecycle = ${stage}` : tx`a.lifecycle <> 'lost'`);
  if (product) found.set('product', tx`${product} = any(a.products)`);
  if (tier) found.set('tier', tier === 'none' ? tx`a.tier is null` : tx`a.tier = ${tier}`);
  if (ends) found.set('ends', tx`(t.ends_on >= ${today}::date and t.ends_on <= ${today}::date + ${ends}::int)`);
  if (plan) found.set('plan', tx`coalesce(nullif(s.value, 'lost'), 'missing') = ${plan}`);
  if (late) found.set('late', tx`c.late > 0`);
  if (mood) found.set('mood', moodOf(tx, mood));
  if (quiet)
    found.set(
      'quiet',
      tx`(a.last_contact_at is null
      or a.last_contact_at < to_timestamp(${now}::bigint / 1000.0) - make_interval(days => ${quiet}::int))`,
    );
  return found;
};

/** Joins conditions with `and`. */
export const all = (tx: Tx, pieces: Iterable<Piece>): Piece => {
  let text: Piece = tx`true`;
  for (const piece of pieces) text = tx`${text} and ${piece}`;
  return text;
};

/** Accounts that the caller may see; one that nobody holds is everybody's. */
export const seen = (tx: Tx, { tenant, people }: Ground): Piece => tx`
  a.tenant_id = ${tenant} and (${people === null} or a.owner_id = any(${people ?? []}::uuid[]) or a.owner_id is null)`;

/** The terms that run on: none renews them and they are not lost. `yearly` is what they are worth in a year. */
export const termsOf = (tx: Tx, tenant: string, of: Piece): Piece => tx`
  select account_id, min(ends_on) as ends_on, max(currency) as currency,
    round(sum(amount * 12 / coalesce(nullif(term_months, 0), 12)), 2) as yearly
  from subscription where tenant_id = ${tenant} and renewed_by is null and not lost and ${of} group by account_id`;

/** What is open: the next plan, how many clocks run besides it, how many are late. */
export const clocksOf = (tx: Tx, tenant: string, now: number, of: Piece): Piece => tx`
  select account_id, min(due_at) filter (where programme = 'plan' or rule = 'call-back') as plan_at,
    count(*) filter (where programme <> 'plan')::int as open,
    count(*) filter (where due_at < to_timestamp(${now}::bigint / 1000.0))::int as late
  from commitment where tenant_id = ${tenant} and state in ('open', 'paused') and ${of} group by account_id`;

/** How accounts stand now as to their next plan: spans that last, and those that end by time alone. */
export const standingsOf = (tx: Tx, tenant: string, now: number): Piece => tx`
  select account_id, value from account_state
  where tenant_id = ${tenant} and aspect = 'plan' and to_at is null and from_at <= to_timestamp(${now}::bigint / 1000.0)
  union all
  select account_id, value from account_state
  where tenant_id = ${tenant} and aspect = 'plan' and to_at > to_timestamp(${now}::bigint / 1000.0)
    and from_at <= to_timestamp(${now}::bigint / 1000.0)`;

import type { Tx } from '../../platform/db/connect.ts';
import { all, clocksOf, conditionsOf, type Ground, type Piece, seen, standingsOf, termsOf } from './conditions.ts';
import { endsChoices, type Facet, moods, planStates, type PortfolioFilter, quietChoices } from './filter.ts';

export interface FacetCount {
  facet: string;
  value: string;
  /** What people call it, where the value is an id. */
  name: string | null;
  count: number;
}

/** Everything but these filters holds: what a choice of this facet would show. */
const others = (tx: Tx, conditions: ReadonlyMap<Facet, Piece>, own: Facet): Piece =>
  all(
    tx,
    [...conditions].flatMap(([facet, piece]) => (facet === own ? [] : [piece])),
  );

/**
 * How many accounts each choice of each filter would show, with the other filters as they are. Every account is looked
 * at once; what each other filter says of it is worked out there and not again for each facet.
 */
export const portfolioCounts = (tx: Tx, ground: Ground, filter: PortfolioFilter): Promise<FacetCount[]> => {
  const { tenant, now } = ground;
  const conditions = conditionsOf(tx, filter, ground);
  const fits = (own: Facet): Piece => others(tx, conditions, own);
  const one = (facet: Facet, choice: Partial<PortfolioFilter>, asked: readonly Facet[] = [facet]): Piece =>
    all(
      tx,
      asked.map((each) => conditionsOf(tx, choice, ground).get(each)!),
    );
  const flags = [
    ...planStates.map((plan) => ({ facet: 'plan' as const, value: plan as string, holds: one('plan', { plan }) })),
    { facet: 'late' as const, value: 'yes', holds: one('late', { late: 'yes' }) },
    ...moods.map((mood) => ({ facet: 'mood' as const, value: mood as string, holds: one('mood', { mood }) })),
    ...endsChoices.map((ends) => ({ facet: 'ends' as const, value: String(ends), holds: one('ends', { ends }) })),
    ...quietChoices.map((quiet) => ({ facet: 'quiet' as const, value: String(quiet), holds: one('quiet', { quiet }) })),
  ];
  let sums: Piece = tx``;
  let pairs: Piece = tx`('all', 'all', totals.n)`;
  for (const [i, { facet, value, holds }] of flags.entries()) {
    sums = tx`${sums}, count(*) filter (where ${holds} and ${fits(facet)}) as ${tx(`f${i}`)}`;
    pairs = tx`${pairs}, (${facet}, ${value}, totals.${tx(`f${i}`)})`;
  }
  const joins = tx`
    left join person p on p.tenant_id = a.tenant_id and p.id = a.owner_id
    left join (${termsOf(tx, tenant, tx`true`)}) t on t.account_id = a.id
    left join (${clocksOf(tx, tenant, now, tx`true`)}) c on c.account_id = a.id
    left join (${standingsOf(tx, tenant, now)}) s on s.account_id = a.id`;
  return tx<FacetCount[]>`
    with m as materialized (
      select a.owner_id, p.team_id, a.band, a.lifecycle, a.products, a.tier,
        ${fits('owner')} as f_owner, ${fits('team')} as f_team, ${fits('band')} as f_band, ${fits('stage')} as f_stage,
        ${fits('product')} as f_product, ${fits('tier')} as f_tier
      from account a ${joins} where ${seen(tx, ground)}),
    totals as (
      select count(*) filter (where ${all(tx, conditions.values())}) as n ${sums}
      from account a ${joins} where ${seen(tx, ground)})
    select 'owner' as facet, coalesce(m.owner_id::text, 'nobody') as value, max(p.name) as name, count(*) as count
      from m left join person p on p.tenant_id = ${tenant} and p.id = m.owner_id where f_owner group by m.owner_id
    union all select 'team', m.team_id::text, max(g.name), count(*)
      from m join team g on g.tenant_id = ${tenant} and g.id = m.team_id where f_team group by m.team_id
    union all select 'band', coalesce(band, 'none'), null, count(*) from m where f_band group by band
    union all select 'stage', lifecycle, null, count(*) from m where f_stage group by lifecycle
    union all select 'tier', coalesce(tier, 'none'), null, count(*) from m where f_tier group by tier
    union all select 'product', product, null, count(*) from m cross join unnest(products) product where f_product group by product
    union all select v.facet, v.value, null, v.count from totals cross join lateral (values ${pairs}) as v(facet, value, count)`;
};

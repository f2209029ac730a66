import type { Applier } from '../../platform/ledger/ledger.ts';
import { idOf } from '../../platform/ledger/identity.ts';
import { putStates, type StatePoint } from '../accounts/index.ts';
import type { KeptContext } from '../organisation/index.ts';
import { planRowOf, planTypes } from './event-of.ts';
import { pointsOf } from './standing.ts';
import { loadPlanRows, putPlanRows } from './store.ts';

/** The point where a plan or a reason runs out has a name of its own: it belongs to the fact, and is no fact. */
const endOf = (tenant: string, fact: string): string => idOf(tenant, 'plan-end', fact);

/** How every account stands as to its next plan, as dated points of the state "plan". */
export const plansApplier: Applier<KeptContext> = {
  name: 'plans',
  types: planTypes,
  tables: ['plan_event'],
  async apply(work, { facts, retracted }) {
    const { tx, tenant, context } = work;
    const { zone } = context.organisation;
    const gone = retracted.map((fact) => fact.id);
    await putPlanRows(
      tx,
      tenant,
      facts.map((fact) => planRowOf(fact, zone)),
      gone,
    );
    const since = new Map<string, number>();
    for (const { account, happenedAt } of [...facts, ...retracted])
      since.set(account!, Math.min(since.get(account!) ?? Infinity, happenedAt));
    const touched = [...since].map(([account, at]) => ({ account, since: at }));
    const rows = Map.groupBy(await loadPlanRows(tx, tenant, touched), (row) => row.account_id);
    const points = [...rows].flatMap(([account, events]) =>
      pointsOf(events, since.get(account)!).map(({ event, end, at, value }): StatePoint => ({
        account_id: account,
        aspect: 'plan',
        from_at: at,
        fact_id: end ? endOf(tenant, event) : event,
        value,
      })),
    );
    await putStates(work, points, [...gone, ...gone.map((fact) => endOf(tenant, fact))]);
    return [];
  },
};

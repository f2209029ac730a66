import type { Fact, RowChange } from '../../platform/ledger/fact.ts';
import type { Applier, Batch } from '../../platform/ledger/ledger.ts';
import { idOf } from '../../platform/ledger/identity.ts';
import { putStates, type StatePoint } from '../accounts/index.ts';
import type { KeptContext, KeptWork } from '../organisation/index.ts';
import { isAboutPlans, type PlanRow, planRowOf, planTypes } from './event-of.ts';
import { pointsOf } from './standing.ts';
import { loadPlanRows, sendPlanRows, type Touched } from './store.ts';

/** The point where a plan or a reason runs out has a name of its own: it belongs to the fact, and is no fact. */
const endOf = (tenant: string, fact: string): string => idOf(tenant, 'plan-end', fact);

/** From when on the standing of each account changes by these facts. */
const touchedBy = (facts: readonly Fact[]): Touched[] => {
  const since = new Map<string, number>();
  for (const { account, happenedAt } of facts)
    since.set(account!, Math.min(since.get(account!) ?? Infinity, happenedAt));
  return [...since].map(([account, at]) => ({ account, since: at }));
};

/** @param before what the standing rested on, without this batch, if that was asked for before. */
const applyPlans = async (work: KeptWork, batch: Batch, before?: Promise<PlanRow[]>): Promise<RowChange[]> => {
  const { tx, tenant, context } = work;
  const { zone } = context.organisation;
  const gone = batch.retracted.map((fact) => fact.id);
  const said = batch.facts.map((fact) => planRowOf(fact, zone));
  sendPlanRows(tx, tenant, said, gone);
  const touched = touchedBy([...batch.facts, ...batch.retracted]);
  const standing = await (before ?? loadPlanRows(tx, tenant, touched));
  const rows = new Map([...standing, ...said].map((row) => [row.id, row]));
  for (const id of gone) rows.delete(id);
  const since = new Map(touched.map((each) => [each.account, each.since]));
  const byAccount = Map.groupBy(rows.values(), (row) => row.account_id);
  const points = [...byAccount].flatMap(([account, events]) =>
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
};

/** How every account stands as to its next plan, as dated points of the state "plan". */
export const plansApplier: Applier<KeptContext> = {
  name: 'plans',
  types: planTypes,
  tables: ['plan_event'],
  apply: (work, batch) => applyPlans(work, batch),
  ahead({ tx, tenant }, facts) {
    const touched = touchedBy(facts.filter((fact) => isAboutPlans(fact) && fact.account));
    const before = touched.length > 0 ? loadPlanRows(tx, tenant, touched) : undefined;
    before?.catch(() => {});
    return (work, batch) => applyPlans(work, batch, before);
  },
};

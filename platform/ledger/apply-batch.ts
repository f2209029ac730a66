import type { Fact, RowChange } from './fact.ts';
import type { Applier, Batch, Ledger, Work } from './ledger.ts';

/** How an applier that has read ahead applies its batch. */
export type Prepared<C> = ReadonlyMap<Applier<C>, Applier<C>['apply']>;

/**
 * Hands the batch to every applier in turn and gathers the rows that changed. What they write has been sent when this is
 * done; whether it went well shows when it has `arrived`.
 */
export const applyBatch = async <C>(
  ledger: Ledger<C>,
  work: Work<C>,
  batch: Batch,
  prepared: Prepared<C> = new Map(),
): Promise<RowChange[]> => {
  const changes: RowChange[] = [];
  for (const applier of ledger.appliers) {
    const wants = (fact: Fact) => applier.types.includes('*') || applier.types.includes(fact.type);
    const own = { facts: batch.facts.filter(wants), retracted: batch.retracted.filter(wants) };
    const apply = prepared.get(applier) ?? applier.apply;
    if (own.facts.length + own.retracted.length > 0) changes.push(...(await apply(work, own)));
  }
  ledger.rollUp(work, changes);
  return changes;
};

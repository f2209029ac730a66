import type { Tx } from '../db/connect.ts';
import type { Prepared } from './apply-batch.ts';
import type { Candidate } from './candidates.ts';
import { type Corrections, loadCorrections, noCorrections } from './corrections.ts';
import type { Fact } from './fact.ts';
import type { Entry, Ledger, Refusal, Work } from './ledger.ts';
import { enterAsWriter } from './locks.ts';
import { findDuplicates } from './store.ts';

/** What has no row of its own to lock: new accounts and people, corrections, facts about no account. */
const needsToBeAlone = (ledger: Ledger<never>, facts: readonly Fact[]): boolean =>
  facts.some(
    (fact) => fact.account === null || fact.corrects !== null || ledger.types.get(fact.type)?.creates !== undefined,
  );

/** What a transaction begins with, in one round trip where nothing is taken back. */
export interface Opened<C> {
  work: Work<C>;
  corrections: Corrections;
  refusals: Refusal[];
  prepared: Prepared<C>;
  /** Which of the facts came before, by source and external id; null where that wasn't asked. */
  before: Map<string, Fact> | null;
}

const readAhead = <C>(ledger: Ledger<C>, entry: Entry<C>, facts: readonly Fact[]): Prepared<C> =>
  new Map(
    ledger.appliers.flatMap((applier) => (applier.ahead ? [[applier, applier.ahead(entry, facts)] as const] : [])),
  );

/**
 * Enters as a writer, asks for the context, locks what the facts are about and says for each why it can't be taken.
 * @param ahead also asks which facts came before and what the appliers will read.
 */
export const openBatch = async <C>(
  tx: Tx,
  ledger: Ledger<C>,
  tenant: string,
  candidates: readonly Candidate[],
  now: number,
  ahead: boolean,
): Promise<Opened<C>> => {
  const facts = candidates.map((each) => each.fact);
  const entered = enterAsWriter(tx, tenant, needsToBeAlone(ledger as Ledger<never>, facts));
  const entry: Entry<C> = { tx, tenant, now, context: ledger.open(tx, tenant) };
  const takesBack = facts.some((fact) => fact.corrects !== null);
  const corrections = takesBack ? await loadCorrections(tx, tenant, facts) : noCorrections;
  const retracted = [...corrections.targets.values()];
  const admitting = ledger.admit(entry, candidates, retracted);
  const prepared: Prepared<C> = ahead ? readAhead(ledger, entry, [...facts, ...retracted]) : new Map();
  const known = ahead ? findDuplicates(tx, tenant, facts) : null;
  const [, context, refusals, before] = await Promise.all([entered, entry.context, admitting, known]);
  return { work: { tx, tenant, now, context }, corrections, refusals, prepared, before };
};

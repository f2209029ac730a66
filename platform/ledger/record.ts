import type { Sql, Tx } from '../db/connect.ts';
import { arrived } from '../db/sent.ts';
import { inTenant } from '../db/tenant.ts';
import { type Candidate, sameContent, type Sorted, sortCandidates } from './candidates.ts';
import { type Corrections, loadCorrections, noCorrections, refuseCorrection } from './corrections.ts';
import type { Fact, FactResult, NewFact, RowChange } from './fact.ts';
import type { Applier, Batch, Entry, Ledger, Refusal, Work } from './ledger.ts';
import { enterAsWriter } from './locks.ts';
import { findDuplicates, insertFacts } from './store.ts';

/** How an applier that has read ahead applies its batch. */
type Prepared<C> = ReadonlyMap<Applier<C>, Applier<C>['apply']>;

/**
 * Hands the batch to every applier in turn and gathers the rows that changed. What they write is sent, and has arrived
 * when this is done.
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
  await ledger.rollUp(work, changes);
  await arrived(work.tx);
  return changes;
};

/** What has no row of its own to lock: new accounts and people, corrections, facts about no account. */
const needsToBeAlone = (ledger: Ledger<never>, facts: readonly Fact[]): boolean =>
  facts.some(
    (fact) => fact.account === null || fact.corrects !== null || ledger.types.get(fact.type)?.creates !== undefined,
  );

/** What a transaction begins with, in one round trip where nothing is taken back. */
interface Opened<C> {
  work: Work<C>;
  corrections: Corrections;
  refusals: Refusal[];
  prepared: Prepared<C>;
}

/** Up to so many facts, a round trip costs more than reading something ahead in vain. */
const AHEAD_FACTS = 50;

const readAhead = <C>(ledger: Ledger<C>, entry: Entry<C>, facts: readonly Fact[]): Prepared<C> => {
  if (facts.length > AHEAD_FACTS) return new Map();
  const accounts = [...new Set(facts.flatMap((fact) => fact.account ?? []))];
  return new Map(
    ledger.appliers.flatMap((applier) => (applier.ahead ? [[applier, applier.ahead(entry, accounts)] as const] : [])),
  );
};

/** Enters as a writer, asks for the context, locks what the facts are about and says for each why it can't be taken. */
const open = async <C>(
  tx: Tx,
  ledger: Ledger<C>,
  tenant: string,
  candidates: readonly Candidate[],
  now: number,
): Promise<Opened<C>> => {
  const facts = candidates.map((each) => each.fact);
  const entered = enterAsWriter(tx, tenant, needsToBeAlone(ledger as Ledger<never>, facts));
  const entry: Entry<C> = { tx, tenant, now, context: ledger.open(tx, tenant) };
  const takesBack = facts.some((fact) => fact.corrects !== null);
  const corrections = takesBack ? await loadCorrections(tx, tenant, facts) : noCorrections;
  const retracted = [...corrections.targets.values()];
  const admitting = ledger.admit(entry, candidates, retracted);
  const prepared = readAhead(ledger, entry, [...facts, ...retracted]);
  const [, context, refusals] = await Promise.all([entered, entry.context, admitting]);
  return { work: { tx, tenant, now, context }, corrections, refusals, prepared };
};

/** Those that may go in; the reasons of the others are written into `results`. */
const admitCandidates = (
  ledger: Ledger<never>,
  candidates: readonly Candidate[],
  { refusals, corrections }: Pick<Opened<never>, 'refusals' | 'corrections'>,
  results: FactResult[],
): Candidate[] => {
  const creates = (fact: Fact) => ledger.types.get(fact.type)?.creates !== undefined;
  const earlier = new Map<string, Fact>();
  const takenBack = new Set<string>();
  return candidates.filter(({ index, fact }, i) => {
    const refusal = refusals[i] ?? refuseCorrection(fact, creates, corrections, earlier, takenBack);
    if (refusal) {
      results[index] = { status: 'refused', ...refusal };
      return false;
    }
    earlier.set(fact.id, fact);
    if (fact.corrects) takenBack.add(fact.corrects);
    return true;
  });
};

/** Appends what is new; answers it. What was there before is told apart in `results`. */
const append = async (work: Work, admitted: readonly Candidate[], results: FactResult[]): Promise<Fact[]> => {
  const { tx, tenant } = work;
  const fresh = new Set(
    await insertFacts(
      tx,
      tenant,
      admitted.map((each) => each.fact),
    ),
  );
  const repeated = admitted.filter((each) => !fresh.has(each.fact.id));
  const before =
    repeated.length > 0
      ? await findDuplicates(
          tx,
          tenant,
          repeated.map((each) => each.fact),
        )
      : new Map<string, Fact>();
  for (const { index, fact } of admitted) {
    const old = before.get(`${fact.source}\n${fact.externalId}`);
    results[index] = old
      ? { status: 'duplicate', id: old.id, differs: !sameContent(old, fact) }
      : { status: 'recorded', id: fact.id };
  }
  return admitted.filter((each) => fresh.has(each.fact.id)).map((each) => each.fact);
};

const answerRepeats = ({ repeats }: Sorted, results: FactResult[]): void => {
  for (const { index, of } of repeats) {
    const outcome = results[of.index]!;
    if (outcome.status === 'refused') results[index] = outcome;
    else (results[index] as { id: string }).id = outcome.id;
  }
};

/**
 * Records within a transaction that is under way (and set to the tenant): lock, admit, append, apply, roll up. For what
 * must come into being together with its first facts; everything else goes through `recordFacts`.
 */
export const recordWithin = async <C>(
  tx: Tx,
  ledger: Ledger<C>,
  tenant: string,
  inputs: readonly NewFact[],
  nowMs: number,
): Promise<FactResult[]> => {
  const results: FactResult[] = new Array(inputs.length);
  const sorted = sortCandidates(ledger.types, tenant, inputs, nowMs, results);
  if (sorted.candidates.length === 0) return results;
  const { work, prepared, ...opened } = await open(tx, ledger, tenant, sorted.candidates, nowMs);
  const admitted = admitCandidates(ledger as Ledger<never>, sorted.candidates, opened, results);
  const taken = await append(work, admitted, results);
  answerRepeats(sorted, results);
  if (taken.length === 0) return results;
  const takenBack = new Set(taken.flatMap((fact) => fact.corrects ?? []));
  const batch = {
    facts: taken.filter((fact) => !takenBack.has(fact.id)),
    retracted: [...opened.corrections.targets.values()].filter((fact) => takenBack.has(fact.id)),
  };
  await applyBatch(ledger, work, batch, prepared);
  return results;
};

/** A batch larger than this is written in several transactions, each complete in itself. */
export const BATCH_FACTS = 2_000;

/**
 * The only way in. Takes one fact or ten thousand, answers for each one in order: recorded, duplicate (the same source
 * and external id came before; `differs` tells whether it said something else then), or refused with the reason.
 */
export const recordFacts = async <C>(
  sql: Sql,
  ledger: Ledger<C>,
  tenant: string,
  inputs: readonly NewFact[],
  nowMs: number,
): Promise<FactResult[]> => {
  const results: FactResult[] = [];
  for (let from = 0; from < inputs.length; from += BATCH_FACTS)
    results.push(
      ...(await inTenant(sql, tenant, (tx) =>
        recordWithin(tx, ledger, tenant, inputs.slice(from, from + BATCH_FACTS), nowMs),
      )),
    );
  return results;
};

import type { Sql, Tx } from '../db/connect.ts';
import { arrived } from '../db/sent.ts';
import { inTenant } from '../db/tenant.ts';
import { append, isOvertaken } from './append.ts';
import { applyBatch } from './apply-batch.ts';
import { type Candidate, type Sorted, sortCandidates } from './candidates.ts';
import { refuseCorrection } from './corrections.ts';
import type { Fact, FactResult, NewFact } from './fact.ts';
import type { Ledger } from './ledger.ts';
import { openBatch, type Opened } from './open-batch.ts';

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

const answerRepeats = ({ repeats }: Sorted, results: FactResult[]): void => {
  for (const { index, of } of repeats) {
    const outcome = results[of.index]!;
    if (outcome.status === 'refused') results[index] = outcome;
    else (results[index] as { id: string }).id = outcome.id;
  }
};

/** Lock, admit, append, apply, roll up. What it writes has been sent, and not arrived. */
const recordSending = async <C>(
  tx: Tx,
  ledger: Ledger<C>,
  tenant: string,
  inputs: readonly NewFact[],
  nowMs: number,
  ahead: boolean,
): Promise<FactResult[]> => {
  const results: FactResult[] = new Array(inputs.length);
  const sorted = sortCandidates(ledger.types, tenant, inputs, nowMs, results);
  if (sorted.candidates.length === 0) return results;
  const { work, prepared, before, ...opened } = await openBatch(tx, ledger, tenant, sorted.candidates, nowMs, ahead);
  const admitted = admitCandidates(ledger as Ledger<never>, sorted.candidates, opened, results);
  const taken = await append(work, admitted, before, results);
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

/**
 * Records within a transaction that is under way (and set to the tenant): for what must come into being together with
 * its first facts. Everything else goes through `recordFacts`.
 */
export const recordWithin = async <C>(
  tx: Tx,
  ledger: Ledger<C>,
  tenant: string,
  inputs: readonly NewFact[],
  nowMs: number,
): Promise<FactResult[]> => {
  const results = await recordSending(tx, ledger, tenant, inputs, nowMs, false);
  await arrived(tx);
  return results;
};

/** A batch larger than this is written in several transactions, each complete in itself. */
export const BATCH_FACTS = 2_000;

/** Up to so many facts, a round trip costs more than reading something ahead in vain. */
const AHEAD_FACTS = 50;

/** Records a batch in a transaction of its own. Whoever was overtaken while reading ahead reads again, in order. */
const recordBatch = async <C>(
  sql: Sql,
  ledger: Ledger<C>,
  tenant: string,
  inputs: readonly NewFact[],
  nowMs: number,
): Promise<FactResult[]> => {
  const record = (ahead: boolean) =>
    inTenant(sql, tenant, (tx) => recordSending(tx, ledger, tenant, inputs, nowMs, ahead));
  if (inputs.length > AHEAD_FACTS) return record(false);
  try {
    return await record(true);
  } catch (error) {
    if (!isOvertaken(error)) throw error;
    return record(false);
  }
};

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
    results.push(...(await recordBatch(sql, ledger, tenant, inputs.slice(from, from + BATCH_FACTS), nowMs)));
  return results;
};

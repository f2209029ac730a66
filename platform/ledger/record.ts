import { inTenant } from '../db/tenant.ts';
import type { Sql } from '../db/connect.ts';
import { canonicalJson } from './canonical.ts';
import type { Fact, FactResult, FactType, NewFact, RowChange } from './fact.ts';
import { idOf, newId } from './identity.ts';
import { type Batch, checkShape, type Ledger, WITHDRAWN, type Work } from './ledger.ts';
import { findDuplicates, insertFacts, loadFacts } from './store.ts';

interface Candidate {
  index: number;
  fact: Fact;
}

/** Gives the fact its id and the ids of what it is about. */
const identify = (ledger: Ledger<never>, tenant: string, input: NewFact, payload: Fact['payload'], nowMs: number): Fact => {
  const type = ledger.types.get(input.type) as unknown as FactType;
  const account = type.account?.(payload);
  const person = type.person?.(payload);
  return {
    id: newId(nowMs),
    type: input.type,
    happenedAt: Math.trunc(input.happenedAt),
    recordedAt: nowMs,
    actor: input.actor,
    channel: input.channel,
    source: input.source,
    externalId: input.externalId,
    corrects: input.corrects ?? null,
    account: account ? idOf(tenant, 'account', account) : null,
    person: person ? idOf(tenant, 'person', person) : null,
    payload,
  };
};

const sameContent = (a: Fact, b: Fact): boolean =>
  a.type === b.type && a.happenedAt === b.happenedAt && canonicalJson(a.payload) === canonicalJson(b.payload);

/** Hands the batch to every applier in turn and gathers the rows that changed. */
export const applyBatch = async <C>(ledger: Ledger<C>, work: Work<C>, batch: Batch): Promise<RowChange[]> => {
  const changes: RowChange[] = [];
  for (const applier of ledger.appliers) {
    const wants = (fact: Fact) => applier.types.includes('*') || applier.types.includes(fact.type);
    const own = { facts: batch.facts.filter(wants), retracted: batch.retracted.filter(wants) };
    if (own.facts.length + own.retracted.length > 0) changes.push(...(await applier.apply(work, own)));
  }
  await ledger.rollUp(work, changes);
  return changes;
};

const retractedBy = async <C>(work: Work<C>, facts: Fact[]): Promise<Fact[]> => {
  const ids = facts.flatMap((fact) =>
    fact.type === WITHDRAWN ? [String(fact.payload['fact'])] : fact.corrects ? [fact.corrects] : [],
  );
  return ids.length === 0 ? [] : loadFacts(work.tx, work.tenant, ids);
};

/** One transaction: lock, admit, append, apply, roll up. */
const recordOnce = <C>(
  sql: Sql,
  ledger: Ledger<C>,
  tenant: string,
  inputs: readonly NewFact[],
  nowMs: number,
): Promise<FactResult[]> =>
  inTenant(sql, tenant, async (tx) => {
    const results: FactResult[] = new Array(inputs.length);
    const candidates: Candidate[] = [];
    const seen = new Map<string, Candidate>();
    const repeats: { index: number; of: Candidate }[] = [];
    inputs.forEach((input, index) => {
      const shape = checkShape(ledger.types, input, nowMs);
      if ('reason' in shape) {
        results[index] = { status: 'refused', ...shape };
        return;
      }
      const candidate = { index, fact: identify(ledger as Ledger<never>, tenant, input, shape.payload, nowMs) };
      const key = `${input.source}\n${input.externalId}`;
      const first = seen.get(key);
      if (first) {
        repeats.push({ index, of: first });
        results[index] = { status: 'duplicate', id: first.fact.id, differs: !sameContent(first.fact, candidate.fact) };
        return;
      }
      seen.set(key, candidate);
      candidates.push(candidate);
    });
    if (candidates.length === 0) return results;

    const work: Work<C> = { tx, tenant, now: nowMs, context: await ledger.open(tx, tenant) };
    const refusals = await ledger.admit(
      work,
      candidates.map((each) => each.fact),
    );
    const admitted = candidates.filter((candidate, i) => {
      const refusal = refusals[i];
      if (refusal) results[candidate.index] = { status: 'refused', ...refusal };
      return !refusal;
    });
    const fresh = new Set(await insertFacts(tx, tenant, admitted.map((each) => each.fact)));
    const taken = admitted.filter((each) => fresh.has(each.fact.id));
    const repeated = admitted.filter((each) => !fresh.has(each.fact.id));
    for (const { index, fact } of taken) results[index] = { status: 'recorded', id: fact.id };
    if (repeated.length > 0) {
      const before = await findDuplicates(tx, tenant, repeated.map((each) => each.fact));
      for (const { index, fact } of repeated) {
        const old = before.get(`${fact.source}\n${fact.externalId}`)!;
        results[index] = { status: 'duplicate', id: old.id, differs: !sameContent(old, fact) };
      }
    }
    for (const { index, of } of repeats) {
      const outcome = results[of.index]!;
      if (outcome.status === 'refused') results[index] = outcome;
      else (results[index] as { id: string }).id = outcome.id;
    }
    const facts = taken.map((each) => each.fact);
    if (facts.length > 0) await applyBatch(ledger, work, { facts, retracted: await retractedBy(work, facts) });
    return results;
  });

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
    results.push(...(await recordOnce(sql, ledger, tenant, inputs.slice(from, from + BATCH_FACTS), nowMs)));
  return results;
};

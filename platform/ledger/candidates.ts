import { canonicalJson } from './canonical.ts';
import type { Fact, FactResult, FactType, NewFact } from './fact.ts';
import { factId, idOf } from './identity.ts';
import { checkShape, type Ledger, WITHDRAWN } from './ledger.ts';

export interface Candidate {
  /** Its place among what was handed in. */
  index: number;
  fact: Fact;
  /** Who may hold the account it is about; absent: anybody. */
  heldBy?: readonly string[] | undefined;
}

/** What a batch holds before anybody asked the database. */
export interface Sorted {
  candidates: Candidate[];
  /** Facts that say again what an earlier one of the batch said. */
  repeats: { index: number; of: Candidate }[];
}

/** Gives the fact its id and the ids of what it is about. */
const identify = (
  types: Ledger['types'],
  tenant: string,
  input: NewFact,
  payload: Fact['payload'],
  nowMs: number,
): Fact => {
  const type = types.get(input.type) as unknown as FactType;
  const account = type.account?.(payload);
  const person = type.person?.(payload);
  const happenedAt = Math.trunc(input.happenedAt);
  const corrects = input.type === WITHDRAWN ? String(payload['fact']) : input.corrects;
  return {
    id: factId(tenant, happenedAt, input.source, input.externalId),
    type: input.type,
    happenedAt,
    recordedAt: nowMs,
    actor: input.actor,
    channel: input.channel,
    source: input.source,
    externalId: input.externalId,
    corrects: corrects?.toLowerCase() ?? null,
    account: account ? idOf(tenant, 'account', account) : null,
    person: person ? idOf(tenant, 'person', person) : null,
    payload,
  };
};

/** Whether two facts under the same source and external id say the same. */
export const sameContent = (a: Fact, b: Fact): boolean =>
  a.type === b.type && a.happenedAt === b.happenedAt && canonicalJson(a.payload) === canonicalJson(b.payload);

/** Checks shapes, gives ids and finds repeats within the batch. Writes the answers that are certain into `results`. */
export const sortCandidates = (
  types: Ledger['types'],
  tenant: string,
  inputs: readonly NewFact[],
  nowMs: number,
  results: FactResult[],
): Sorted => {
  const candidates: Candidate[] = [];
  const repeats: Sorted['repeats'] = [];
  const seen = new Map<string, Candidate>();
  for (const [index, input] of inputs.entries()) {
    const shape = checkShape(types, input, nowMs);
    if ('reason' in shape) {
      results[index] = { status: 'refused', ...shape };
      continue;
    }
    const fact = identify(types, tenant, input, shape.payload, nowMs);
    const candidate: Candidate = { index, fact, heldBy: input.heldBy };
    const key = `${input.source}\n${input.externalId}`;
    const first = seen.get(key);
    if (first) {
      repeats.push({ index, of: first });
      results[index] = { status: 'duplicate', id: first.fact.id, differs: !sameContent(first.fact, candidate.fact) };
    } else {
      seen.set(key, candidate);
      candidates.push(candidate);
    }
  }
  return { candidates, repeats };
};

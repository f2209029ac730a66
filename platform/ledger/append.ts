import { send } from '../db/sent.ts';
import { type Candidate, sameContent } from './candidates.ts';
import type { Fact, FactResult } from './fact.ts';
import type { Work } from './ledger.ts';
import { findDuplicates, inserting } from './store.ts';

const nameOf = ({ source, externalId }: Fact): string => `${source}\n${externalId}`;

/** The facts are in the ledger by now, brought by somebody who was faster: what was read ahead no longer holds. */
export const isOvertaken = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === '23505' &&
  'table_name' in error &&
  error.table_name === 'fact';

/** Appends facts of which none came before; that another one brings one of them meanwhile is a refusal. */
const appendNew = ({ tx, tenant }: Work, facts: readonly Fact[]): Map<string, Fact> => {
  send(tx, inserting(tx, tenant, facts));
  return new Map();
};

/** Appends those that are new, and answers the others as they were recorded before. */
const appendSome = async ({ tx, tenant }: Work, facts: readonly Fact[]): Promise<Map<string, Fact>> => {
  const rows = await inserting(tx, tenant, facts, 'on conflict do nothing');
  const fresh = new Set((rows ?? []).map((row) => row['id'] as string));
  const repeated = facts.filter((fact) => !fresh.has(fact.id));
  return repeated.length > 0 ? findDuplicates(tx, tenant, repeated) : new Map<string, Fact>();
};

/**
 * Appends what is new; answers it. What was there before is told apart in `results`.
 * @param known which of the facts came before, where that was read ahead.
 */
export const append = async (
  work: Work,
  admitted: readonly Candidate[],
  known: ReadonlyMap<string, Fact> | null,
  results: FactResult[],
): Promise<Fact[]> => {
  const facts = admitted.map((each) => each.fact);
  const before = known?.size === 0 ? appendNew(work, facts) : await appendSome(work, facts);
  for (const { index, fact } of admitted) {
    const old = before.get(nameOf(fact));
    results[index] = old
      ? { status: 'duplicate', id: old.id, differs: !sameContent(old, fact) }
      : { status: 'recorded', id: fact.id };
  }
  return facts.filter((fact) => !before.has(nameOf(fact)));
};

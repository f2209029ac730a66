import type { Tx } from '../db/connect.ts';
import type { Fact } from './fact.ts';
import { type Refusal, WITHDRAWN } from './ledger.ts';
import { loadFacts } from './store.ts';

/** The facts that a batch would take back, as the ledger holds them, and which fact took which back before. */
export interface Corrections {
  targets: Map<string, Fact>;
  corrected: Map<string, { source: string; externalId: string }>;
}

/** Of a batch that takes nothing back. */
export const noCorrections: Corrections = { targets: new Map(), corrected: new Map() };

/** Loads what the corrections and withdrawals of a batch name. */
export const loadCorrections = async (tx: Tx, tenant: string, facts: readonly Fact[]): Promise<Corrections> => {
  const ids = facts.flatMap((fact) => fact.corrects ?? []);
  const [targets, before] = await Promise.all([
    loadFacts(tx, tenant, ids),
    tx<{ corrects: string; source: string; externalId: string }[]>`
      select corrects, source, external_id as "externalId" from fact
      where tenant_id = ${tenant} and corrects = any(${ids})`,
  ]);
  return {
    targets: new Map(targets.map((fact) => [fact.id, fact])),
    corrected: new Map(before.map((row) => [row.corrects, row])),
  };
};

/**
 * Why a fact can't take another one back, or null. A fact is taken back once: whoever corrects it again means the
 * correction. So there is never a question which of two corrections counts.
 * @param creates whether a fact brings into being what others are about.
 * @param earlier the admitted facts of the same batch that come before this one, by id; it is added to by the caller.
 * @param takenBack ids that earlier facts of the batch take back.
 */
export const refuseCorrection = (
  fact: Fact,
  creates: (fact: Fact) => boolean,
  { targets, corrected }: Corrections,
  earlier: ReadonlyMap<string, Fact>,
  takenBack: ReadonlySet<string>,
): Refusal => {
  if (!fact.corrects) return null;
  const target = targets.get(fact.corrects) ?? earlier.get(fact.corrects);
  const field = fact.type === WITHDRAWN ? 'payload.fact' : 'corrects';
  if (!target) return { field, reason: `There is no fact ${fact.corrects} that could be corrected.` };
  if (target.type === WITHDRAWN)
    return {
      field,
      reason: 'A withdrawal can’t be taken back. Record again what was withdrawn, under a new external id.',
    };
  if (
    creates(target) &&
    (target.type !== fact.type || target.account !== fact.account || target.person !== fact.person)
  )
    return {
      field,
      reason:
        'What brought an account, a person or a team into being can only be corrected by describing the same one.',
    };
  const by = corrected.get(fact.corrects);
  const itself = by?.source === fact.source && by.externalId === fact.externalId;
  if ((by && !itself) || takenBack.has(fact.corrects))
    return {
      field,
      reason: `The fact ${fact.corrects} was corrected or withdrawn before. Correct the correction instead.`,
    };
  return null;
};

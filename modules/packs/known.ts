import { measureByKey } from '../../catalogue/measures/index.ts';
import { type Known, knownFacts, type Pack } from '../../catalogue/packs/index.ts';
import type { FactType } from '../../platform/ledger/fact.ts';

/** The fact types that the application declares, by name. */
export type DeclaredFacts = ReadonlyMap<string, FactType<never>>;

const remembered = new WeakMap<DeclaredFacts, Known['facts']>();

/** The fact types that a pack names. */
const factsNamed = (pack: Pack): string[] =>
  pack.programmes.flatMap(({ rules }) =>
    rules.flatMap((rule) =>
      [
        rule.opens,
        ...rule.closes,
        ...rule.cancels,
        ...rule.pauses,
        ...rule.resumes,
        ...rule.reopens,
        ...rule.moves,
      ].map(({ fact }) => fact),
    ),
  );

/**
 * What a draft may refer to. Where the application doesn't say which fact types there are, those that the
 * organisation’s packs name already are the only ones known.
 */
export const knownTo = (declared: DeclaredFacts | undefined, packs: readonly Pack[]): Known => {
  const measures = measureByKey;
  if (!declared) return { measures, facts: new Map(packs.flatMap(factsNamed).map((fact) => [fact, null])) };
  let facts = remembered.get(declared);
  if (!facts) remembered.set(declared, (facts = knownFacts(declared)));
  return { measures, facts };
};

import fc from 'fast-check';
import { factTypes } from '../../app/ledger.ts';
import type { NewFact } from '../../platform/ledger/fact.ts';
import { factId } from '../../platform/ledger/identity.ts';
import { histories } from './history.ts';

const idOfFact = (tenant: string, fact: NewFact): string =>
  factId(tenant, fact.happenedAt, fact.source, fact.externalId);

const makes = (fact: NewFact): boolean => factTypes.get(fact.type)!.creates !== undefined;

/** The fact is taken back. */
export const withdrawalOf = (tenant: string, fact: NewFact): NewFact => ({
  ...fact,
  type: 'fact.withdrawn',
  externalId: `back ${fact.externalId}`,
  payload: { fact: idOfFact(tenant, fact), account: fact.payload['account'] ?? null, reason: 'Wrong' },
});

/** The same said again, at another time, by another if anybody: what a person does who mistyped. */
const correctionOf = (tenant: string, fact: NewFact, earlierMs: number, person: string): NewFact => ({
  ...fact,
  externalId: `right ${fact.externalId}`,
  happenedAt: fact.happenedAt - earlierMs,
  corrects: idOfFact(tenant, fact),
  payload: { ...fact.payload, ...(makes(fact) || fact.payload['person'] == null ? {} : { person }) },
});

const fate = fc.record({
  what: fc.constantFrom('stays', 'stays', 'withdrawn', 'corrected', 'corrected and withdrawn'),
  earlierMs: fc.constantFrom(0, 60_000, 3_600_000, 86_400_000),
  person: fc.constantFrom('e-117', 'e-118'),
  places: fc.tuple(fc.nat(1_000), fc.nat(1_000), fc.nat(1_000)),
});

export interface Lived {
  /** Everything that came in, in the order of arrival. */
  told: NewFact[];
  /** What still stands at the end. */
  standing: NewFact[];
}

/** A history of which some was withdrawn or corrected; whatever takes back arrives after what it takes back. */
export const lives = (tenant: string, most: number): fc.Arbitrary<Lived> =>
  histories(most).chain((facts) =>
    fc.array(fate, { minLength: facts.length, maxLength: facts.length }).map((fates): Lived => {
      const placed: { fact: NewFact; place: number }[] = [];
      const standing: NewFact[] = [];
      for (const [i, fact] of facts.entries()) {
        const { what, earlierMs, person, places } = fates[i]!;
        const end = makes(fact) && what.includes('withdrawn') ? 'corrected' : what;
        const chain = [fact];
        if (end.startsWith('corrected')) chain.push(correctionOf(tenant, fact, earlierMs, person));
        if (end.endsWith('withdrawn')) chain.push(withdrawalOf(tenant, chain.at(-1)!));
        else standing.push({ ...chain.at(-1)!, corrects: null });
        let place = 0;
        for (const [nth, each] of chain.entries()) placed.push({ fact: each, place: (place += places[nth]! + 1) });
      }
      return { told: placed.sort((a, b) => a.place - b.place).map((each) => each.fact), standing };
    }),
  );

/** The facts in their order, a few at a time. */
export const inBatches = (facts: readonly NewFact[], size: number): NewFact[][] =>
  Array.from({ length: Math.ceil(facts.length / size) }, (_, i) => facts.slice(i * size, (i + 1) * size));

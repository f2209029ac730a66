import type { Pack } from '../../../catalogue/packs/schema.ts';
import { isEffective } from '../../commitments/index.ts';
import { countWords, numberWords } from '../words/value-words.ts';

/** Interactions that are alike, and how many there are of them. */
export interface InteractionGroup {
  channel: string;
  outcome: string;
  minutes: number | null;
  count: number;
}

export interface EffectiveChange {
  interactions: number;
  before: number;
  after: number;
}

/** How many of the month's interactions count as effective, as it was and as it would be. */
export const effectiveChange = (groups: readonly InteractionGroup[], before: Pack, after: Pack): EffectiveChange => {
  const sum = (pack: Pack | null) =>
    groups.reduce((total, { count, ...one }) => total + (pack === null || isEffective(pack, one) ? count : 0), 0);
  return { interactions: sum(null), before: sum(before), after: sum(after) };
};

export const effectiveWords = ({ interactions, before, after }: EffectiveChange): string[] =>
  before === after
    ? []
    : [
        `Of ${countWords(interactions, 'interaction')} this month, ${numberWords(after)} would count as effective instead of ${numberWords(before)}; what is counted already stays as it is.`,
      ];

/** The same of a time that is over. */
export const trialEffectiveWords = ({ interactions, before, after }: EffectiveChange): string[] =>
  before === after
    ? []
    : [
        `Of ${countWords(interactions, 'interaction')} in that time, ${numberWords(after)} would have counted as effective instead of ${numberWords(before)}.`,
      ];

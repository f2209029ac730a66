import type { PackDuration, Rule } from '../../../catalogue/packs/schema.ts';
import { amountText, readDuration } from '../../../maths/clock/index.ts';

/** A duration as people say it: `3 days`, `1 working day`. */
export const durationWords = (duration: PackDuration): string => amountText(readDuration(duration));

/** A payload field as a word: `payload.next.at` → `next at`. */
export const fieldWords = (field: string): string => field.replace(/^payload\./, '').replaceAll(/[._]/g, ' ');

/** A rule's clock: `3 days`, `4 hours of working time`, `the time given as “by”`. */
export const clockWords = ({ within, until, endOfDay, elapsed }: Rule['clock']): string => {
  if (within) {
    const length = durationWords(within);
    return elapsed || within.workingDays !== undefined ? length : `${length} of working time`;
  }
  return endOfDay
    ? `the end of the day given as “${fieldWords(until ?? '')}”`
    : `the time given as “${fieldWords(until ?? '')}”`;
};

import type { PackCondition, Trigger } from '../../../catalogue/packs/schema.ts';
import { fieldWords } from './duration-words.ts';

const value = (one: string | number | boolean): string =>
  typeof one === 'boolean' ? (one ? 'yes' : 'no') : `“${one}”`;
const either = (given: string | number | boolean | (string | number | boolean)[]): string =>
  [given].flat().map(value).join(' or ');

/** One condition: `milestone is “trained”`, `account products include “book”`. */
export const conditionWords = (condition: PackCondition): string => {
  const { field, is, isNot, has, atLeast, below, present } = condition;
  // A yes or no is said by the field alone: “first”, “not first”.
  if (typeof is === 'boolean') return `${is ? '' : 'not '}${fieldWords(field)}`;
  const asked = [
    is === undefined ? '' : `is ${either(is)}`,
    isNot === undefined ? '' : `is not ${either(isNot)}`,
    has === undefined ? '' : `include ${value(has)}`,
    atLeast === undefined ? '' : `is at least ${atLeast}`,
    below === undefined ? '' : `is below ${below}`,
    present === undefined ? '' : present ? 'is given' : 'is not given',
  ].filter(Boolean);
  return `${fieldWords(field)} ${asked.join(' and ')}`;
};

/** A list of conditions, joined. */
export const conditionsWords = (conditions: readonly PackCondition[] | undefined): string =>
  (conditions ?? []).map(conditionWords).join(', ');

/** A fact type as words: `case.opened` → `case opened`. */
export const factWords = (type: string): string => type.replaceAll(/[.-]/g, ' ');

/** What a rule listens to: `payment realised (first)`. */
export const triggerWords = ({ fact, if: conditions }: Trigger): string => {
  const asked = conditionsWords(conditions);
  return asked === '' ? factWords(fact) : `${factWords(fact)} (${asked})`;
};

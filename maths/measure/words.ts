import type { Condition } from '../condition/index.ts';
import type { Column } from './types.ts';

const shown = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return 'not recorded';
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
};

const listed = (values: unknown): string => (Array.isArray(values) ? values.map(shown).join(' or ') : shown(values));

const titleOf = (field: string, columns: Readonly<Record<string, Column>>): string => columns[field]?.title ?? field;

/** A condition as a reader says it: "effective is yes", "score is at least 80". */
export function conditionInWords(condition: Condition, columns: Readonly<Record<string, Column>>): string {
  const title = titleOf(condition.field, columns);
  const clauses: string[] = [];
  if (condition.is !== undefined) clauses.push(`is ${listed(condition.is)}`);
  if (condition.isNot !== undefined) clauses.push(`is not ${listed(condition.isNot)}`);
  if (condition.atLeast !== undefined) clauses.push(`is at least ${condition.atLeast}`);
  if (condition.below !== undefined) clauses.push(`is below ${condition.below}`);
  if (condition.present !== undefined) clauses.push(condition.present ? 'is recorded' : 'is not recorded');
  return `${title} ${clauses.join(' and ')}`;
}

/** What a row holds in a column, as a reader says it: "effective is no". */
export function valueInWords(field: string, value: unknown, columns: Readonly<Record<string, Column>>): string {
  return `${titleOf(field, columns)} is ${shown(value)}`;
}

import type { Condition } from '../../maths/condition/index.ts';
import type { Column, ColumnType, Source } from '../../maths/measure/index.ts';
import { MeasureError } from './measure-error.ts';
import { quoted, type Parameters } from './parameters.ts';

const sqlType: Partial<Record<ColumnType, string>> = { text: 'text', number: 'numeric', boolean: 'boolean' };

/** The quoted name of a column that the source has. @throws MeasureError for any other name. */
export function columnOf(source: Source, name: string): string {
  columnIn(source, name);
  return quoted(name);
}

function columnIn(source: Source, name: string): Column {
  const column = Object.hasOwn(source.columns, name) ? source.columns[name] : undefined;
  if (!column) throw new MeasureError(`${source.key} has no column "${name}"; correct the measure's definition.`);
  return column;
}

/**
 * Conditions as SQL that is true or not true of a row, and never null, so that it can be negated and filtered by.
 * The same meaning as `allHold`: an empty or absent value satisfies only `present: false` and `isNot`.
 */
export function compileConditions(conditions: readonly Condition[], source: Source, given: Parameters): string {
  if (conditions.length === 0) return 'true';
  return conditions.map((condition) => compileCondition(condition, source, given)).join(' and ');
}

function compileCondition(condition: Condition, source: Source, given: Parameters): string {
  const column = columnIn(source, condition.field);
  const name = quoted(condition.field);
  const there = column.type === 'text' ? `(${name} is not null and ${name} <> '')` : `(${name} is not null)`;
  const clauses: string[] = [];
  if (condition.present !== undefined) clauses.push(condition.present ? there : `(not ${there})`);
  if (condition.is !== undefined) clauses.push(`coalesce(${name} = any(${list(condition.is, column, given)}), false)`);
  if (condition.isNot !== undefined)
    clauses.push(`coalesce(${name} <> all(${list(condition.isNot, column, given)}), true)`);
  for (const [sign, bound] of [['>=', condition.atLeast] as const, ['<', condition.below] as const])
    if (bound !== undefined) clauses.push(`coalesce(${name} ${sign} ${given.put(bound, 'numeric')}, false)`);
  if (condition.has !== undefined) throw new MeasureError(`"${condition.field}" is no list; use "is".`);
  return clauses.length === 0 ? 'true' : clauses.join(' and ');
}

function list(wanted: Condition['is'], column: Column, given: Parameters): string {
  const type = sqlType[column.type];
  if (!type) throw new MeasureError(`A column of type ${column.type} can only be tested with "present".`);
  // An empty text counts as absent, so it is never what a value is compared with.
  const values = [wanted].flat().filter((value) => value !== undefined && value !== '');
  // Truth values go in as text: the driver takes a list of them for a single one.
  return type === 'boolean' ? `${given.put(values.map(String), 'text[]')}::boolean[]` : given.put(values, `${type}[]`);
}

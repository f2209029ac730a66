import type { Condition } from '../condition/index.ts';
import type { Wrong } from './check.ts';
import type { Column, ColumnType, Source } from './types.ts';

const typeOfValue: Partial<Record<ColumnType, string>> = { text: 'string', number: 'number', boolean: 'boolean' };

const columnOf = (source: Source, name: string): Column | undefined =>
  Object.hasOwn(source.columns, name) ? source.columns[name] : undefined;

const noColumn = (source: Source, name: string): string =>
  `${source.key} has no column "${name}"; there are ${Object.keys(source.columns).join(', ')}`;

/** Checks that conditions name columns of the source and compare them with values of their type. */
export function checkConditions(conditions: readonly Condition[], source: Source, at: string, wrong: Wrong): void {
  conditions.forEach((condition, index) => {
    const place = `${at}[${index}]`;
    const column = columnOf(source, condition.field);
    if (!column) return wrong(`${place}.field`, noColumn(source, condition.field));
    if (condition.has !== undefined) wrong(`${place}.has`, 'columns of facts are no lists; use "is"');
    checkCompared(condition, column, place, wrong);
  });
}

function checkCompared(condition: Condition, column: Column, place: string, wrong: Wrong): void {
  const compared = [condition.is, condition.isNot].filter((one) => one !== undefined);
  const bounded = condition.atLeast !== undefined || condition.below !== undefined;
  if (compared.length === 0 && !bounded && condition.present === undefined)
    wrong(place, `say what "${condition.field}" must be: is, isNot, atLeast, below or present`);
  if (bounded && column.type !== 'number') wrong(place, `"${condition.field}" is no number, so it has no bounds`);
  for (const value of compared.flat()) {
    const wanted = typeOfValue[column.type];
    if (wanted === undefined) wrong(place, `"${condition.field}" can only be tested with "present"`);
    else if (typeof value !== wanted)
      wrong(place, `"${condition.field}" holds a ${wanted}, and ${JSON.stringify(value)} is none`);
    else if (column.values && !column.values.includes(String(value)))
      wrong(place, `"${condition.field}" is one of ${column.values.join(', ')}, never ${JSON.stringify(value)}`);
  }
}

/** Checks that a column is there and holds numbers. */
export function checkNumberColumn(name: string, source: Source, at: string, wrong: Wrong): void {
  const column = columnOf(source, name);
  if (!column) return wrong(at, noColumn(source, name));
  if (column.type !== 'number') wrong(at, `"${name}" is no number column`);
}

import { suggestDateOrder, suggestNumberFormat } from '../../maths/cells/index.ts';
import { suggestMapping } from '../../maths/mapping/index.ts';
import type { Table } from '../../platform/tables/index.ts';
import type { ImportKind, ImportOptions } from './kinds/kind.ts';
import type { Mapping } from './read-cells.ts';
import { mappingFields } from './recognise.ts';

/** Which column is suggested for a field, how surely, and why. */
export interface FieldSuggestion {
  columns: string[];
  confidence: number;
  because: string;
}

export interface FileSuggestion {
  fields: Record<string, FieldSuggestion>;
  mapping: Mapping;
  options: ImportOptions;
  /** What a person should look at before the file is read. */
  questions: string[];
}

const cellsOf = (table: Pick<Table, 'header' | 'sample'>, columns: readonly string[]): string[] => {
  const at = columns.map((column) => table.header.indexOf(column));
  return table.sample.flatMap((row) => at.map((each) => row.cells[each] ?? '')).filter((cell) => cell.trim() !== '');
};

/** A date and a time in columns of their own belong together: `Call Date` and `Call Time`. */
const withTimeColumn = (columns: string[], header: readonly string[], taken: ReadonlySet<string>): string[] => {
  const [column] = columns;
  if (columns.length !== 1 || !column || !/date/i.test(column)) return columns;
  const wanted = column.replace(/date/i, 'time').toLowerCase();
  const time = header.find((name) => name.toLowerCase() === wanted && !taken.has(name));
  return time ? [column, time] : columns;
};

/** How a file of this kind is probably to be read. `base` says what holds unless the file shows otherwise. */
export const suggestReading = (
  table: Pick<Table, 'header' | 'sample' | 'kind'>,
  kind: ImportKind,
  base: ImportOptions,
): FileSuggestion => {
  const samples = table.sample.map((row) => row.cells);
  const found = suggestMapping(table.header, samples, mappingFields(kind, base.country));
  const taken = new Set(Object.values(found).map((each) => each.column));
  const fields: Record<string, FieldSuggestion> = {};
  for (const field of kind.fields) {
    const suggestion = found[field.key];
    if (!suggestion) continue;
    const columns =
      field.kind === 'time' ? withTimeColumn([suggestion.column], table.header, taken) : [suggestion.column];
    fields[field.key] = { columns, confidence: suggestion.confidence, because: suggestion.because };
  }
  const of = (kinds: readonly string[]) =>
    kind.fields.filter((field) => kinds.includes(field.kind)).flatMap((field) => fields[field.key]?.columns ?? []);
  const dates = suggestDateOrder(cellsOf(table, of(['time', 'day'])));
  const numbers = suggestNumberFormat(cellsOf(table, of(['number'])));
  const questions = kind.fields
    .filter((field) => field.required && !fields[field.key])
    .map((field) => `Which column is ${field.label}?`);
  // A workbook stores dates and numbers as such: there is nothing to guess.
  const sheet = table.kind === 'xlsx';
  if (!sheet && dates.order === null) questions.push(dates.because);
  if (!sheet && !numbers.sure) questions.push(numbers.because);
  return {
    fields,
    mapping: Object.fromEntries(Object.entries(fields).map(([key, each]) => [key, each.columns])),
    options: {
      ...base,
      dateOrder: sheet ? 'ymd' : (dates.order ?? 'auto'),
      numberFormat: sheet ? 'point' : numbers.sure ? numbers.format : base.numberFormat,
    },
    questions,
  };
};

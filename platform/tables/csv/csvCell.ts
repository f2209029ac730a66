import { guardCell } from '../guardCell.ts';

export type CellValue =
  string | number | bigint | boolean | Date | Temporal.Instant | Temporal.PlainDate | null | undefined;

// oxlint-disable-next-line no-control-regex
const needsQuotes = /[",;\t|\r\n\0']|^\s|\s$/;

/**
 * One cell as CSV text (RFC 4180). Text is guarded against being run as a formula; numbers, booleans and dates come
 * from typed columns and are written as they are. Whatever any spreadsheet might take for a separator is quoted.
 */
export function csvCell(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') {
    const text = guardCell(value);
    return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  }
  return value instanceof Date ? value.toISOString() : String(value);
}

/** One row as CSV text with its line break. A lone empty cell is quoted, since a blank line is no row. */
export function csvLine(values: readonly CellValue[], separator = ','): string {
  const cells = values.map(csvCell);
  return `${cells.length === 1 && cells[0] === '' ? '""' : cells.join(separator)}\r\n`;
}

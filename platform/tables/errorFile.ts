import { createWriteStream } from 'node:fs';
import { csvWriter } from './csv/csvWriter.ts';
import { errorColumns } from './errorColumns.ts';

export type ErrorFile = {
  /** Adds a row with its own cells, untouched, and why it was not taken. */
  add(row: { line: number; cells: readonly string[] }, reason: string): Promise<void>;
  /** Rows written so far. */
  rows(): number;
  end(): Promise<void>;
};

/**
 * A file of the rows that were not taken, to go back to their owner: the reason, the line in the first file, then the
 * cells as they were. Corrected and handed in again it reads like the first file.
 */
export function writeErrorFile(path: string, header: readonly string[], separator = ','): ErrorFile {
  const writer = csvWriter(createWriteStream(path), [errorColumns.reason, errorColumns.line, ...header], { separator });
  return {
    add: (row, reason) => writer.write([reason, row.line, ...row.cells]),
    rows: writer.rows,
    end: writer.end,
  };
}

import type { Writable } from 'node:stream';
import { csvLine, type CellValue } from './csvCell.ts';
import { drained } from './drained.ts';

export type CsvWriter = {
  /** Waits when the reader at the other end is slower, so that nothing piles up in memory. */
  write(values: readonly CellValue[]): Promise<void>;
  /** Ends the stream and waits until everything is handed on. */
  end(): Promise<void>;
  rows(): number;
};

export type CsvWriterOptions = { separator?: string };

/**
 * Writes CSV to a stream: UTF-8 with a byte-order mark, because spreadsheet programs else garble every name outside
 * ASCII, CRLF line ends, cells guarded (see `csvCell`). Every export uses this.
 */
export function csvWriter(stream: Writable, columns: readonly string[], options: CsvWriterOptions = {}): CsvWriter {
  const separator = options.separator ?? ',';
  let pending = `\ufeff${csvLine(columns, separator)}`;
  let rows = 0;
  let failure: Error | null = null;
  stream.once('error', (error) => (failure = error));

  const flush = async (): Promise<void> => {
    const text = pending;
    pending = '';
    if (failure) throw failure;
    if (text !== '' && !stream.write(text)) await drained(stream);
  };
  return {
    async write(values) {
      pending += csvLine(values, separator);
      rows += 1;
      if (pending.length > 64 * 1024) await flush();
    },
    async end() {
      await flush();
      await new Promise<void>((done, fail) => {
        stream.once('error', fail);
        stream.end(done);
      });
    },
    rows: () => rows,
  };
}

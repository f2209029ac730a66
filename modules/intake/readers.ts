import type { TableRow } from '../../platform/tables/index.ts';
import { cdrReader } from './cdr-reader.ts';
import type { ImportKind, ImportOptions, Item, Reader } from './kinds/kind.ts';
import { queueLogReader } from './queue-log-reader.ts';
import { type Mapping, rowReader } from './read-cells.ts';
import type { Directory } from './directory.ts';

/** What a reader needs to know of the file and of the organisation. */
export interface ReaderInput {
  kind: ImportKind;
  header: readonly string[];
  mapping: Mapping;
  options: ImportOptions;
  /** For call logs: who has which number. */
  directory: Directory;
  /** What `state()` gave at the last checkpoint. */
  state: unknown;
}

const plainReader = (input: ReaderInput): Reader => {
  const partial = input.kind.shape === 'rows' && input.kind.partial === true;
  const read = rowReader(input.kind.fields, input.header, input.mapping, input.options, partial);
  const itemOf = ({ line, cells, problem }: TableRow): Item => {
    if (problem !== null) return { line, cells, refused: { reason: problem } };
    const result = read(cells);
    return 'values' in result ? { line, cells, values: result.values } : { line, cells, refused: result };
  };
  return {
    read: (rows) => ({ items: rows.map(itemOf), notices: [] }),
    end: () => ({ items: [], notices: [] }),
    state: () => null,
  };
};

/** The reader of a kind: rows one by one, or a log whose lines only together make a call. */
export const readerOf = (input: ReaderInput): Reader => {
  if (input.kind.shape === 'queue_log') return queueLogReader(input);
  if (input.kind.shape === 'cdr') return cdrReader(input);
  return plainReader(input);
};

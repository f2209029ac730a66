import type { HeaderChoice } from './header.ts';
import type { TableLimits } from './limits.ts';
import type { TableRow } from './row.ts';
import type { Encoding } from './csv/encoding.ts';

export type OpenTableOptions = {
  /** The name its owner gave the file; only used in messages and to tell formats apart. */
  fileName: string;
  limits?: Partial<TableLimits>;
  /** Where the header stands. `auto` (the default) looks for it. */
  header?: HeaderChoice;
  /** Overrides what was found. */
  encoding?: Encoding;
  separator?: string;
  /** Name of the sheet; the first visible one with rows unless given. */
  sheet?: string;
  /** CSV only; sheets leave out blank cells as a matter of course. `refuse` unless given. */
  shortRows?: 'refuse' | 'fill';
  /** Take off the quote mark that exports put before a cell like `=1+1` (see `guardCell`). On unless set to false. */
  guarded?: boolean;
};

export type RowsFrom = { /** Leave out rows before this line: an interrupted run goes on. */ fromLine?: number };

/** A file opened as a table. Rows can be read any number of times, one reading at a time. */
export type Table = {
  kind: 'csv' | 'xlsx';
  /** null for a workbook. */
  encoding: Encoding | null;
  /** null for a workbook. */
  separator: string | null;
  /** One name per column, unique, none blank. The two columns of an error file are not among them. */
  header: string[];
  /** Line of the header, 0 when the file has none. */
  headerLine: number;
  /** True when this is a file of rows in error that went back to its owner and came again. */
  isErrorFile: boolean;
  /** What the owner should know about the file as a whole. */
  notices: string[];
  /** Names of all sheets, and the one that is read. Workbooks only. */
  sheets?: string[];
  sheet?: string;
  /** The first rows (up to 100), for suggestions and a preview. */
  sample: TableRow[];
  rows(from?: RowsFrom): AsyncGenerator<TableRow, void, undefined>;
  /** The same rows, many at a time: faster for a consumer that works in batches. */
  batches(from?: RowsFrom): AsyncGenerator<TableRow[], void, undefined>;
  /** Bytes of the file that the current reading has passed, for progress. */
  bytesRead(): number;
  totalBytes: number;
  /** Removes what was kept aside of a stream. */
  close(): Promise<void>;
};

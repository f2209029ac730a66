import { errorColumnCount } from '../errorColumns.ts';
import { fitRow, type Fit } from '../fitRow.ts';
import { unguardCell } from '../guardCell.ts';
import { findHeader } from '../header.ts';
import type { TableLimits } from '../limits.ts';
import { TableRefused } from '../refused.ts';
import type { TableRow } from '../row.ts';
import type { OpenTableOptions, RowsFrom, Table } from '../table.ts';
import { findEncoding } from './encoding.ts';
import { declaredSeparator, findNewline, findSeparator } from './separator.ts';
import { CsvSplitter, type SplitterOptions } from './splitter.ts';
import { textChunks } from './textChunks.ts';

/** Opens a text file as a table: finds encoding, separator, line ends and header, and reads rows in constant memory. */
export async function openCsv(
  path: string,
  totalBytes: number,
  limits: TableLimits,
  options: OpenTableOptions,
): Promise<Omit<Table, 'close'>> {
  const found = options.encoding ? { encoding: options.encoding, damaged: false } : await findEncoding(path);
  let passed = 0;
  const chunks = () => textChunks(path, found.encoding, (bytes) => (passed = bytes));

  const sampleText = await firstText(chunks());
  const declared = declaredSeparator(sampleText);
  const newline = findNewline(sampleText);
  const separator = options.separator ?? declared ?? findSeparator(sampleText, newline);
  const shape: SplitterOptions = { separator, newline, limits };

  const first: TableRow[] = [];
  for await (const rows of split(chunks(), shape, declared !== null, 0)) {
    first.push(...rows.slice(0, 200));
    if (first.length >= 200) break;
  }
  const guarded = options.guarded !== false;
  const shown = first.slice(0, 200).map((row) => (guarded ? { ...row, cells: row.cells.map(unguardCell) } : row));
  const header = findHeader(shown, options.header ?? 'auto');
  if (!header) throw noHeader(options, first.length);

  const own = errorColumnCount(header.names);
  const fit: Fit = {
    columns: header.names.length,
    own,
    limits,
    shortRows: options.shortRows ?? 'refuse',
    damaged: found.damaged,
  };
  const written = first.find((row) => row.line === header.line)?.cells.length ?? fit.columns;
  const finish = (row: TableRow): TableRow => {
    const fitted = fitRow(row, fit);
    if (guarded && fitted.raw.includes("'")) fitted.cells = fitted.cells.map(unguardCell);
    return own > 0 ? { ...fitted, cells: fitted.cells.slice(own) } : fitted;
  };
  async function* batches(from: RowsFrom = {}): AsyncGenerator<TableRow[], void, undefined> {
    const start = Math.max(from.fromLine ?? 0, header!.line + 1);
    for await (const rows of split(chunks(), shape, declared !== null, written)) {
      const wanted = rows[0]!.line >= start ? rows : rows.filter((row) => row.line >= start);
      if (wanted.length > 0) yield wanted.map(finish);
    }
  }
  const notices = [...header.notices];
  if (found.encoding === 'windows-1252') notices.push('Read as Windows-1252, since it is not UTF-8.');
  if (found.damaged) notices.push('The file is UTF-8 with damaged characters; rows that hold one are reported.');
  return {
    kind: 'csv',
    encoding: found.encoding,
    separator,
    header: header.names.slice(own),
    headerLine: header.line,
    isErrorFile: own > 0,
    notices,
    sample: first
      .filter((row) => row.line > header.line)
      .slice(0, 100)
      .map(finish),
    batches,
    async *rows(from) {
      for await (const batch of batches(from)) yield* batch;
    },
    bytesRead: () => passed,
    totalBytes,
  };
}

async function firstText(chunks: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) {
    text += chunk;
    if (text.length > 64 * 1024) break;
  }
  return text;
}

async function* split(chunks: AsyncIterable<string>, shape: SplitterOptions, declared: boolean, expected: number) {
  const splitter = new CsvSplitter(shape);
  splitter.expectedCells = expected;
  const withoutDeclaration = (rows: TableRow[]): TableRow[] => (declared && rows[0]?.line === 1 ? rows.slice(1) : rows);
  for await (const chunk of chunks) {
    const rows = withoutDeclaration(splitter.push(chunk));
    if (rows.length > 0) yield rows;
  }
  const rows = withoutDeclaration(splitter.end());
  if (rows.length > 0) yield rows;
}

function noHeader(options: OpenTableOptions, rows: number): TableRefused {
  if (rows === 0) return new TableRefused('empty', `${options.fileName} has no rows.`);
  const line = typeof options.header === 'object' ? options.header.line : 1;
  return new TableRefused(
    'no-header',
    `Line ${line} of ${options.fileName} is blank or further down than line 200: choose the line that holds the column names.`,
  );
}

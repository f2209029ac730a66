import { errorColumnCount } from '../errorColumns.ts';
import { fitRow, type Fit } from '../fitRow.ts';
import { unguardCell } from '../guardCell.ts';
import { findHeader } from '../header.ts';
import type { TableLimits } from '../limits.ts';
import { TableRefused } from '../refused.ts';
import type { TableRow } from '../row.ts';
import type { OpenTableOptions, RowsFrom, Table } from '../table.ts';
import { readSharedTexts } from './sharedTexts.ts';
import { sheetRows, type SheetContext } from './sheetRows.ts';
import { readStyles } from './styles.ts';
import { readWorkbook, type Archive, type Workbook } from './workbook.ts';
import { readZipEntries } from './zip.ts';

/**
 * Opens a workbook as a table: one sheet of it, its rows read as they unpack. Shared texts are the only thing held in
 * memory. Values come as the text their owner sees them mean: dates as ISO, formulas as their stored result, errors as
 * `#N/A` and the like, a formula without a stored result as `#NORESULT!`.
 *
 * The parts are read one by one through the archive's table of contents, since the streaming readers at hand depend on
 * the parts' order (dates become numbers when styles stand last) and cut characters at chunk ends.
 */
export async function openXlsx(
  path: string,
  totalBytes: number,
  limits: TableLimits,
  options: OpenTableOptions,
): Promise<Omit<Table, 'close'>> {
  const archive: Archive = { path, entries: await readZipEntries(path), limits };
  const book = await readWorkbook(archive);
  const context: SheetContext = {
    texts: await readSharedTexts(archive, book.sharedTextPart),
    styles: await readStyles(archive, book.stylesPart),
    system: book.from1904 ? 1904 : 1900,
  };
  const { sheet, first: stored } = await chooseSheet(archive, book, context, options);
  // A file of ours that was opened and saved as a workbook still has its quote marks.
  const shown = (row: TableRow): TableRow =>
    options.guarded !== false && row.raw.includes("'") ? { ...row, cells: row.cells.map(unguardCell) } : row;
  const first = stored.map(shown);
  const header = findHeader(first, options.header ?? 'auto');
  if (!header) {
    throw new TableRefused(
      'no-header',
      `Sheet "${sheet.name}" of ${options.fileName} has no such header line: choose the line that holds the column names.`,
    );
  }
  const own = errorColumnCount(header.names);
  const fit: Fit = { columns: header.names.length, own, limits, shortRows: 'fill', damaged: false };
  const finish = (row: TableRow): TableRow => {
    const fitted = fitRow(row, fit);
    return own > 0 ? { ...fitted, cells: fitted.cells.slice(own) } : fitted;
  };
  const part = archive.entries.get(sheet.part)!;
  let passed = 0;
  async function* batches(from: RowsFrom = {}): AsyncGenerator<TableRow[], void, undefined> {
    const start = Math.max(from.fromLine ?? 0, header!.line + 1);
    for await (const rows of sheetRows(archive, sheet.part, context, (bytes) => (passed = bytes))) {
      const wanted = rows.filter((row) => row.line >= start);
      if (wanted.length > 0) yield wanted.map((row) => finish(shown(row)));
    }
  }
  return {
    kind: 'xlsx',
    encoding: null,
    separator: null,
    header: header.names.slice(own),
    headerLine: header.line,
    isErrorFile: own > 0,
    notices: header.notices,
    sheets: book.sheets.map(({ name }) => name),
    sheet: sheet.name,
    sample: first
      .filter((row) => row.line > header.line)
      .slice(0, 100)
      .map(finish),
    batches,
    async *rows(from) {
      for await (const batch of batches(from)) yield* batch;
    },
    // The sheet is one part of the file; progress is told in parts of the whole.
    bytesRead: () => Math.round((passed / Math.max(1, part.packedBytes)) * totalBytes),
    totalBytes,
  };
}

/** The sheet that was asked for, else the first visible one that has rows. */
async function chooseSheet(archive: Archive, book: Workbook, context: SheetContext, options: OpenTableOptions) {
  const asked = options.sheet === undefined ? null : book.sheets.find(({ name }) => name === options.sheet);
  if (asked === undefined) {
    const names = book.sheets.map(({ name }) => `"${name}"`).join(', ');
    throw new TableRefused('no-such-sheet', `${options.fileName} has no sheet "${options.sheet}". It has: ${names}.`);
  }
  for (const sheet of asked ? [asked] : book.sheets.filter(({ hidden }) => !hidden)) {
    const first: TableRow[] = [];
    for await (const rows of sheetRows(archive, sheet.part, context, () => undefined)) {
      first.push(...rows.slice(0, 200));
      if (first.length >= 200) break;
    }
    if (first.length > 0) return { sheet, first: first.slice(0, 200) };
  }
  throw new TableRefused('empty', `${options.fileName} has no sheet with rows in it.`);
}

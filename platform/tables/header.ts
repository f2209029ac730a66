import type { TableRow } from './row.ts';

export type HeaderChoice = 'auto' | 'none' | { line: number };

export type FoundHeader = {
  /** One name per column, no two alike, none blank. */
  names: string[];
  /** Line of the header; 0 when the file has none. */
  line: number;
  /** What was unusual about it, in words for the file's owner. */
  notices: string[];
};

/** Finds the header among the first rows of a file, or names the columns `Column 1`, `Column 2` … when there is none. */
export function findHeader(rows: TableRow[], choice: HeaderChoice): FoundHeader | null {
  if (typeof choice === 'object') {
    const row = rows.find((candidate) => candidate.line === choice.line);
    return row ? named(row, rows, []) : null;
  }
  const start = choice === 'none' ? 0 : titleLines(rows);
  const first = rows[start];
  if (!first) return null;
  if (choice === 'auto' && isHeader(first.cells, rows.slice(start + 1, start + 51))) {
    const above = rows.slice(0, start).map((row) => row.line);
    return named(first, rows, above.length > 0 ? [`Line ${above.join(', ')} above the header is not read.`] : []);
  }
  const columns = Math.max(...rows.map((row) => row.cells.length));
  const blank = { ...rows[0]!, line: 0, cells: Array.from({ length: columns }, () => '') };
  return { ...named(blank, rows, []), notices: ['The file has no header: its columns are numbered.'] };
}

/** Rows at the top that fill far fewer cells than the rest, like a report's title. */
function titleLines(rows: TableRow[]): number {
  const filled = rows.map((row) => row.cells.filter((cell) => cell.trim() !== '').length);
  const typical = filled.slice(0, 50).toSorted((a, b) => a - b)[Math.floor(Math.min(filled.length, 50) / 2)] ?? 0;
  if (typical < 3) return 0;
  const start = filled.findIndex((count) => count * 2 > typical);
  return start > 0 && start <= 10 ? start : 0;
}

/** Numbers, dates, times, mail addresses, yes/no and long ids are values; a column's name seldom looks like one. */
const value =
  /^(?:[+\-(₹$€£]?\s?[\d.,:/ ()-]*\d[\d.,:/ ()%TZ+-]*|\S+@\S+\.\S+|true|false|yes|no|[0-9a-f]{8}-[0-9a-f-]{27}|https?:\/\/.*)$/i;

const isValue = (text: string): boolean => text.length <= 100 && value.test(text);

function isHeader(cells: string[], below: TableRow[]): boolean {
  let yes = 0;
  let no = 0;
  cells.forEach((cell, column) => {
    const name = cell.trim();
    if (name === '') return;
    const values = below.map((row) => row.cells[column]?.trim() ?? '').filter((text) => text !== '');
    const share = values.length === 0 ? 0 : values.filter(isValue).length / values.length;
    if (isValue(name)) no += share > 0.5 ? 2 : 1;
    else if (share > 0.7) yes += 2;
    else if (values.includes(name)) no += 1;
    else yes += 0.25;
  });
  return yes >= no && yes > 0;
}

function named(row: TableRow, rows: TableRow[], notices: string[]): FoundHeader {
  const wide = row.line === 0 ? row.cells.length : usedColumns(row, rows);
  const names: string[] = [];
  const taken = new Set<string>();
  row.cells.slice(0, wide).forEach((cell, column) => {
    const plain = cell
      .normalize('NFC')
      .replaceAll(/[\s\0]+/g, ' ')
      .trim();
    const wanted = plain === '' ? `Column ${column + 1}` : plain;
    let name = wanted;
    for (let copy = 2; taken.has(name); copy += 1) name = `${wanted} (${copy})`;
    if (name !== wanted) notices.push(`Two columns are called "${wanted}": column ${column + 1} is read as "${name}".`);
    else if (plain === '') notices.push(`Column ${column + 1} has no name and is read as "${name}".`);
    taken.add(name);
    names.push(name);
  });
  return { names, line: row.line, notices };
}

/** Columns up to the last one that has a name, or a value in the rows seen: a comma at every line's end is no column. */
function usedColumns(header: TableRow, rows: TableRow[]): number {
  let wide = header.cells.length;
  const empty = (column: number): boolean =>
    rows.every((row) => row.line < header.line || row.problem !== null || (row.cells[column] ?? '').trim() === '');
  while (wide > 1 && empty(wide - 1)) wide -= 1;
  return wide;
}

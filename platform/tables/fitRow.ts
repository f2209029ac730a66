import type { TableLimits } from './limits.ts';
import type { TableRow } from './row.ts';

export type Fit = {
  columns: number;
  /** How many of them, at the left, are ours and not the owner's: they don't count in what the owner is told. */
  own: number;
  limits: TableLimits;
  /** A row with fewer cells than the header: refused, since nobody knows which one is missing, or filled up with blanks. */
  shortRows: 'refuse' | 'fill';
  /** The file is UTF-8 with broken bytes: a row that holds one is reported. */
  damaged: boolean;
};

/** The row with exactly as many cells as the header, or with the reason why it doesn't fit; never shifted by a column. */
export function fitRow(row: TableRow, fit: Fit): TableRow {
  if (row.problem !== null) return row;
  const { cells } = row;
  if (fit.damaged && row.raw.includes('\ufffd')) {
    return { ...row, problem: 'A character in this row is damaged (not valid UTF-8). Save the file again as UTF-8.' };
  }
  if (row.raw.length > fit.limits.cellCharacters) {
    const long = cells.findIndex((cell) => cell.length > fit.limits.cellCharacters);
    if (long !== -1)
      return { ...row, problem: `Cell ${long + 1} is longer than ${fit.limits.cellCharacters} characters.` };
  }
  if (cells.length === fit.columns) return row;
  if (cells.length > fit.columns) {
    if (cells.every((cell, at) => at < fit.columns || cell.trim() === '')) {
      return { ...row, cells: cells.slice(0, fit.columns) };
    }
    return {
      ...row,
      problem: `${count(cells.length - fit.own)}, but the header names ${fit.columns - fit.own}: put a cell that holds the separator in quotes.`,
    };
  }
  if (fit.shortRows === 'fill') {
    return { ...row, cells: [...cells, ...Array.from({ length: fit.columns - cells.length }, () => '')] };
  }
  return {
    ...row,
    problem: `${count(cells.length - fit.own)}, but the header names ${fit.columns - fit.own}: a cell is missing, and nothing tells which one.`,
  };
}

const count = (cells: number): string => (cells === 1 ? 'The row has 1 cell' : `The row has ${cells} cells`);

import type { TableLimits } from '../limits.ts';
import type { TableRow } from '../row.ts';
import { readQuotedRow } from './quotedRow.ts';
import { hiddenRows } from './hiddenRows.ts';

export type SplitterOptions = {
  separator: string;
  /** '\n' also takes CRLF. '\r' is for files that have no line feed at all. */
  newline: '\n' | '\r';
  limits: TableLimits;
};

/**
 * Cuts text into rows as RFC 4180 describes them, a chunk at a time. Pure apart from its own position.
 *
 * The reason it exists beside the libraries: a quote that is never closed must cost one row and not the rest of the
 * file, and each row must know its line and its own text. A row that can't be read is given back as its first physical
 * line with a `problem`, and reading goes on at the next line.
 */
export class CsvSplitter {
  /** How many cells a sound row has, once the header is known. Sharpens the search for quotes left open. */
  expectedCells = 0;
  #text = '';
  #at = 0;
  #line = 1;
  #nextQuote = -1;
  #discarding = false;
  readonly #options: SplitterOptions;

  constructor(options: SplitterOptions) {
    this.#options = options;
  }

  /** Rows that are complete once `chunk` is added. Blank lines are left out. */
  push(chunk: string): TableRow[] {
    this.#text = this.#at < this.#text.length ? this.#text.slice(this.#at) + chunk : chunk;
    this.#at = 0;
    this.#nextQuote = this.#text.indexOf('"');
    return this.#cut(false);
  }

  /** The rows left when the file has ended. */
  end(): TableRow[] {
    return this.#cut(true);
  }

  #cut(final: boolean): TableRow[] {
    const rows: TableRow[] = [];
    while (this.#at < this.#text.length) {
      const lineEnd = this.#text.indexOf(this.#options.newline, this.#at);
      if (this.#discarding) {
        if (!this.#skipTo(lineEnd)) break;
        continue;
      }
      const row = this.#next(lineEnd, final);
      if (row === 'more') break;
      if (row) rows.push(row);
    }
    return rows;
  }

  #next(lineEnd: number, final: boolean): TableRow | 'more' | null {
    if (this.#nextQuote !== -1 && this.#nextQuote < this.#at) this.#nextQuote = this.#text.indexOf('"', this.#at);
    const end = lineEnd === -1 ? this.#text.length : lineEnd;
    const quoted = this.#nextQuote !== -1 && this.#nextQuote < end;
    if (!quoted || end - this.#at > this.#options.limits.rowCharacters) {
      if (lineEnd === -1 && !final) return this.#tooLong(end) ?? 'more';
      return this.#tooLong(end) ?? this.#plain(end);
    }
    return this.#quoted(end, lineEnd !== -1, final);
  }

  #plain(end: number): TableRow | null {
    const raw = this.#text.slice(this.#at, this.#beforeBreak(end));
    const line = this.#line;
    this.#at = end + 1;
    this.#line += 1;
    return raw === '' ? null : { line, cells: raw.split(this.#options.separator), raw, problem: null };
  }

  #quoted(end: number, hasLineEnd: boolean, final: boolean): TableRow | 'more' {
    const { limits } = this.#options;
    const found = readQuotedRow(this.#text, this.#at, this.#options, final);
    if (found.state === 'more' && !final && this.#text.length - this.#at <= limits.rowCharacters) return 'more';
    if (found.state === 'row' && found.end - this.#at <= limits.rowCharacters) {
      const raw = this.#text.slice(this.#at, this.#beforeBreak(found.end));
      const hidden = found.breaks > 0 ? hiddenRows(raw, found.cells.length, this.#options, this.expectedCells) : 'none';
      if (hidden !== 'reread') {
        const problem = hidden === 'held' ? quoteHolds(found.breaks) : null;
        const row = { line: this.#line, cells: found.cells, raw, problem };
        this.#at = found.end + 1;
        this.#line += found.breaks + 1;
        return row;
      }
    }
    if (!hasLineEnd && !final) return this.#tooLong(end) ?? 'more';
    return this.#firstLineOnly(end, found.state === 'stray' ? found.cells.length + 1 : 0);
  }

  /** What is sure about a row with broken quotes: its first physical line. Reading goes on behind it. */
  #firstLineOnly(end: number, strayCell: number): TableRow {
    const raw = this.#text.slice(this.#at, this.#beforeBreak(end));
    const problem = strayCell
      ? `Cell ${strayCell} has text behind its closing quote. Write a quote inside a cell twice ("") or take it out.`
      : 'A quote is opened in this line and not closed in the row. Close it, or take it out.';
    const row = { line: this.#line, cells: raw.split(this.#options.separator), raw, problem };
    this.#at = end + 1;
    this.#line += 1;
    return row;
  }

  #tooLong(end: number): TableRow | null {
    const { rowCharacters } = this.#options.limits;
    if (end - this.#at <= rowCharacters) return null;
    const raw = this.#text.slice(this.#at, this.#at + 1_000);
    this.#discarding = true;
    return { line: this.#line, cells: [raw], raw, problem: `The line is longer than ${rowCharacters} characters.` };
  }

  #skipTo(lineEnd: number): boolean {
    if (lineEnd === -1) {
      this.#at = this.#text.length;
      return false;
    }
    this.#discarding = false;
    this.#at = lineEnd + 1;
    this.#line += 1;
    return true;
  }

  #beforeBreak(end: number): number {
    return end > this.#at && this.#options.newline === '\n' && this.#text[end - 1] === '\r' ? end - 1 : end;
  }
}

function quoteHolds(breaks: number): string {
  return `A quoted cell holds ${breaks} line breaks and lines that look like rows of their own: a quote may be missing. Check where the quote that opens in this line should close.`;
}

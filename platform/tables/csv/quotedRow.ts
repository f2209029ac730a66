export type QuotedRow =
  | {
      state: 'row';
      cells: string[];
      /** Index of the line break, or of the end of the text. */ end: number;
      breaks: number;
    }
  /** Text follows a closing quote; `cells` are those before it. */
  | { state: 'stray'; cells: string[] }
  /** The text ends before the row does. */
  | { state: 'more' };

type Shape = { separator: string; newline: '\n' | '\r' };

/** Reads one row that has quotes in it, from `start`. A quote in the middle of an unquoted cell is an ordinary character. */
export function readQuotedRow(text: string, start: number, shape: Shape, final: boolean): QuotedRow {
  const cells: string[] = [];
  let breaks = 0;
  let at = start;
  for (;;) {
    if (text[at] === '"') {
      const cell = readQuotedCell(text, at + 1, final);
      if (cell === null) return { state: 'more' };
      if (cell.breaks) breaks += cell.value.split(shape.newline).length - 1;
      const next = behindQuote(text, cell.end, shape, final);
      if (next === 'more') return { state: 'more' };
      if (next === 'stray') return { state: 'stray', cells };
      cells.push(cell.value);
      at = cell.end;
      if (next !== 'separator') return { state: 'row', cells, end: next, breaks };
    } else {
      const end = unquotedEnd(text, at, shape);
      if (end === text.length && !final) return { state: 'more' };
      const atSeparator = text[end] === shape.separator;
      const crlf = !atSeparator && shape.newline === '\n' && text[end - 1] === '\r' && end > at;
      cells.push(text.slice(at, crlf ? end - 1 : end));
      if (!atSeparator) return { state: 'row', cells, end, breaks };
      at = end;
    }
    at += 1;
  }
}

function readQuotedCell(
  text: string,
  from: number,
  final: boolean,
): { value: string; end: number; breaks: boolean } | null {
  let value = '';
  let at = from;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1 || (quote + 1 === text.length && !final)) return null;
    if (text[quote + 1] !== '"') {
      value += text.slice(at, quote);
      return { value, end: quote + 1, breaks: value.includes('\n') || value.includes('\r') };
    }
    value += text.slice(at, quote + 1);
    at = quote + 2;
  }
}

/** What stands behind a closing quote: a separator, the row's end (its index), too little text, or stray text. */
function behindQuote(text: string, at: number, shape: Shape, final: boolean): 'separator' | 'more' | 'stray' | number {
  if (at >= text.length) return final ? at : 'more';
  const next = text[at];
  if (next === shape.separator) return 'separator';
  if (next === shape.newline) return at;
  if (next !== '\r') return 'stray';
  if (at + 1 >= text.length) return final ? at : 'more';
  return text[at + 1] === '\n' ? at + 1 : 'stray';
}

function unquotedEnd(text: string, from: number, shape: Shape): number {
  let at = from;
  while (at < text.length && text[at] !== shape.separator && text[at] !== shape.newline) at += 1;
  return at;
}

import { TableRefused } from './refused.ts';

type Foreign = { starts: RegExp; is: string };

/** Formats people hand in by mistake, by their first bytes (read as Latin-1). */
const foreign: Foreign[] = [
  { starts: /^\xd0\xcf\x11\xe0/, is: 'an old Excel file (.xls) or a workbook with a password' },
  { starts: /^\x09[\x00\x02\x04\x08]/, is: 'a very old Excel file (.xls)' },
  { starts: /^%PDF/, is: 'a PDF' },
  { starts: /^\x1f\x8b/, is: 'a compressed file (.gz)' },
  {
    starts: /^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|\?xml|table|meta|head)/i,
    is: 'a web page or XML file, whatever its name says',
  },
  { starts: /^\x89PNG|^\xff\xd8\xff|^GIF8/, is: 'a picture' },
  { starts: /^PAR1|^SQLite format 3/, is: 'a database file' },
  { starts: /^\{\\rtf/, is: 'a text document (.rtf)' },
];

/** Refuses, in words, what can't be a text table. */
export function refuseFormat(head: Buffer, fileName: string): void {
  const start = head.toString('latin1');
  const found = foreign.find((format) => format.starts.test(start));
  if (found) throw new TableRefused('format', `${fileName} is ${found.is}. Save it as .xlsx or CSV and hand that in.`);
  if (/\.(?:json|ndjson|jsonl)$/i.test(fileName) && /^\s*[[{]/.test(start)) {
    throw new TableRefused('format', `${fileName} is JSON. Send it to the facts API, or save it as .xlsx or CSV.`);
  }
}

import fc from 'fast-check';
import iconv from 'iconv-lite';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { csvWriter, errorColumns, openTable, writeErrorFile, type TableRow } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'kept-round-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function written(columns: string[], rows: string[][], separator: string): Promise<string> {
  const stream = new PassThrough();
  const bytes = buffer(stream);
  const writer = csvWriter(stream, columns, { separator });
  for (const row of rows) await writer.write(row);
  await writer.end();
  return (await bytes).toString('utf8');
}

async function readBack(bytes: Buffer): Promise<{ header: string[]; encoding: string | null; rows: TableRow[] }> {
  const path = join(folder, 'round.csv');
  writeFileSync(path, bytes);
  const table = await openTable(path, { fileName: 'round.csv', header: { line: 1 } });
  return { header: table.header, encoding: table.encoding, rows: await Array.fromAsync(table.rows()) };
}

const hard = fc.constantFrom(
  '=1+1',
  '+91',
  '-5',
  '@x',
  '\tx',
  '\rx',
  '\nx',
  "'",
  "'=x",
  "''-y",
  '＝1',
  'a"b',
  'a,b;c\td|e',
  ' x ',
  'né',
  '\0n',
  '€',
);
const anyCell = fc.oneof(
  hard,
  fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replaceAll(/[\ufeff\ufffd]/g, '')),
);
const latinCell = fc.oneof(
  fc.constantFrom('=é', '€ 5', 'naïve "x"'),
  fc.string({ unit: fc.constantFrom('a', 'ü', '€', '"', ',', '\n', '-', "'"), maxLength: 9 }),
);
const rowsOf = (cell: fc.Arbitrary<string>) => fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 });
const separators = fc.constantFrom(',', ';', '\t', '|');
const columns = ['first', 'second', 'third'];

describe('what is written can be read', () => {
  it('every text comes back as it was, through every separator', async () => {
    await fc.assert(
      fc.asyncProperty(rowsOf(anyCell), separators, async (rows, separator) => {
        const text = (await written(columns, rows, separator)).replace('\ufeff', `\ufeffsep=${separator}\r\n`);
        const path = join(folder, 'any.csv');
        writeFileSync(path, text);
        const table = await openTable(path, { fileName: 'any.csv', header: { line: 2 } });
        const back = await Array.fromAsync(table.rows());
        expect(back.map((row) => row.problem ?? row.cells)).toEqual(rows);
      }),
      { numRuns: 120 },
    );
  });

  it.each([
    ['utf-16le', 'utf16le', true],
    ['utf-16be', 'utf16be', true],
    ['utf-16le', 'utf16le', false],
    ['windows-1252', 'windows-1252', false],
  ])('as %s (%s, mark %s)', async (expected, name, mark) => {
    await fc.assert(
      fc.asyncProperty(rowsOf(latinCell), async (rows) => {
        const text = (await written(columns, [['é', 'plain text here', 'more plain text'], ...rows], ',')).replace(
          '\ufeff',
          mark ? '\ufeff' : '',
        );
        const back = await readBack(iconv.encode(text, name, { addBOM: false }));
        expect(back.encoding).toBe(expected);
        expect(back.header).toEqual(columns);
        expect(back.rows.slice(1).map((row) => row.problem ?? row.cells)).toEqual(rows);
      }),
      { numRuns: 40 },
    );
  });

  it('a row in error goes back untouched and comes in again', async () => {
    const path = join(folder, 'errors.csv');
    const file = writeErrorFile(path, ['Name', '+Phone'], ';');
    await file.add({ line: 7, cells: ['=Asha; "A"', '+91 98'] }, 'The phone number is not valid.');
    await file.add({ line: 9, cells: ['only one'] }, 'The row has 1 cell.');
    expect(file.rows()).toBe(2);
    await file.end();
    const table = await openTable(path, { fileName: 'errors.csv' });
    expect(table).toMatchObject({ isErrorFile: true, header: ['Name', '+Phone'], separator: ';' });
    expect(table.header).not.toContain(errorColumns.reason);
    const rows = await Array.fromAsync(table.rows());
    expect(rows[0]).toMatchObject({ cells: ['=Asha; "A"', '+91 98'], problem: null });
    expect(rows[1]).toMatchObject({
      cells: ['only one'],
      problem: expect.stringContaining('has 1 cell, but the header names 2'),
    });
  });
});

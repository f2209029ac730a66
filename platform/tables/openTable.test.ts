import iconv from 'iconv-lite';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { openTable, type OpenTableOptions } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'kept-open-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function open(content: string | Buffer, options: Partial<OpenTableOptions> = {}) {
  const path = join(folder, 'file.csv');
  writeFileSync(path, content);
  const table = await openTable(path, { fileName: 'file.csv', ...options });
  return { table, rows: await Array.fromAsync(table.rows()) };
}

describe('what a file is, found without asking', () => {
  it.each([
    ['a,b\n1,2\n', ','],
    ['a;b\n1,5;2,5\n3,5;4\n', ';'],
    ['a\tb\n1,x\t2\n', '\t'],
    ['1383900788|x|q01|NONE|ENTERQUEUE\n1383900789|x|q01|NONE|CONNECT\n', '|'],
    ['sep=;\r\na;b,c\r\n1;2\r\n', ';'],
    ['"a;x";"b"\n"1;2";3\n', ';'],
    ['only\none, two\nthree\n', ','],
  ])('separator of %j is %j', async (text, separator) => {
    expect((await open(text)).table.separator).toBe(separator);
  });

  it('the line that names the separator is no row', async () => {
    const { table, rows } = await open('sep=;\r\nName;City\r\nAsha;Pune\r\n');
    expect(table.header).toEqual(['Name', 'City']);
    expect(rows).toMatchObject([{ line: 3, cells: ['Asha', 'Pune'] }]);
  });

  it('old Macintosh line ends', async () => {
    expect((await open('a,b\r1,2\r3,4\r')).rows.map((row) => row.cells)).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('an accented name far beyond the first megabyte decides for Windows-1252', async () => {
    const text = `name,city\n${'Asha,Pune\n'.repeat(150_000)}Jürgen,Köln\n`;
    const { table, rows } = await open(iconv.encode(text, 'windows-1252'));
    expect(table.encoding).toBe('windows-1252');
    expect(rows.at(-1)!.cells).toEqual(['Jürgen', 'Köln']);
    expect(table.notices.join()).toContain('Windows-1252');
  });

  it('one broken byte does not garble a UTF-8 file, and its row is reported', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`name\n${'आशा जोशी\n'.repeat(5)}`),
      Buffer.from([0xe9, 0x0a]),
      Buffer.from('रवि\n'),
    ]);
    const { table, rows } = await open(bytes);
    expect(table.encoding).toBe('utf-8');
    expect(rows.map((row) => row.problem === null)).toEqual([true, true, true, true, true, false, true]);
    expect(rows[0]!.cells[0]).toBe('आशा जोशी');
  });

  it('a character across the megabytes that are checked for UTF-8 is no damage', async () => {
    const { table, rows } = await open(`n\n${'x\n'.repeat(524_286)}xé\n`);
    expect(table).toMatchObject({ encoding: 'utf-8', notices: [] });
    expect(rows.at(-1)).toMatchObject({ cells: ['xé'], problem: null });
  });

  it('a character cut at a reading boundary is whole', async () => {
    const text = `n\n${'x'.repeat(262_143 - 2)}é\n`;
    const { rows } = await open(text, { limits: { rowCharacters: 400_000, cellCharacters: 400_000 } });
    expect(rows[0]!.cells[0]!.at(-1)).toBe('é');
  });
});

describe('the header', () => {
  it('blank and double names become distinct ones, and the owner is told', async () => {
    const { table } = await open('Name,Phone,Phone,,City\nAsha,1,2,3,Pune\n');
    expect(table.header).toEqual(['Name', 'Phone', 'Phone (2)', 'Column 4', 'City']);
    expect(table.notices).toHaveLength(2);
  });

  it('title lines above it are passed over', async () => {
    const { table, rows } = await open('Report,,,\n,,,\nName,City,Plan,Amount\nAsha,Pune,Gold,5\nRavi,Goa,Gold,6\n');
    expect(table.header).toEqual(['Name', 'City', 'Plan', 'Amount']);
    expect(table.headerLine).toBe(3);
    expect(rows.map((row) => row.line)).toEqual([4, 5]);
  });

  it('a file may have none, found or told', async () => {
    expect((await open('Asha,9845012345,2026-01-01\nRavi,9845012346,2026-01-02\n')).table.headerLine).toBe(0);
    const told = await open('Asha,Pune\nRavi,Goa\n', { header: 'none' });
    expect(told.table.header).toEqual(['Column 1', 'Column 2']);
    expect(told.rows).toHaveLength(2);
  });

  it('short rows are filled up when the owner says that is how the file is written', async () => {
    const { rows } = await open('a,b,c\n1,2\n', { shortRows: 'fill' });
    expect(rows).toMatchObject([{ cells: ['1', '2', ''], problem: null }]);
  });
});

describe('reading on', () => {
  it('from a line, the same rows as the first time', async () => {
    const text = `id,note\n${Array.from({ length: 50_000 }, (_, at) => `${at},${at % 7 ? 'x' : '"two\nlines"'}`).join('\n')}\n`;
    const { table, rows } = await open(text);
    const from = rows[31_234]!.line;
    expect(await Array.fromAsync(table.rows({ fromLine: from }))).toEqual(rows.slice(31_234));
    expect(table.bytesRead()).toBe(table.totalBytes);
  });

  it('a stream can be read more than once and leaves nothing behind', async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('kept-table-')).length;
    const table = await openTable(Readable.from([Buffer.from('a,b\n1,'), Buffer.from('2\n')]), { fileName: 's.csv' });
    expect(await Array.fromAsync(table.rows())).toEqual(await Array.fromAsync(table.rows()));
    await table.close();
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('kept-table-')).length).toBe(before);
  });
});

describe('what is refused, in words', () => {
  it.each([
    [
      'an old Excel file',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
      /\.xls\) or a workbook with a password.*Save it as \.xlsx or CSV/,
    ],
    ['a PDF', Buffer.from('%PDF-1.7'), /is a PDF/],
    ['a web page named .xls', Buffer.from('<html><table><tr><td>1'), /web page/],
    ['an empty file', Buffer.alloc(0), /is empty/],
    ['one with blank lines only', Buffer.from('\n\n\n'), /has no rows/],
    ['a damaged archive', Buffer.from('PK\x03\x04 and nothing more'), /damaged/],
  ])('%s', async (_name, bytes, message) => {
    await expect(open(bytes)).rejects.toThrow(message);
  });

  it('more columns than anyone has', async () => {
    await expect(open(`${'a,'.repeat(3_000)}b\n`)).rejects.toThrow(/columns; up to 2000 are read/);
  });

  it('hostile first rows cost next to nothing', async () => {
    const started = performance.now();
    await open(`${'1'.repeat(150_000)}x,${'a@'.repeat(60_000)}\n${'1.'.repeat(60_000)}x,b\n`);
    expect(performance.now() - started).toBeLessThan(1_500);
  });

  it('a stream beyond the limit, with nothing kept', async () => {
    const source = Readable.from([Buffer.alloc(600), Buffer.alloc(600)]);
    await expect(openTable(source, { fileName: 'big.csv', limits: { fileBytes: 1_000 } })).rejects.toThrow(
      'larger than 1000 bytes',
    );
    expect(existsSync(join(tmpdir(), 'big.csv'))).toBe(false);
  });
});

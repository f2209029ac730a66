import ExcelJS from 'exceljs';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openTable, type OpenTableOptions } from '../index.ts';
import { workbookOf, zipOf } from './madeWorkbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'kept-xlsx-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'book.xlsx');

async function open(options: Partial<OpenTableOptions> = {}) {
  const table = await openTable(path, { fileName: 'book.xlsx', ...options });
  return { table, rows: await Array.fromAsync(table.rows()) };
}

async function made(fill: (book: ExcelJS.Workbook) => void): Promise<void> {
  const book = new ExcelJS.Workbook();
  fill(book);
  await book.xlsx.writeFile(path);
}

describe('a workbook as a table', () => {
  it('every kind of value reads as its owner sees it mean', async () => {
    await made((book) => {
      const sheet = book.addWorksheet('Accounts');
      sheet.addRow([
        'Name',
        'Started',
        'At',
        'Active',
        'Total',
        'Error',
        'Rich',
        'Link',
        'Pin',
        'Share',
        'Time',
        'Big',
      ]);
      sheet.addRow([
        'A & <B> Ünï €',
        new Date('2026-04-01'),
        new Date('2026-04-01T10:30:00Z'),
        true,
        { formula: '1+2', result: 3 },
        { error: '#N/A' },
        { richText: [{ text: 'Hel' }, { font: { bold: true }, text: 'lo' }] },
        { text: 'site', hyperlink: 'https://example.com' },
        42,
        0.125,
        0.3125,
        919845012345,
      ]);
      sheet.addRow(['two\nlines', null, null, false, { formula: 'A1&"x"', result: 'Namex' }, { formula: 'NOW()' }]);
      for (const [column, format] of [
        [2, 'dd/mm/yyyy'],
        [3, 'dd/mm/yyyy hh:mm'],
        [9, '00000'],
        [10, '0.0%'],
        [11, 'h:mm AM/PM'],
      ] as const) {
        sheet.getCell(2, column).numFmt = format;
      }
    });
    const { table, rows } = await open();
    expect(table).toMatchObject({ kind: 'xlsx', sheet: 'Accounts', sheets: ['Accounts'], headerLine: 1 });
    expect(rows[0]!.cells).toEqual([
      'A & <B> Ünï €',
      '2026-04-01',
      '2026-04-01T10:30:00',
      'TRUE',
      '3',
      '#N/A',
      'Hello',
      'site',
      '00042',
      '12.5%',
      '07:30:00',
      '919845012345',
    ]);
    expect(rows[1]!.cells.slice(0, 6)).toEqual(['two\nlines', '', '', 'FALSE', 'Namex', '#NORESULT!']);
  });

  it('the first visible sheet with rows is read, or the one that is asked for', async () => {
    await made((book) => {
      book.addWorksheet('Cover');
      book.addWorksheet('Secret', { state: 'hidden' }).addRows([
        ['a', 'b'],
        ['hidden', 'x'],
      ]);
      book.addWorksheet('Data').addRows([
        ['a', 'b'],
        ['shown', 'y'],
      ]);
    });
    expect((await open()).rows[0]!.cells).toEqual(['shown', 'y']);
    expect((await open({ sheet: 'Secret' })).rows[0]!.cells).toEqual(['hidden', 'x']);
    await expect(open({ sheet: 'Nope' })).rejects.toThrow('"Cover", "Secret", "Data"');
  });

  it('a merged title above the header is passed over', async () => {
    await made((book) => {
      const sheet = book.addWorksheet('S');
      sheet.addRows([['Accounts of the west'], ['Name', 'City', 'Plan', 'Amount'], ['Asha', 'Pune', 'Gold', 5]]);
      sheet.mergeCells('A1:D1');
    });
    const { table, rows } = await open();
    expect(table.header).toEqual(['Name', 'City', 'Plan', 'Amount']);
    expect(rows).toMatchObject([{ line: 3, cells: ['Asha', 'Pune', 'Gold', '5'] }]);
  });

  it('going on from a row gives the rest', async () => {
    await made((book) =>
      book.addWorksheet('S').addRows([['id', 'name'], ...Array.from({ length: 3_000 }, (_, at) => [at, `nämé ${at}`])]),
    );
    const { table, rows } = await open();
    expect(rows).toHaveLength(3_000);
    expect(rows.every((row, at) => row.cells[1] === `nämé ${at}`)).toBe(true);
    expect(await Array.fromAsync(table.rows({ fromLine: 2_500 }))).toEqual(rows.slice(2_498));
  });

  it('parts in any order, prefixed names, cells without references, texts in place, escapes, the 1904 calendar', async () => {
    const text = '<x:si><x:r><x:t>Sh</x:t></x:r><x:r><x:t>own</x:t></x:r><x:rPh><x:t>no</x:t></x:rPh></x:si>';
    const rows =
      '<x:row><x:c t="inlineStr"><x:is><x:t>Name</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:t>Note</x:t></x:is></x:c></x:row>' +
      '<x:row r="5"><x:c t="s"><x:v>0</x:v></x:c><x:c t="str"><x:v>a_x000D_&amp;lt;</x:v></x:c></x:row>';
    writeFileSync(path, zipOf(workbookOf(rows, [{ name: 'xl/sharedStrings.xml', text: `<x:sst>${text}</x:sst>` }])));
    expect((await open()).rows).toMatchObject([{ line: 5, cells: ['Shown', 'a\r&lt;'] }]);
  });
});

describe('workbooks that are refused', () => {
  const row = '<x:row><x:c t="str"><x:v>n</x:v></x:c></x:row>';

  it('a part that unpacks out of proportion, whatever it claims', async () => {
    const bomb = Buffer.alloc(60_000_000, '<x:row></x:row>');
    writeFileSync(
      path,
      zipOf(workbookOf(row + bomb.toString('latin1')).map((part) => ({ ...part, claimedBytes: 100 }))),
    );
    const before = process.memoryUsage.rss();
    await expect(openTable(path, { fileName: 'bomb.xlsx' })).rejects.toThrow('out of proportion');
    expect(process.memoryUsage.rss() - before).toBeLessThan(100_000_000);
  });

  it('one text without end', async () => {
    let noise = 12345;
    const letters = Array.from({ length: 6_000_000 }, () =>
      String.fromCharCode(97 + (((noise = (noise * 1103515245 + 12345) & 0x7fffffff) >> 16) % 26)),
    );
    writeFileSync(path, zipOf(workbookOf(`<x:row><x:c t="str"><x:v>${letters.join('')}</x:v></x:c></x:row>`)));
    await expect(openTable(path, { fileName: 'long.xlsx' })).rejects.toThrow('text without end');
  });

  it.each([
    ['entities that multiply', '<!DOCTYPE x [<!ENTITY a "aaaa">]>', 'document type'],
    ['broken XML', '<a><b></a>', 'not well-formed'],
  ])('%s', async (_name, start, message) => {
    const parts = workbookOf(row);
    parts[0]!.text = `${start}${parts[0]!.text.toString()}`;
    writeFileSync(path, zipOf(parts));
    await expect(openTable(path, { fileName: 'bad.xlsx' })).rejects.toThrow(message);
  });

  it.each([
    ['an OpenDocument sheet', 'content.xml', '.ods'],
    ['a text document', 'word/document.xml', 'document or presentation'],
    ['an archive of files', 'photos/one.jpg', '.zip'],
  ])('%s', async (_name, part, message) => {
    writeFileSync(path, zipOf([{ name: part, text: 'x' }]));
    await expect(openTable(path, { fileName: 'other.xlsx' })).rejects.toThrow(message);
  });

  it('a file cut off', async () => {
    const whole = zipOf(workbookOf(row));
    writeFileSync(path, whole.subarray(0, whole.length - 40));
    await expect(openTable(path, { fileName: 'cut.xlsx' })).rejects.toThrow('damaged');
  });
});

import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usualLimits } from '../limits.ts';
import type { TableRow } from '../row.ts';
import { CsvSplitter } from './splitter.ts';

function split(text: string, expectedCells = 0, chunk = text.length || 1, limits = usualLimits): TableRow[] {
  const splitter = new CsvSplitter({ separator: ',', newline: '\n', limits });
  splitter.expectedCells = expectedCells;
  const rows: TableRow[] = [];
  for (let at = 0; at < text.length; at += chunk) rows.push(...splitter.push(text.slice(at, at + chunk)));
  return [...rows, ...splitter.end()];
}

const cells = (text: string, expected = 0): string[][] => split(text, expected).map((row) => row.cells);

describe('rows of a CSV text', () => {
  it('quotes hold separators, quotes and line breaks', () => {
    expect(cells('a,"b,c","d ""e""","f\ng"\r\nh,,,\n')).toEqual([
      ['a', 'b,c', 'd "e"', 'f\ng'],
      ['h', '', '', ''],
    ]);
  });

  it('a quote within an unquoted cell is a character', () => {
    expect(cells('5" pipe,O"Brien\n')).toEqual([['5" pipe', 'O"Brien']]);
  });

  it('lines are counted as in the file, through quoted breaks and blank lines', () => {
    expect(split('a\n\n"b\nc"\nd\n').map((row) => row.line)).toEqual([1, 3, 5]);
  });

  it('text behind a closing quote spoils its own line only', () => {
    const rows = split('a,b\n"x"y,1\nc,d\n');
    expect(rows.map((row) => row.problem === null)).toEqual([true, false, true]);
    expect(rows[1]).toMatchObject({ line: 2, raw: '"x"y,1', problem: expect.stringContaining('Cell 1') });
  });

  it('a quote that is never closed costs one row of a hundred thousand', () => {
    const lines = Array.from({ length: 100_000 }, (_, at) => `${at + 1},name,10`);
    lines[4] = '5,"name,10';
    const rows = split(lines.join('\n'), 3, 65_536);
    expect(rows).toHaveLength(100_000);
    expect(rows.filter((row) => row.problem !== null)).toEqual([
      { line: 5, cells: ['5', '"name', '10'], raw: '5,"name,10', problem: expect.stringContaining('not closed') },
    ]);
  });

  it('a quote closed by chance far below hides no rows', () => {
    const rows = split('1,a,x\n2,"b,x\n3,c,x\n4,d,x"\n5,e,x\n', 3);
    expect(rows.map((row) => [row.line, row.problem === null])).toEqual([
      [1, true],
      [2, false],
      [3, true],
      [4, true],
      [5, true],
    ]);
  });

  it('rows swallowed into a last cell that fits are held for a person to see', () => {
    const rows = split('1,a,b,"x\n2,c,d,y\n3,e,f,y\n4,g,h,z"\n5,i,j,k\n', 4);
    expect(rows.map((row) => row.line)).toEqual([1, 5]);
    expect(rows[0]!.problem).toContain('look like rows of their own');
  });

  it('a long note over several lines is an ordinary cell', () => {
    expect(split('1,a,b,"Called.\nNo answer, tried again.\nWill write."\n', 4)[0]!.problem).toBeNull();
  });

  it('an endless line is refused and the next one read', () => {
    const rows = split(`a,b\n${'x'.repeat(5_000)}\nc,d\n`, 2, 700, { ...usualLimits, rowCharacters: 1_000 });
    expect(rows.map((row) => [row.line, row.problem])).toEqual([
      [1, null],
      [2, 'The line is longer than 1000 characters.'],
      [3, null],
    ]);
  });

  it('many unclosed quotes take time in proportion to the text', () => {
    const rows = split('a,"b\n'.repeat(20_000), 2, 65_536);
    expect(rows).toHaveLength(20_000);
    expect(rows.every((row) => row.problem !== null)).toBe(true);
  });

  const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', ' ', 'é'), maxLength: 60 });

  it('chunks may be cut anywhere', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 4 }), (file, chunk, expected) => {
        expect(split(file, expected, chunk)).toEqual(split(file, expected));
      }),
      { numRuns: 2_000 },
    );
  });

  it('no character of any text is lost', () => {
    fc.assert(
      fc.property(text, (file) => {
        const kept = split(file, 3)
          .map((row) => row.raw)
          .join('\n');
        expect(kept.replaceAll(/[\r\n]/g, '')).toBe(file.replaceAll(/[\r\n]/g, ''));
      }),
      { numRuns: 2_000 },
    );
  });

  it('agrees with csv-parse on every well-formed text', () => {
    fc.assert(
      fc.property(text, (file) => {
        const rows = split(file);
        fc.pre(rows.every((row) => row.problem === null));
        let theirs: string[][];
        try {
          theirs = parse(file, { relax_column_count: true, skip_empty_lines: true, record_delimiter: ['\r\n', '\n'] });
        } catch {
          return;
        }
        expect(rows.map((row) => row.cells)).toEqual(theirs);
      }),
      { numRuns: 2_000 },
    );
  });
});

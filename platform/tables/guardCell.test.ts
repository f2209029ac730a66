import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell, csvLine, guardCell, unguardCell } from './index.ts';

describe('cells that a spreadsheet could run', () => {
  it.each(['=1+1', '+1', '-1+1|cmd', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '\0=1', '＝1', '＋1', '－1', '＠x'])(
    '%j is shown as text',
    (text) => {
      expect(guardCell(text)).toBe(`'${text}`);
    },
  );

  it('guarding can be undone for every text', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom("'", '=', '-', 'a', '＝', '\0') }));
    fc.assert(
      fc.property(text, (cell) => unguardCell(guardCell(cell)) === cell),
      { numRuns: 2_000 },
    );
  });

  it('no text leaves as a cell that starts with a formula', () => {
    const text = fc.string({ unit: fc.constantFrom("'", '=', '-', '"', ';', ',', '\t', '\n', '@', 'a') });
    fc.assert(
      fc.property(text, (cell) => {
        const written = csvCell(cell);
        const shown = written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written;
        expect(shown).not.toMatch(/^[=+\-@\t\r\n]/);
        if (/[;,\t|"\n]/.test(cell)) expect(written).toMatch(/^".*"$/s);
      }),
    );
  });

  it('typed values are written as they are', () => {
    expect(csvLine([-5.5, -5n, true, null, new Date(0), Temporal.PlainDate.from('2026-04-01')])).toBe(
      '-5.5,-5,true,,1970-01-01T00:00:00.000Z,2026-04-01\r\n',
    );
  });

  it('a row of one blank cell is no blank line', () => {
    expect(csvLine([''])).toBe('""\r\n');
  });
});

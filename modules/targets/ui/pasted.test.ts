import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placePaste, readPaste, readTarget } from './pasted.ts';

describe('a typed target', () => {
  it.each([
    ['20', 20],
    [' 1,200 ', 1200],
    ['80 %', 80],
    ['₹ 4,50,000.50', 450000.5],
    ['', null],
    ['  ', null],
  ])('%j is %j', (text, value) => expect(readTarget(text)).toBe(value));

  it.each(['twenty', '-5', '1.2.3', '12e3'])('%j is no number', (text) => expect(readTarget(text)).toBeUndefined());
});

describe('a pasted block', () => {
  it('is rows of cells, whatever ends its lines', () => {
    expect(readPaste('1\t2\r\n3\t4\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('lands where it was pasted and is cut at the edges', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ maxLength: 3 }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        fc.record({ row: fc.nat(3), column: fc.nat(3) }),
        (block, at) => {
          const placed = placePaste(block, at, { rows: 4, columns: 4 });
          for (const { row, column, text } of placed) expect(block[row - at.row]?.[column - at.column]).toBe(text);
          const inside = block.flatMap((line, down) =>
            line.filter((_, along) => at.row + down < 4 && at.column + along < 4),
          );
          expect(placed).toHaveLength(inside.length);
        },
      ),
    );
  });
});

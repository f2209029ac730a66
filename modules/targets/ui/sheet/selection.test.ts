import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placePaste, readPaste } from '../pasted.ts';
import { blockOf, cellsOf, copied, filledDown, holds, stepFrom } from './selection.ts';

const at = fc.record({ row: fc.integer({ min: 0, max: 12 }), column: fc.integer({ min: 0, max: 9 }) });

describe('a block of cells', () => {
  it('is the same from either corner, and holds exactly its cells', () => {
    fc.assert(
      fc.property(at, at, at, (a, b, c) => {
        const block = blockOf(a, b);
        expect(blockOf(b, a)).toEqual(block);
        const inside = cellsOf(block).some(({ row, column }) => row === c.row && column === c.column);
        expect(holds(block, c)).toBe(inside);
      }),
    );
  });

  it('comes back from the clipboard as it went in', () => {
    fc.assert(
      fc.property(at, at, (a, b) => {
        const block = blockOf(a, b);
        const text = ({ row, column }: { row: number; column: number }) => `${row}.${column}`;
        const placed = placePaste(
          readPaste(copied(block, text)),
          { row: block.top, column: block.left },
          { rows: 13, columns: 10 },
        );
        expect(placed.map((cell) => cell.text)).toEqual(cellsOf(block).map(text));
        for (const cell of placed) expect(cell.text).toBe(text(cell));
      }),
    );
  });

  it('is filled down from its first row', () => {
    expect(filledDown(blockOf({ row: 1, column: 2 }, { row: 3, column: 2 }))).toEqual([
      { at: { row: 2, column: 2 }, from: { row: 1, column: 2 } },
      { at: { row: 3, column: 2 }, from: { row: 1, column: 2 } },
    ]);
  });
});

it('steps stop at the edges', () => {
  expect(stepFrom({ row: 0, column: 0 }, [-1, 0], { rows: 2, columns: 2 })).toEqual({ row: 0, column: 0 });
  expect(stepFrom({ row: 0, column: 1 }, [1, 1], { rows: 2, columns: 2 })).toEqual({ row: 1, column: 1 });
});

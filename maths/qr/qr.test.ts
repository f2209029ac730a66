import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codewordsOf, correctionOf } from './codewords.ts';
import { patterns } from './grid.ts';
import { qrCode } from './index.ts';
import { layoutFor } from './layout.ts';

/** As another encoder (uqr 0.1.3) draws it. */
const kept = `
#######.....#.#######
#.....#.#####.#.....#
#.###.#..##.#.#.###.#
#.###.#....#..#.###.#
#.###.#.#####.#.###.#
#.....#...##..#.....#
#######.#.#.#.#######
..........#..........
#.#.#.#..##.#...#..#.
..###.....##.#.#...##
#...#.#.####.###.####
###.....#..###.##...#
#.###.#...##.###.#...
........#.#...#..#.##
#######.....#...#.###
#.....#.......#....#.
#.###.#.###.#.#.##.##
#.###.#...##.#.#...#.
#.###.#.##.#.###..#.#
#.....#....###.###.#.
#######.#.##.###..###
`;

it('draws what other encoders draw', () => {
  const lines = qrCode('kept')!.map((line) => line.map((dark) => (dark ? '#' : '.')).join(''));
  expect(lines).toEqual(kept.trim().split('\n'));
});

it.each([
  [1, 21],
  [14, 21],
  [15, 25],
  [122, 45],
  [213, 57],
])('%i bytes make a code of %i modules a side', (bytes, size) => {
  expect(qrCode('x'.repeat(bytes))).toHaveLength(size);
});

it('is none for what is too long for it', () => expect(qrCode('x'.repeat(214))).toBeNull());

describe('whatever is written', () => {
  const texts = fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' });
  it('each block with its correction leaves no remainder, and all codewords are there', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const bytes = new TextEncoder().encode(text);
        const layout = layoutFor(bytes.length);
        if (!layout) return;
        const words = codewordsOf(bytes, layout);
        const data = layout.blocks.reduce((sum, count) => sum + count, 0);
        expect(words).toHaveLength(data + layout.blocks.length * layout.correction);
        // Of the first block: its data and corrections stand in turns with those of the others.
        const turns = layout.blocks.length;
        const own = Array.from({ length: layout.blocks[0]! }, (_, place) => words[place * turns]!);
        const mended = Array.from({ length: layout.correction }, (_, place) => words[data + place * turns]!);
        expect(correctionOf([...own, ...mended], layout.correction).every((rest) => rest === 0)).toBe(true);
      }),
    );
  });
  it('the patterns stand where they are looked for', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const code = qrCode(text)!;
        const layout = layoutFor(new TextEncoder().encode(text).length)!;
        const { dark, fixed } = patterns(layout);
        const strays = fixed.flatMap((line, row) =>
          line.flatMap((is, column) => {
            const format = row === 8 || column === 8;
            return is && !format && dark[row]![column] !== code[row]![column] ? [`${row}/${column}`] : [];
          }),
        );
        expect(strays).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

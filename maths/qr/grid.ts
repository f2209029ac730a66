import type { Layout } from './layout.ts';

/** The modules of a code, row by row: dark or light, and whether it is a part of a pattern, which no mask touches. */
export interface Grid {
  dark: boolean[][];
  fixed: boolean[][];
}

const fix = ({ dark, fixed }: Grid, row: number, column: number, is: boolean): void => {
  if (row < 0 || column < 0 || row >= dark.length || column >= dark.length) return;
  dark[row]![column] = is;
  fixed[row]![column] = true;
};

/** The big square in a corner, with its light rim. */
const drawFinder = (grid: Grid, row: number, column: number): void => {
  for (let y = -4; y <= 4; y++)
    for (let x = -4; x <= 4; x++) {
      const ring = Math.max(Math.abs(x), Math.abs(y));
      fix(grid, row + y, column + x, ring !== 2 && ring !== 4);
    }
};

const drawAlignments = (grid: Grid, { centres, size }: Layout): void => {
  const last = size - 7;
  for (const row of centres)
    for (const column of centres) {
      const corner = (row === 6 && (column === 6 || column === last)) || (row === last && column === 6);
      if (corner) continue;
      for (let y = -2; y <= 2; y++)
        for (let x = -2; x <= 2; x++) fix(grid, row + y, column + x, Math.max(Math.abs(x), Math.abs(y)) !== 1);
    }
};

/** The remainder of a value, moved up by the divisor's degree, put behind it: the BCH codes of the format and version. */
const withRemainder = (value: number, divisor: number, degree: number): number => {
  let rest = value;
  for (let bit = 0; bit < degree; bit++) rest = (rest << 1) ^ ((rest >> (degree - 1)) & 1 ? divisor : 0);
  return (value << degree) | rest;
};

const drawVersion = (grid: Grid, { version, size }: Layout): void => {
  if (version < 7) return;
  const bits = withRemainder(version, 0x1f25, 12);
  for (let bit = 0; bit < 18; bit++) {
    const is = ((bits >> bit) & 1) === 1;
    const [far, near] = [size - 11 + (bit % 3), Math.floor(bit / 3)];
    fix(grid, far, near, is);
    fix(grid, near, far, is);
  }
};

/** Which mask it is (0 to 7), beside the finders; level M is written as 00. */
export const drawFormat = (grid: Grid, size: number, mask: number): void => {
  const bits = withRemainder(mask, 0x537, 10) ^ 0x5412;
  const is = (bit: number) => ((bits >> bit) & 1) === 1;
  for (let bit = 0; bit <= 5; bit++) fix(grid, bit, 8, is(bit));
  fix(grid, 7, 8, is(6));
  fix(grid, 8, 8, is(7));
  fix(grid, 8, 7, is(8));
  for (let bit = 9; bit < 15; bit++) fix(grid, 8, 14 - bit, is(bit));
  for (let bit = 0; bit < 8; bit++) fix(grid, 8, size - 1 - bit, is(bit));
  for (let bit = 8; bit < 15; bit++) fix(grid, size - 15 + bit, 8, is(bit));
  fix(grid, size - 8, 8, true);
};

/** A code with all its patterns and no data yet. */
export const patterns = (layout: Layout): Grid => {
  const { size } = layout;
  const empty = () => Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  const grid: Grid = { dark: empty(), fixed: empty() };
  for (let place = 0; place < size; place++) {
    fix(grid, 6, place, place % 2 === 0);
    fix(grid, place, 6, place % 2 === 0);
  }
  for (const [row, column] of [
    [3, 3],
    [3, size - 4],
    [size - 4, 3],
  ] as const)
    drawFinder(grid, row, column);
  drawAlignments(grid, layout);
  drawVersion(grid, layout);
  drawFormat(grid, size, 0);
  return grid;
};

/** Draws the codewords two columns wide, upwards and downwards in turns from the right. */
export const drawCodewords = ({ dark, fixed }: Grid, words: readonly number[]): void => {
  const size = dark.length;
  let bit = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    // The column of the timing pattern is passed by.
    if (right === 6) right = 5;
    for (let step = 0; step < size; step++)
      for (const column of [right, right - 1]) {
        const row = ((right + 1) & 2) === 0 ? size - 1 - step : step;
        if (fixed[row]![column] || bit >= words.length * 8) continue;
        dark[row]![column] = ((words[bit >> 3]! >> (7 - (bit & 7))) & 1) === 1;
        bit++;
      }
  }
};

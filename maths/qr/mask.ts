import type { Grid } from './grid.ts';

type Rule = (row: number, column: number) => boolean;

/** The eight masks; where one holds, a module that is no part of a pattern is turned over. */
const rules: readonly Rule[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];

export const maskCount = rules.length;

/** The modules under a mask. */
export const masked = ({ dark, fixed }: Grid, mask: number): boolean[][] =>
  dark.map((line, row) => line.map((is, column) => (fixed[row]![column] ? is : is !== rules[mask]!(row, column))));

/** 1:1:3:1:1 with four light ones at a side looks like a finder. */
const likeFinder = /(?=00001011101|10111010000)/g;

const lineCost = (line: readonly boolean[]): number => {
  let [cost, run] = [0, 0];
  for (let place = 0; place < line.length; place++) {
    run = place > 0 && line[place] === line[place - 1] ? run + 1 : 1;
    if (run === 5) cost += 3;
    else if (run > 5) cost++;
  }
  const text = line.map((is) => (is ? '1' : '0')).join('');
  return cost + 40 * [...text.matchAll(likeFinder)].length;
};

/** How hard a code is to read: long runs, blocks, what looks like a finder, and too much of one colour. */
export const costOf = (dark: readonly (readonly boolean[])[]): number => {
  const size = dark.length;
  let cost = 0;
  let count = 0;
  for (let row = 0; row < size; row++) {
    cost += lineCost(dark[row]!) + lineCost(dark.map((line) => line[row]!));
    for (let column = 0; column < size; column++) {
      if (dark[row]![column]) count++;
      if (row === 0 || column === 0) continue;
      const is = dark[row]![column];
      if (dark[row - 1]![column] === is && dark[row]![column - 1] === is && dark[row - 1]![column - 1] === is)
        cost += 3;
    }
  }
  const share = (count * 100) / (size * size);
  return cost + 10 * Math.floor(Math.abs(share - 50) / 5);
};

import type { Layout } from './layout.ts';

/** Powers of 2 in the field of 256 elements with the polynomial x⁸ + x⁴ + x³ + x² + 1, and their logarithms. */
const power: number[] = [];
const logarithm: number[] = [];
for (let exponent = 0, value = 1; exponent < 255; exponent++) {
  power[exponent] = value;
  logarithm[value] = exponent;
  value = (value << 1) ^ (value & 0x80 ? 0x11d : 0);
}

const times = (a: number, b: number): number =>
  a === 0 || b === 0 ? 0 : power[(logarithm[a]! + logarithm[b]!) % 255]!;

/** The divisor whose roots are the first powers of 2, highest coefficient (1) left out. */
const divisor = (degree: number): number[] => {
  let result = [1];
  for (let root = 0; root < degree; root++) {
    const shifted = [...result, 0];
    const scaled = [0, ...result.map((coefficient) => times(coefficient, power[root]!))];
    result = shifted.map((coefficient, place) => coefficient ^ scaled[place]!);
  }
  return result.slice(1);
};

/** The Reed–Solomon correction of a block: what remains of it after division. */
export const correctionOf = (block: readonly number[], degree: number): number[] => {
  const by = divisor(degree);
  let rest = Array.from({ length: degree }, () => 0);
  for (const codeword of block) {
    const factor = codeword ^ rest[0]!;
    rest = [...rest.slice(1), 0].map((value, place) => value ^ times(by[place]!, factor));
  }
  return rest;
};

/** The bytes with their mode, length and padding: as many codewords as the layout has for data. */
const dataOf = (bytes: Uint8Array, { version, blocks }: Layout): number[] => {
  const all = blocks.reduce((sum, count) => sum + count, 0);
  const bits: number[] = [];
  const write = (value: number, count: number) => {
    for (let bit = count - 1; bit >= 0; bit--) bits.push((value >> bit) & 1);
  };
  write(4, 4);
  write(bytes.length, version < 10 ? 8 : 16);
  for (const byte of bytes) write(byte, 8);
  write(0, Math.min(4, all * 8 - bits.length));
  while (bits.length % 8 > 0) bits.push(0);
  const words = Array.from({ length: bits.length / 8 }, (_, word) =>
    bits.slice(word * 8, word * 8 + 8).reduce((sum, bit) => sum * 2 + bit, 0),
  );
  for (let pad = 0; words.length < all; pad++) words.push(pad % 2 === 0 ? 0xec : 0x11);
  return words;
};

/** All codewords in the order in which they are drawn: the blocks' data in turns, then their corrections in turns. */
export const codewordsOf = (bytes: Uint8Array, layout: Layout): number[] => {
  const data = dataOf(bytes, layout);
  let from = 0;
  const blocks = layout.blocks.map((count) => data.slice(from, (from += count)));
  const corrections = blocks.map((block) => correctionOf(block, layout.correction));
  const inTurns = (lists: readonly number[][]): number[] =>
    Array.from({ length: Math.max(...lists.map((list) => list.length)) }, (_, place) =>
      lists.flatMap((list) => (place < list.length ? [list[place]!] : [])),
    ).flat();
  return [...inTurns(blocks), ...inTurns(corrections)];
};

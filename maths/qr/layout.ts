/** Sizes of the codes that are made here: versions 1 to 10 at correction level M (ISO/IEC 18004, tables 7 and 9). */
export interface Layout {
  version: number;
  /** Modules of a side. */
  size: number;
  /** Codewords of correction in each block. */
  correction: number;
  /** Data codewords of each block, in order. */
  blocks: readonly number[];
  /** Centres of the alignment patterns, along one side. */
  centres: readonly number[];
}

const rows: readonly (readonly [correction: number, blocks: readonly number[], centres: readonly number[]])[] = [
  [10, [16], []],
  [16, [28], [6, 18]],
  [26, [44], [6, 22]],
  [18, [32, 32], [6, 26]],
  [24, [43, 43], [6, 30]],
  [16, [27, 27, 27, 27], [6, 34]],
  [18, [31, 31, 31, 31], [6, 22, 38]],
  [22, [38, 38, 39, 39], [6, 24, 42]],
  [22, [36, 36, 36, 37, 37], [6, 26, 46]],
  [26, [43, 43, 43, 43, 44], [6, 28, 50]],
];

const layouts: readonly Layout[] = rows.map(([correction, blocks, centres], index) => ({
  version: index + 1,
  size: 21 + 4 * index,
  correction,
  blocks,
  centres,
}));

/** Bytes that a layout holds besides the mode and the length. */
const room = ({ version, blocks }: Layout): number =>
  blocks.reduce((sum, count) => sum + count, 0) - (version < 10 ? 2 : 3);

/** The smallest layout that holds so many bytes; null where none does. */
export const layoutFor = (bytes: number): Layout | null => layouts.find((layout) => room(layout) >= bytes) ?? null;

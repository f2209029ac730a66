/** A cell of the sheet, counted from its top left. */
export interface At {
  row: number;
  column: number;
}

/** A block of cells, both ends in it. */
export interface Block {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** The block between two corners, whichever they are. */
export function blockOf(a: At, b: At): Block {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}

export function holds({ top, bottom, left, right }: Block, { row, column }: At): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** The cells of a block, row by row. */
export function cellsOf({ top, bottom, left, right }: Block): At[] {
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (__, along) => ({ row: top + down, column: left + along })),
  ).flat();
}

/** One step from a cell, stopped at the edges. */
export function stepFrom(
  { row, column }: At,
  by: readonly [number, number],
  size: { rows: number; columns: number },
): At {
  const within = (at: number, count: number) => Math.min(Math.max(at, 0), count - 1);
  return { row: within(row + by[0], size.rows), column: within(column + by[1], size.columns) };
}

/** A block as a spreadsheet takes it: tabs between cells, lines between rows. */
export function copied(block: Block, text: (at: At) => string): string {
  const rows = Map.groupBy(cellsOf(block), ({ row }) => row);
  return [...rows.values()].map((cells) => cells.map(text).join('\t')).join('\n');
}

/** Each cell below the first row of a block, with the cell above whose value it takes. */
export function filledDown(block: Block): { at: At; from: At }[] {
  return cellsOf(block)
    .filter(({ row }) => row > block.top)
    .map((at) => ({ at, from: { row: block.top, column: at.column } }));
}

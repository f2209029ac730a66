/** A typed target: its number, null for "taken back", undefined for what is no number. "1,200", "80 %" and "₹ 500" are. */
export function readTarget(text: string): number | null | undefined {
  const plain = text.replace(/[\s\u00a0,'’%₹€$£]/g, '');
  if (plain === '') return null;
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** What was copied from a spreadsheet as rows of cells; the line that ends the copy is no row. */
export function readPaste(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  return lines.map((line) => line.split('\t'));
}

/** Where a pasted block lands: from the cell it was pasted into, cut at the edges of the grid. */
export function placePaste(
  block: readonly (readonly string[])[],
  at: { row: number; column: number },
  size: { rows: number; columns: number },
): { row: number; column: number; text: string }[] {
  return block.flatMap((line, down) =>
    line.flatMap((text, along) => {
      const [row, column] = [at.row + down, at.column + along];
      return row < size.rows && column < size.columns ? [{ row, column, text }] : [];
    }),
  );
}

type Shape = { separator: string; newline: '\n' | '\r' };

/**
 * Does a row over several lines hide rows of its own, as when a quote was never closed and a later one closed it by
 * chance? `reread`: its cell count is wrong and a line in it has the right one, so the lines are to be read again one by
 * one. `held`: the count fits, yet two or more whole lines inside each look like a row; a person has to look, because
 * a long note may really hold such lines.
 */
export function hiddenRows(
  raw: string,
  cells: number,
  shape: Shape,
  expectedCells: number,
): 'none' | 'reread' | 'held' {
  if (expectedCells < 2) return 'none';
  const lines = raw.split(shape.newline).slice(1);
  const alike = (line: string): boolean => line.split(shape.separator).length === expectedCells;
  if (cells !== expectedCells) return lines.some(alike) ? 'reread' : 'none';
  const whole = lines.slice(0, -1).filter((line) => line.trim() !== '');
  return expectedCells >= 4 && whole.length >= 2 && whole.every(alike) ? 'held' : 'none';
}

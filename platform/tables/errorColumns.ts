/** The two first columns of a file of rows in error. They are left out when the file is read again. */
export const errorColumns = { reason: 'Kept: reason', line: 'Kept: line' } as const;

/** How many columns at the left of a header belong to the error file and not to its owner. */
export function errorColumnCount(header: string[]): number {
  return header[0] === errorColumns.reason && header[1] === errorColumns.line ? 2 : 0;
}

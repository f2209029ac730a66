/** The row to stand on after one was done: the next below it, the one above at the end, none in an empty list. */
export function rowAfter(rows: readonly { id: string }[], done: string): string | null {
  const at = rows.findIndex(({ id }) => id === done);
  if (at < 0) return null;
  return rows[at + 1]?.id ?? rows[at - 1]?.id ?? null;
}

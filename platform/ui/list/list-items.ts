/** What a list shows, one below the other: headings and rows. */
export type ListItem<T> = { kind: 'group'; key: string; title: string } | { kind: 'row'; key: string; row: T };

/** Rows with a heading before each change of group. */
export function listItems<T>(
  rows: readonly T[],
  keyOf: (row: T) => string,
  groupOf?: (row: T) => string,
): ListItem<T>[] {
  const items: ListItem<T>[] = [];
  let group: string | null = null;
  for (const row of rows) {
    const own = groupOf?.(row) ?? null;
    if (own !== null && own !== group) items.push({ kind: 'group', key: `group ${own}`, title: own });
    group = own;
    items.push({ kind: 'row', key: keyOf(row), row });
  }
  return items;
}

/** The index of the row `step` rows away from the selected one, held at both ends; headings are jumped over. Null in an empty list. */
export function moveSelection<T>(items: readonly ListItem<T>[], selected: string | null, step: number): number | null {
  const rows = items.flatMap((item, index) => (item.kind === 'row' ? [index] : []));
  if (rows.length === 0) return null;
  const at = rows.findIndex((index) => items[index]!.key === selected);
  // Nothing chosen yet: down begins at the top and up at the bottom.
  const to = at < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + step));
  return rows[to]!;
}

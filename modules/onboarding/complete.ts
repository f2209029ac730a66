/** When a profile became complete. Pure; instants are epoch milliseconds. */

export interface Check {
  fact: string;
  at: number;
  item: string;
  ok: boolean;
}

const inOrder = (a: Check, b: Check): number => a.at - b.at || (a.fact < b.fact ? -1 : a.fact > b.fact ? 1 : 0);

/** What the newest check says of each item. */
export const newestOf = (checks: readonly Check[]): Map<string, boolean> =>
  new Map([...checks].sort(inOrder).map(({ item, ok }) => [item, ok]));

/**
 * The first moment at which every item of the checklist was good; null when there was none. What is found missing later
 * shows on the checklist, but a profile that was created stays created. An empty checklist concludes nothing.
 */
export const completeAt = (items: readonly string[], checks: readonly Check[]): number | null => {
  if (items.length === 0) return null;
  const good = new Set<string>();
  // Items of one check are found together: the moment is looked at once all of them are in.
  for (const [at, together] of Map.groupBy([...checks].sort(inOrder), (check) => check.at)) {
    for (const { item, ok } of together) {
      if (ok) good.add(item);
      else good.delete(item);
    }
    if (items.every((item) => good.has(item))) return at;
  }
  return null;
};

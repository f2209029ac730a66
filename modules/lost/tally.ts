/** One line of a tally: how many, how much was lost with them, and how many of them are analysed. */
export interface Tally {
  key: string;
  name: string;
  count: number;
  amount: number;
}

/** Counts by a key, the most first; `null` keys are gathered under an empty one, which comes last. */
export const tallyBy = <T extends { amount: number | null }>(
  list: readonly T[],
  of: (each: T) => { key: string; name: string } | null,
): Tally[] => {
  const tally = new Map<string, Tally>();
  for (const each of list) {
    const { key, name } = of(each) ?? { key: '', name: '' };
    const known = tally.get(key) ?? { key, name, count: 0, amount: 0 };
    tally.set(key, { ...known, count: known.count + 1, amount: known.amount + (each.amount ?? 0) });
  }
  return [...tally.values()].toSorted(
    (a, b) => Number(a.key === '') - Number(b.key === '') || b.count - a.count || (a.name < b.name ? -1 : 1),
  );
};

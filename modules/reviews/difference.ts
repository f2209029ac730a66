import type { KeptRow } from './kept-rows.ts';

/** A row that is not as it was when the figures were frozen. */
export interface RowDifference {
  id: string;
  /** As it was kept and as it is now; null where there was or is none. */
  was: KeptRow | null;
  is: KeptRow | null;
}

const same = (a: KeptRow, b: KeptRow): boolean =>
  a.person === b.person && a.part === b.part && a.weight === b.weight && a.distinct === b.distinct;

/**
 * How the rows of now differ from those that were kept. What counts for a time after the freeze was not there to be
 * counted and is no difference.
 */
export const differences = (kept: readonly KeptRow[], now: readonly KeptRow[], asOf: number): RowDifference[] => {
  const before = new Map(kept.map((row) => [row.id, row]));
  const after = new Map(
    now.filter(({ id, at }) => before.has(id) || at === null || at <= asOf).map((row) => [row.id, row]),
  );
  const changed = [...before].flatMap(([id, was]): RowDifference[] => {
    const is = after.get(id) ?? null;
    return is && same(was, is) ? [] : [{ id, was, is }];
  });
  const added = [...after].filter(([id]) => !before.has(id)).map(([id, is]): RowDifference => ({ id, was: null, is }));
  return [...changed, ...added].toSorted((a, b) => (a.id < b.id ? -1 : 1));
};

/** The kept rows with some differences carried out. */
export const withDifferences = (kept: readonly KeptRow[], found: readonly RowDifference[]): KeptRow[] => {
  const rows = new Map(kept.map((row) => [row.id, row]));
  for (const { id, is } of found) {
    if (is) rows.set(id, is);
    else rows.delete(id);
  }
  return [...rows.values()];
};

/** What a table sorts by: one column, one way. */
export interface Sort {
  column: string;
  down: boolean;
}

export type SortValue = string | number | boolean | null | undefined;

/** A sorted copy. Numbers by size, texts by the locale, what is missing always at the end; equal rows keep their order. */
export function sortRows<T>(rows: readonly T[], valueOf: (row: T) => SortValue, down: boolean, locale: string): T[] {
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const turn = down ? -1 : 1;
  return rows.toSorted((first, second) => {
    const [a, b] = [valueOf(first), valueOf(second)];
    const [none, other] = [a === null || a === undefined, b === null || b === undefined];
    if (none || other) return Number(none) - Number(other);
    if (typeof a === 'string' && typeof b === 'string') return turn * collator.compare(a, b);
    return turn * (Number(a) - Number(b));
  });
}

/** Pressing a column's head: first its natural way, then the other. */
export function nextSort(sort: Sort | null, column: string, downFirst: boolean): Sort {
  return sort?.column === column ? { column, down: !sort.down } : { column, down: downFirst };
}

/** Which accounts are marked, and from which row the next range counts. */
export interface Marks {
  ids: ReadonlySet<string>;
  /** The place of the row that was marked last. */
  anchor: number | null;
}

export const noMarks: Marks = { ids: new Set(), anchor: null };

/** Marks a row that isn't marked, and the other way round. */
export const toggled = ({ ids }: Marks, id: string, place: number): Marks => {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: place };
};

/** Marks these besides what is marked. */
export const withAll = ({ ids, anchor }: Marks, more: readonly string[], place: number | null = anchor): Marks => ({
  ids: new Set([...ids, ...more]),
  anchor: place,
});

/** The stretch from the last mark to a row, both included. */
export const stretchTo = ({ anchor }: Marks, place: number): { from: number; count: number } => {
  const from = Math.min(anchor ?? place, place);
  return { from, count: Math.max(anchor ?? place, place) - from + 1 };
};

const drawer = 'kept.handover';

/** Lays the marked accounts aside for the page that hands them over; a reload there still finds them. */
export const layAside = (ids: Iterable<string>): void => sessionStorage.setItem(drawer, JSON.stringify([...ids]));

/** What was laid aside; nothing when nothing was. */
export const laidAside = (): string[] => {
  const text = sessionStorage.getItem(drawer);
  return text ? (JSON.parse(text) as string[]) : [];
};

import type { Column } from './sheet/book.ts';
import type { TargetMeasure, TargetsRead } from './targets-data.ts';

const most_columns = 8;

/** The groups of the measures, in the order of the pack. */
export function groupsOf({ measures }: Pick<TargetsRead, 'measures'>): string[] {
  return [...new Set(measures.map(({ group }) => group))];
}

/** The measures of a group; without one, those with targets already and the weightiest of the rest. */
export function measuresOf(
  { measures, cells }: Pick<TargetsRead, 'measures' | 'cells'>,
  group: string | null,
): TargetMeasure[] {
  if (group !== null) return measures.filter((one) => one.group === group);
  const set = new Set(cells.map(({ measure }) => measure));
  const rank = ({ key, weight }: TargetMeasure): number => (set.has(key) ? 1_000 : 0) + weight;
  const chosen = new Set(measures.toSorted((x, y) => rank(y) - rank(x)).slice(0, most_columns));
  return measures.filter((one) => chosen.has(one));
}

/** Months from one on, by their text: `2026-11`, `2026-12`, … */
export function monthsFrom(first: string, count: number): string[] {
  const month = Temporal.PlainDate.from(`${first}-01`);
  return Array.from({ length: count }, (_, later) => month.add({ months: later }).toString().slice(0, 7));
}

/** One column for each measure of a month, or one for each month of a measure. */
export function columnsOf(measures: readonly TargetMeasure[], months: readonly string[]): Column[] {
  return measures.flatMap((measure) => months.map((period) => ({ key: `${measure.key} ${period}`, measure, period })));
}

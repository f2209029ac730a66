import type { TargetMeasure, TargetsRead } from './targets-data.ts';

const most_columns = 8;

/** The groups of the measures, in the order of the pack. */
export function groupsOf({ measures }: Pick<TargetsRead, 'measures'>): string[] {
  return [...new Set(measures.map(({ group }) => group))];
}

/** The columns of a group; without one, those with targets already and the weightiest of the rest. */
export function columnsOf(
  { measures, cells }: Pick<TargetsRead, 'measures' | 'cells'>,
  group: string | null,
): TargetMeasure[] {
  if (group !== null) return measures.filter((one) => one.group === group);
  const set = new Set(cells.map(({ measure }) => measure));
  const rank = ({ key, weight }: TargetMeasure): number => (set.has(key) ? 1_000 : 0) + weight;
  const chosen = new Set(measures.toSorted((x, y) => rank(y) - rank(x)).slice(0, most_columns));
  return measures.filter((one) => chosen.has(one));
}

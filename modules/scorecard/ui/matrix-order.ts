import type { MatrixRead } from './queries.ts';

/** A column of the matrix by its place in the answer, and whether the best stand first. */
export interface MatrixSort {
  column: number;
  best: boolean;
}

const most_columns = 12;

/** The groups of the measures, in the order of the pack. */
export function groupsOf(measures: MatrixRead['measures']): string[] {
  return [...new Set(measures.map(({ group }) => group))];
}

/** The columns of a group; without one, the dozen that weigh most of those with a figure, in the order of the pack. */
export function columnsOf({ measures, total }: Pick<MatrixRead, 'measures' | 'total'>, group: string | null) {
  const all = measures.map((measure, index) => ({ ...measure, index }));
  if (group !== null) return all.filter((one) => one.group === group);
  const known = all.filter(({ index }) => total[index]?.value != null);
  const weighty = known.toSorted((x, y) => y.weight - x.weight || x.index - y.index).slice(0, most_columns);
  return weighty.toSorted((x, y) => x.index - y.index);
}

/** The rows by one measure, the best or the worst first by its direction; who has no figure stands last. */
export function sortRows(
  rows: MatrixRead['rows'],
  measures: MatrixRead['measures'],
  sort: MatrixSort | null,
): MatrixRead['rows'] {
  if (!sort) return rows;
  const up = (measures[sort.column]?.direction === 'up') === sort.best ? -1 : 1;
  return rows.toSorted((x, y) => {
    const [a, b] = [x.cells[sort.column]?.value ?? null, y.cells[sort.column]?.value ?? null];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return (a - b) * up;
  });
}

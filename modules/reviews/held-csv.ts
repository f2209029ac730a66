import { asShown } from '../../maths/measure/index.ts';
import { csvLine } from '../../platform/tables/index.ts';
import type { Held } from './held.ts';

const columns = [
  ...['measure', 'key', 'unit', 'person', 'value', 'target', 'state', 'how', 'a', 'b'],
  ...['from', 'to_excluded', 'as_of', 'pack', 'pack_version', 'definition_sha256', 'rows_sha256', 'rows'],
] as const;

/** Fractions of binary numbers end in a trail of digits that nobody counted: percents as people write them. */
const written = (unit: Held['measures'][number]['unit'], value: number | null): number | null =>
  value === null ? null : Number(asShown(unit, value).toPrecision(15));

/** The figures of a held review as CSV: a row for each figure, percents as people write them (80 for 80 %). */
export const heldCsv = (held: Held): string => {
  const names = new Map(held.people.map(({ person, name }) => [person, name]));
  const measures = new Map(held.measures.map((measure) => [measure.measure, measure]));
  const lines = held.figures.flatMap((figure) => {
    const measure = measures.get(figure.measure)!;
    if (!measure.asked) return [];
    return [
      [
        ...[measure.name, measure.measure, measure.unit],
        figure.person === null ? held.names.team : (names.get(figure.person) ?? figure.person),
        ...[written(measure.unit, figure.value), written(measure.unit, figure.target), figure.state, figure.how],
        ...[figure.a, figure.b, held.from, held.to, held.as_of],
        ...[held.pack.key, held.pack.version, measure.definition, measure.rows, measure.count],
      ],
    ];
  });
  return [columns, ...lines].map((cells) => csvLine(cells)).join('');
};

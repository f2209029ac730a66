import { type Denominators, fromParts, type Measure, quantile } from '../../maths/measure/index.ts';
import type { KeptRow } from './kept-rows.ts';

/** A figure made of kept rows: the same three numbers that were frozen. */
export interface Remade {
  value: number | null;
  a: number;
  b: number | null;
}

/** Sums to the millionth, as the roll-ups add up: no trace of binary fractions, whatever the order. */
const sumOf = (rows: readonly KeptRow[]): number =>
  rows.reduce((sum, { weight }) => sum + Math.round(weight * 1e6), 0) / 1e6;

/**
 * Makes a figure again from the rows that count for it. `days` are the working days that a rate was divided by.
 * An index is made of figures and not of rows: see `evaluateIndex`.
 */
export const refigure = (measure: Measure, rows: readonly KeptRow[], days: Denominators): Remade => {
  const { shape } = measure;
  const inner = shape.kind === 'per' ? shape.of : shape;
  const parts = rows.filter(({ part }) => part);
  switch (inner.kind) {
    case 'count': {
      const a = inner.distinct === undefined ? rows.length : new Set(rows.map(({ distinct }) => distinct)).size;
      return { value: fromParts(measure, a, 0, days), a, b: divisor(measure, days) };
    }
    case 'sum': {
      const a = sumOf(rows);
      return { value: fromParts(measure, a, 0, days), a, b: divisor(measure, days) };
    }
    case 'mean': {
      const a = sumOf(rows);
      return { value: fromParts(measure, a, rows.length, days), a, b: rows.length };
    }
    case 'quantile': {
      const weights = rows.map(({ weight }) => weight);
      const a = quantile(weights, inner.q) ?? 0;
      return { value: fromParts(measure, a, rows.length, days), a, b: rows.length };
    }
    case 'index':
      throw new RangeError(`"${measure.key}" is made of other figures.`);
    default: {
      const [a, b] = [sumOf(parts), sumOf(rows)];
      return { value: fromParts(measure, a, b, days), a, b };
    }
  }
};

const divisor = ({ shape }: Measure, { workingDays, persons, fte }: Denominators): number | null => {
  if (shape.kind !== 'per') return null;
  return { 'working-day': workingDays, person: persons, fte }[shape.per] ?? null;
};

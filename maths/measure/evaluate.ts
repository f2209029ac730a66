import { allHold } from '../condition/index.ts';
import { evaluateCohort } from './cohort.ts';
import { denominator, partsOf, type Additive } from './contribution.ts';
import { evaluateIndex } from './index-score.ts';
import { numberIn, ratio } from './number.ts';
import { quantile } from './quantile.ts';
import type { Count, Evidence, Figure, Measure, Quantile, SourceRow, Window } from './types.ts';
import { inWindow } from './window.ts';

/**
 * The figure of a measure over a window, from plain rows: the definition that SQL and roll-ups are held to.
 * Pure; never NaN, never infinite: null where there is nothing to divide by.
 */
export function evaluate(measure: Measure, evidence: Evidence, window: Window): Figure {
  const { shape } = measure;
  if (shape.kind === 'cohort') return evaluateCohort(shape, evidence.spans ?? [], window);
  if (shape.kind === 'index') return evaluateIndex(shape, evidence.figures ?? {});
  const rows = (evidence.rows ?? []).filter((row) => inWindow(row.day, window));
  if (shape.kind === 'quantile') return ofQuantile(shape, rows);
  if (shape.kind === 'per') {
    const of = shape.of.kind === 'count' && shape.of.distinct ? ofDistinct(shape.of, rows) : ofTotals(shape.of, rows);
    const b = denominator(shape.per, evidence.denominators);
    return { ...of, b, value: ratio(of.a, b) };
  }
  if (shape.kind === 'count' && shape.distinct !== undefined) return ofDistinct(shape, rows);
  return ofTotals(shape as Additive, rows);
}

function ofTotals(shape: Additive, rows: readonly SourceRow[]): Figure {
  const counted = rows.flatMap((row) => {
    const parts = partsOf(shape, row);
    return parts === null ? [] : [{ id: row.id, ...parts }];
  });
  const a = counted.reduce((sum, parts) => sum + parts.a, 0);
  const b = counted.reduce((sum, parts) => sum + parts.b, 0);
  const ids = counted.map((parts) => parts.id);
  const divides = shape.kind === 'mean' || shape.kind === 'share';
  return divides ? { value: ratio(a, b), a, b, rows: ids } : { value: a, a, b: null, rows: ids };
}

function ofDistinct(shape: Count, rows: readonly SourceRow[]): Figure {
  const column = shape.distinct ?? 'id';
  const counted = rows.filter((row) => allHold(shape.where, row) && (row[column] ?? null) !== null);
  const a = new Set(counted.map((row) => row[column])).size;
  return { value: a, a, b: null, rows: counted.map((row) => row.id) };
}

function ofQuantile(shape: Quantile, rows: readonly SourceRow[]): Figure {
  const counted = rows.flatMap((row) => {
    const number = allHold(shape.where, row) ? numberIn(row[shape.of]) : null;
    return number === null ? [] : [{ id: row.id, number }];
  });
  const numbers = counted.map((row) => row.number);
  const value = quantile(numbers, shape.q);
  return { value, a: value ?? 0, b: numbers.length, rows: counted.map((row) => row.id) };
}

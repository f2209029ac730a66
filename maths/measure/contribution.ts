import { allHold } from '../condition/index.ts';
import { numberIn, ratio } from './number.ts';
import type { Count, Denominators, Mean, Measure, Per, Share, Shape, SourceRow, Sum } from './types.ts';

/** What one row adds to a measure: `a` to the part, sum or count, `b` to the whole or the number of rows. */
export interface Parts {
  a: number;
  b: number;
}

/** Shapes whose figure for two sets of rows follows from the figures of each: they can be kept as running totals. */
export type Additive = Count | Sum | Mean | Share | Per;

/** Whether a shape can be kept as running totals. A quantile, a distinct count, a cohort and an index can't. */
export function isAdditive(shape: Shape): shape is Additive {
  if (shape.kind === 'per') return isAdditive(shape.of);
  if (shape.kind === 'count') return shape.distinct === undefined;
  return shape.kind === 'sum' || shape.kind === 'mean' || shape.kind === 'share';
}

/** What `row` adds to the measure, or null where it adds nothing or the shape does not add up over rows. */
export function contribution(measure: Measure, row: SourceRow): Parts | null {
  return isAdditive(measure.shape) ? partsOf(measure.shape, row) : null;
}

/** What `row` adds to an additive shape, or null where it is not counted. */
export function partsOf(shape: Additive, row: SourceRow): Parts | null {
  switch (shape.kind) {
    case 'count':
      return allHold(shape.where, row) ? { a: 1, b: 0 } : null;
    case 'sum':
    case 'mean': {
      const number = allHold(shape.where, row) ? numberIn(row[shape.of]) : null;
      return number === null ? null : { a: number, b: shape.kind === 'mean' ? 1 : 0 };
    }
    case 'share': {
      if (!allHold(shape.whole, row)) return null;
      const weight = shape.weight === undefined ? 1 : numberIn(row[shape.weight]);
      if (weight === null || weight <= 0) return null;
      return { a: allHold(shape.part, row) ? weight : 0, b: weight };
    }
    case 'per':
      return partsOf(shape.of, row);
  }
}

/** What a `per` is divided by, or null where it was not given or there is none. */
export function denominator(per: Per['per'], given: Denominators | undefined): number | null {
  const found = { 'working-day': given?.workingDays, fte: given?.fte, person: given?.persons }[per];
  return found === undefined || !(found > 0) ? null : found;
}

/** The figure that totals of contributions stand for; null where there is nothing to divide by. */
export function fromParts(measure: Measure, a: number, b: number, given?: Denominators): number | null {
  const { shape } = measure;
  if (shape.kind === 'per') return ratio(a, denominator(shape.per, given));
  if (shape.kind === 'quantile') return b > 0 ? a : null;
  return shape.kind === 'count' || shape.kind === 'sum' ? a : ratio(a, b);
}

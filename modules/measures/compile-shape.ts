import type { FactShape, Source } from '../../maths/measure/index.ts';
import { columnOf, compileConditions } from './compile-conditions.ts';
import { MeasureError } from './measure-error.ts';
import type { Parameters } from './parameters.ts';

/** The pieces of SQL that a shape is made of; both conditions are never null. */
export interface ShapeSql {
  /** Whether a row is in the whole. */
  whole: string;
  /** Whether a row of the whole is in the part. */
  part: string;
  /** What a row weighs: 1, a weight, or the number that is added up or ranked. */
  weight: string;
  /** The aggregates over the rows of the whole. */
  a: string;
  b: string;
}

/** A shape over the rows of a source, as SQL. */
export function compileShape(shape: FactShape, source: Source, given: Parameters): ShapeSql {
  switch (shape.kind) {
    case 'per':
      return compileShape(shape.of, source, given);
    case 'share':
      return compileShare(shape, source, given);
    case 'count': {
      const where = compileConditions(shape.where ?? [], source, given);
      if (shape.distinct === undefined) return { whole: where, part: 'true', weight: '1', a: 'count(*)', b: '0' };
      const column = columnOf(source, shape.distinct);
      const whole = `${where} and ${column} is not null`;
      return { whole, part: 'true', weight: '1', a: `count(distinct ${column})`, b: '0' };
    }
    default: {
      const column = numberOf(source, shape.of);
      const whole = `${compileConditions(shape.where ?? [], source, given)} and ${column} is not null`;
      const total = { whole, part: 'true', weight: column, a: `coalesce(sum(${column}), 0)`, b: '0' };
      if (shape.kind === 'sum') return total;
      if (shape.kind === 'mean') return { ...total, b: 'count(*)' };
      const rank = `percentile_cont(${rankOf(shape.q)}) within group (order by ${column}::float8)`;
      return { ...total, a: `coalesce(${rank}, 0)`, b: 'count(*)' };
    }
  }
}

/** The rank as SQL writes a number. No parameter, as an explanation uses the shape without its aggregates. */
function rankOf(q: number): string {
  if (!(q >= 0 && q <= 1)) throw new MeasureError(`A quantile of ${q} is not between 0 and 1.`);
  return q.toFixed(6);
}

function compileShare(shape: Extract<FactShape, { kind: 'share' }>, source: Source, given: Parameters): ShapeSql {
  const whole = compileConditions(shape.whole, source, given);
  const part = compileConditions(shape.part, source, given);
  if (shape.weight === undefined)
    return { whole, part, weight: '1', a: `count(*) filter (where ${part})`, b: 'count(*)' };
  const weight = numberOf(source, shape.weight);
  return {
    whole: `${whole} and coalesce(${weight} > 0, false)`,
    part,
    weight,
    a: `coalesce(sum(${weight}) filter (where ${part}), 0)`,
    b: `coalesce(sum(${weight}), 0)`,
  };
}

function numberOf(source: Source, name: string): string {
  const column = columnOf(source, name);
  if (source.columns[name]?.type !== 'number')
    throw new MeasureError(`"${name}" of ${source.key} is no number column.`);
  return column;
}

import type { Cohort, Measure, Unit } from '../../maths/measure/index.ts';

/**
 * How a figure comes about over its period, which says what "by now" means for it.
 * - `total`: grows by what is done; a target is spread over the working days.
 * - `rate`: so much a working day; the target times the working days is what should be done by now.
 * - `moves`: of a whole that is known when the period opens, a part that grows from nothing.
 * - `level`: stands where it stands, at any time of the period.
 */
export type Course = 'total' | 'rate' | 'moves' | 'level';

/** The course of a measure's figure. */
export function courseOf({ shape, source }: Measure): Course {
  switch (shape.kind) {
    case 'count':
    case 'sum':
      return 'total';
    case 'per':
      return shape.per === 'working-day' ? 'rate' : 'level';
    case 'cohort':
      return leavesItsStart(shape) ? 'moves' : 'level';
    case 'share':
      // A term counts on the day it ends, so the whole of a month is known when the month begins.
      return source === 'terms' ? 'moves' : 'level';
    default:
      return 'level';
  }
}

/** Whether nobody of the start state is in the end state already: then the part is zero when the window opens. */
function leavesItsStart({ start, end }: Cohort): boolean {
  return start.some(({ aspect, is }) => {
    const begun = is === undefined ? null : new Set([is].flat());
    return end.some((one) => {
      if (one.aspect !== aspect || begun === null) return false;
      if (one.is !== undefined) return [one.is].flat().every((value) => !begun.has(value));
      return one.isNot !== undefined && begun.isSubsetOf(new Set([one.isNot].flat()));
    });
  });
}

/** What the part and the whole of a figure are counted in: "151 of 161" are things, a value's share is money. */
export function partUnit({ shape, unit }: Measure): Unit {
  if (shape.kind === 'share') return shape.weight === undefined ? 'count' : 'money';
  if (shape.kind === 'cohort') return 'count';
  return shape.kind === 'per' && shape.of.kind === 'count' ? 'count' : unit;
}

import type { Direction } from './types.ts';

/**
 * How much of its target a value attains: value / target where more is better, target / value where less is, between 0
 * and `cap`. Nothing at all where less is better is full marks (`cap`). Null where the target is not above zero, as the
 * quotient then says nothing. (Public scorecards use t/a or 2 − a/t for "less is better"; this is t/a.)
 */
export function attainment(value: number, target: number, direction: Direction, cap: number): number | null {
  if (!(target > 0)) return null;
  const score = direction === 'up' ? value / target : value <= 0 ? cap : target / value;
  return Math.min(cap, Math.max(0, score));
}

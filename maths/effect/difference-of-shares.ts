import { normalQuantile } from '../pace/index.ts';
import type { Estimate } from './interval.ts';
import { wilson } from './wilson.ts';

/** Two groups with how many of each moved: one stratum of like accounts. */
export interface TwoShares {
  treated: number;
  treatedMoved: number;
  untouched: number;
  untouchedMoved: number;
}

/**
 * The difference of two independent shares with the hybrid score interval: Newcombe 1998, Statistics in Medicine 17:873,
 * method 10, without continuity correction. Null where a group is empty.
 */
export function differenceOfShares(given: TwoShares, confidence = 0.95): Estimate | null {
  const one = wilson(given.treatedMoved, given.treated, confidence);
  const other = wilson(given.untouchedMoved, given.untouched, confidence);
  if (!one || !other) return null;
  const value = one.value - other.value;
  return {
    value,
    low: value - Math.hypot(one.value - one.low, other.high - other.value),
    high: value + Math.hypot(one.high - one.value, other.value - other.low),
  };
}

/**
 * The common difference of shares over strata: Mantel and Haenszel's weights n₁n₀/N, and the variance of Sato (1989,
 * Biometrics 45:1323), which holds for few large strata and for many small ones. A stratum in which one group is missing
 * says nothing and has no weight. Where no stratum has anybody moved or everybody, the variance is zero; then, and with
 * one stratum, the answer is Newcombe's. Null where no stratum has both groups.
 */
export function commonDifference(strata: readonly TwoShares[], confidence = 0.95): Estimate | null {
  const both = strata.filter(({ treated, untouched }) => treated > 0 && untouched > 0);
  const sum = { weight: 0, difference: 0, p: 0, q: 0 };
  for (const { treated: n1, treatedMoved: x1, untouched: n0, untouchedMoved: x0 } of both) {
    const n = n1 + n0;
    sum.weight += (n1 * n0) / n;
    sum.difference += (x1 * n0 - x0 * n1) / n;
    sum.p += (n1 ** 2 * x0 - n0 ** 2 * x1 + (n1 * n0 * (n0 - n1)) / 2) / n ** 2;
    sum.q += (x1 * (n0 - x0) + x0 * (n1 - x1)) / (2 * n);
  }
  if (sum.weight === 0) return null;
  const value = sum.difference / sum.weight;
  const variance = (value * sum.p + sum.q) / sum.weight ** 2;
  if (both.length === 1 || !(variance > 0)) return differenceOfShares(together(both), confidence);
  const half = normalQuantile(1 - (1 - confidence) / 2) * Math.sqrt(variance);
  return { value, low: Math.max(-1, value - half), high: Math.min(1, value + half) };
}

/** The strata as one. */
export const together = (strata: readonly TwoShares[]): TwoShares =>
  strata.reduce(
    (sum, one) => ({
      treated: sum.treated + one.treated,
      treatedMoved: sum.treatedMoved + one.treatedMoved,
      untouched: sum.untouched + one.untouched,
      untouchedMoved: sum.untouchedMoved + one.untouchedMoved,
    }),
    { treated: 0, treatedMoved: 0, untouched: 0, untouchedMoved: 0 },
  );

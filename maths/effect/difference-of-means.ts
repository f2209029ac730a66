import { studentQuantile } from '../pace/index.ts';
import type { Estimate } from './interval.ts';

/** The values of two groups of like accounts. */
export interface TwoSamples {
  treated: readonly number[];
  untouched: readonly number[];
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const squares = (values: readonly number[]): number => {
  const middle = mean(values);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
};

interface Spread {
  variance: number;
  degrees: number;
}

/** The variance inside the strata of one group, pooled over them. */
const spreadOf = (groups: readonly (readonly number[])[]): Spread => {
  const degrees = groups.reduce((sum, values) => sum + values.length - 1, 0);
  const total = groups.reduce((sum, values) => sum + squares(values), 0);
  return { variance: degrees > 0 ? total / degrees : 0, degrees };
};

/**
 * The difference of two groups' means over strata, weighted by n₁n₀/N. Each group has a variance of its own, pooled
 * inside its strata; the degrees of freedom are Welch's and Satterthwaite's (Welch 1947, Biometrika 34:28). With one
 * stratum it is Welch's t interval exactly. Null where no stratum has both groups, or a group has nothing to learn its
 * variance from.
 */
export function differenceOfMeans(strata: readonly TwoSamples[], confidence = 0.95): Estimate | null {
  const both = strata.filter(({ treated, untouched }) => treated.length > 0 && untouched.length > 0);
  const weightOf = ({ treated: { length: n1 }, untouched: { length: n0 } }: TwoSamples): number =>
    (n1 * n0) / (n1 + n0);
  const whole = both.reduce((sum, stratum) => sum + weightOf(stratum), 0);
  const one = spreadOf(both.map(({ treated }) => treated));
  const other = spreadOf(both.map(({ untouched }) => untouched));
  if (whole === 0 || one.degrees < 1 || other.degrees < 1) return null;
  const sum = { value: 0, one: 0, other: 0 };
  for (const stratum of both) {
    const share = weightOf(stratum) / whole;
    sum.value += share * (mean(stratum.treated) - mean(stratum.untouched));
    sum.one += (share ** 2 * one.variance) / stratum.treated.length;
    sum.other += (share ** 2 * other.variance) / stratum.untouched.length;
  }
  const variance = sum.one + sum.other;
  if (variance === 0) return { value: sum.value, low: sum.value, high: sum.value };
  const degrees = variance ** 2 / (sum.one ** 2 / one.degrees + sum.other ** 2 / other.degrees);
  const half = studentQuantile(1 - (1 - confidence) / 2, degrees) * Math.sqrt(variance);
  return { value: sum.value, low: sum.value - half, high: sum.value + half };
}

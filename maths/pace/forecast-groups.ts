import type { Forecast } from './forecast.ts';
import { betaBinomial } from './forecast-share.ts';
import { normalQuantile } from './normal.ts';

/** Outcomes of one kind that are still to come, and what became of others of the kind before. */
export interface Group {
  part: number;
  whole: number;
  to_come: number;
}

/** The same where each outcome has its own weight: the sum of the weights and of their squares. */
export interface WeightedGroup {
  part: number;
  whole: number;
  sum: number;
  sum_of_squares: number;
}

/** Beyond this many outcomes the exact distribution and the normal one can't be told apart on a screen. */
const most_exact = 2_000;

/** Jeffreys' posterior for a rate: Beta(part + ½, whole − part + ½), its mean and its variance. */
function rateOf({ part, whole }: { part: number; whole: number }): { mean: number; variance: number } {
  const [alpha, beta] = [part + 0.5, whole - part + 0.5];
  const total = alpha + beta;
  return { mean: alpha / total, variance: (alpha * beta) / (total ** 2 * (total + 1)) };
}

function convolved(a: readonly number[], b: readonly number[]): number[] {
  const sum = Array.from({ length: a.length + b.length - 1 }, () => 0);
  for (const [i, p] of a.entries()) for (const [j, q] of b.entries()) sum[i + j]! += p * q;
  return sum;
}

/**
 * How many will have come true in the end, where outcomes of several kinds are still to come, each kind with its own
 * record: the sum of beta-binomial draws (Gelman et al., Bayesian Data Analysis, §2.4), added up exactly by convolution.
 * Counts, not shares.
 */
export function forecastGroups(
  done: number,
  groups: readonly Group[],
  { target, confidence = 0.8 }: { target?: number; confidence?: number } = {},
): Forecast {
  const open = groups.filter(({ to_come }) => to_come > 0);
  const more = open.reduce((sum, { to_come }) => sum + to_come, 0);
  if (more > most_exact) {
    const weighted = open.map(({ to_come, ...rest }) => ({ ...rest, sum: to_come, sum_of_squares: to_come }));
    return { ...forecastWeighted(done, weighted, { confidence }), chance: null };
  }
  const chances = open
    .map(({ part, whole, to_come }) => betaBinomial(to_come, part + 0.5, whole - part + 0.5))
    .reduce(convolved, [1]);
  const tail = (1 - confidence) / 2;
  const expected = done + open.reduce((sum, group) => sum + rateOf(group).mean * group.to_come, 0);
  let below = 0;
  let [low, high]: [number | null, number | null] = [null, null];
  let reached = 0;
  for (const [hits, chance] of chances.entries()) {
    below += chance;
    if (low === null && below > tail) low = done + hits;
    if (high === null && below >= 1 - tail - 1e-12) high = done + hits;
    if (target !== undefined && done + hits >= target - 1e-12) reached += chance;
  }
  const known = { low: low ?? done + more, high: high ?? done + more };
  return { expected, ...known, confidence, chance: target === undefined ? null : Math.min(1, reached) };
}

/**
 * The same for what the outcomes are worth, by its mean and variance and the normal distribution: for outcomes with
 * weights w that share an unknown rate θ the variance is E[θ(1 − θ)]·Σw² + Var θ·(Σw)². Held inside what is possible.
 */
export function forecastWeighted(
  done: number,
  groups: readonly WeightedGroup[],
  { confidence = 0.8 }: { confidence?: number } = {},
): Forecast {
  let [mean, variance, most] = [0, 0, 0];
  for (const group of groups) {
    const rate = rateOf(group);
    mean += rate.mean * group.sum;
    variance += (rate.mean * (1 - rate.mean) - rate.variance) * group.sum_of_squares + rate.variance * group.sum ** 2;
    most += group.sum;
  }
  const reach = normalQuantile((1 + confidence) / 2) * Math.sqrt(Math.max(0, variance));
  return {
    expected: done + mean,
    low: done + Math.max(0, mean - reach),
    high: done + Math.min(most, mean + reach),
    confidence,
    chance: null,
  };
}

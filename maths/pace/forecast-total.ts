import type { Forecast } from './forecast.ts';
import { normalCdf, normalQuantile, studentQuantile } from './normal.ts';

/** A day that is over (or the part of today that is), its working time and what was done on it. */
export interface DayDone {
  weight: number;
  value: number;
}

/** What a total forecast is made from. */
export interface TotalInput {
  done: readonly DayDone[];
  /** Working days still to come, today's rest among them. */
  days_left: number;
  /** `count` where the values are counts of things: then days vary at least as much as chance alone makes them. */
  kind: 'count' | 'amount';
  target?: number;
  confidence?: number;
}

/**
 * The end of a period for a measure that adds up.
 *
 * Days are taken as an over-dispersed Poisson process: rate r = Σy/Σw per working day and dispersion
 * φ = Σ (y − r·w)² / (r·w) / (n − 1) (Pearson; McCullagh & Nelder 1989, §6.2), not below 1 for counts. What is still to
 * come over R working days has mean r·R and variance φ·r·R·(1 + R/W): the days' own variation and that of the rate
 * learnt from W days. Its quantiles are those of the gamma distribution with that mean and variance
 * (Wilson & Hilferty 1931), with Student's t in place of z as φ is learnt from n days.
 */
export function forecastTotal(input: TotalInput): Forecast {
  const { done, days_left, kind, target, confidence = 0.8 } = input;
  const sum = done.reduce((total, { value }) => total + value, 0);
  const weight = done.reduce((total, day) => total + Math.max(0, day.weight), 0);
  if (days_left <= 0) return certain(sum, confidence, target);
  const unknown: Forecast = { expected: sum, low: null, high: null, confidence, chance: null };
  if (weight === 0) return unknown;
  const rate = sum / weight;
  const expected = sum + rate * days_left;
  const days = done.filter((day) => day.weight > 0);
  const learnt = dispersion(days, rate, kind);
  if (learnt === null || rate < 0) return { ...unknown, expected };
  // Nothing done yet: half a thing is the rate that Jeffreys' prior gives to a Poisson count of zero.
  const mean = (rate > 0 ? rate : 0.5 / weight) * days_left;
  const shape = mean / (learnt * (1 + days_left / weight));
  const p = (1 - confidence) / 2;
  const wide = days.length >= 4 ? studentQuantile(1 - p, days.length - 1) : normalQuantile(1 - p);
  const at = (z: number): number => mean * Math.max(0, 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape))) ** 3;
  const [low, high] = [sum + (rate > 0 ? at(-wide) : 0), sum + at(wide)];
  const whole = kind === 'count' ? { low: Math.floor(low), high: Math.ceil(high) } : { low, high };
  return { expected, ...whole, confidence, chance: chanceOf(target, sum, mean, shape) };
}

/** φ, or null where there are too few days to learn it from. Money has no smallest dispersion, so it needs three days. */
function dispersion(days: readonly DayDone[], rate: number, kind: TotalInput['kind']): number | null {
  const enough = days.length >= (kind === 'count' ? 2 : 3);
  if (rate <= 0 || !enough) return kind === 'count' ? 1 : null;
  const spread = days.reduce((sum, { weight, value }) => sum + (value - rate * weight) ** 2 / (rate * weight), 0);
  const learnt = spread / (days.length - 1);
  if (kind === 'count') return Math.max(1, learnt);
  return learnt > 0 ? learnt : null;
}

function chanceOf(target: number | undefined, sum: number, mean: number, shape: number): number | null {
  if (target === undefined) return null;
  if (target <= sum) return 1;
  const z = (Math.cbrt((target - sum) / mean) - 1 + 1 / (9 * shape)) * 3 * Math.sqrt(shape);
  return 1 - normalCdf(z);
}

function certain(sum: number, confidence: number, target: number | undefined): Forecast {
  const chance = target === undefined ? null : sum >= target ? 1 : 0;
  return { expected: sum, low: sum, high: sum, confidence, chance };
}

import { normalQuantile } from '../pace/index.ts';
import type { Estimate } from './interval.ts';

/**
 * A share and the score interval around it (Wilson 1927), which stays between 0 and 1 and says something even of 0 of n.
 * Null of nothing.
 * @param n of how many; `hits` of them
 */
export function wilson(hits: number, n: number, confidence = 0.95): Estimate | null {
  if (n <= 0) return null;
  const z = normalQuantile(1 - (1 - confidence) / 2);
  const p = hits / n;
  const middle = p + (z * z) / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const whole = 1 + (z * z) / n;
  return { value: p, low: Math.max(0, (middle - half) / whole), high: Math.min(1, (middle + half) / whole) };
}

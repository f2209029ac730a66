import { normalCdf, normalQuantile } from '../../maths/pace/index.ts';
import type { Chance } from './rates.ts';

/** How many of a list will have moved by the month's end. `low`–`high` holds the outcome with `confidence`. */
export interface Reach {
  expected: number;
  low: number;
  high: number;
  confidence: number;
}

type Told = Pick<Chance, 'chance' | 'key' | 'known'>;

/**
 * The spread of how many move: each account by itself, p(1−p), and what accounts of one kind share because their rate is
 * only learnt, (Σp(1−p)/n)·n²/(known+1) (the variance of a beta-binomial count).
 */
function varianceOf(rows: readonly Told[]): number {
  return [...Map.groupBy(rows, ({ key }) => key).values()].reduce((sum, own) => {
    const alone = own.reduce((all, { chance: p }) => all + p * (1 - p), 0);
    return sum + alone + (alone * own.length) / (own[0]!.known + 1);
  }, 0);
}

/** What these accounts bring together. Counts are whole, so the interval is widened to whole ones. */
export function reachOf(rows: readonly Told[], confidence = 0.8): Reach {
  const expected = rows.reduce((sum, { chance }) => sum + chance, 0);
  const half = normalQuantile(1 - (1 - confidence) / 2) * Math.sqrt(varianceOf(rows));
  return {
    expected,
    low: Math.max(0, Math.floor(expected - half)),
    high: Math.min(rows.length, Math.ceil(expected + half)),
    confidence,
  };
}

/** The chance that at least `wanted` of them move: by the normal distribution, half a count allowed for. */
export function chanceOfReaching(rows: readonly Told[], wanted: number): number {
  if (wanted <= 0) return 1;
  if (wanted > rows.length) return 0;
  const expected = rows.reduce((sum, { chance }) => sum + chance, 0);
  const spread = Math.sqrt(varianceOf(rows));
  if (spread === 0) return expected >= wanted ? 1 : 0;
  return 1 - normalCdf((wanted - 0.5 - expected) / spread);
}

import { commonDifference, type TwoShares } from './difference-of-shares.ts';
import { differenceOfMeans } from './difference-of-means.ts';
import type { Estimate } from './interval.ts';
import type { Window } from './windows.ts';

/** What talks did for accounts that began in one band, against like accounts that nobody talked with. */
export interface Effect {
  band: number;
  /** All windows of each group, and those that have somebody like them in the other. */
  treated: number;
  untouched: number;
  matchedTreated: number;
  matchedUntouched: number;
  /** Of the matched: the share that ended in a higher and in a lower band, and the difference; null where too few. */
  up: Compared;
  down: Compared;
  /** Of the matched: the change of use of each group, in readings' units, and the difference. */
  use: Compared;
}

export interface Compared {
  treated: number | null;
  untouched: number | null;
  difference: Estimate | null;
  verdict: Verdict;
}

/** What the interval says: it lies above zero, below, on both sides, or there is too little to draw one. */
export type Verdict = 'more' | 'less' | 'no-difference' | 'too-few';

/** So many matched windows of each group are the least from which anything is said. */
export const LEAST = 10;

const quartiles = 4;

/** How many of the sorted values lie below a value, by halving. */
function countBelow(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The quartile of a value among the others, 0 to 3. */
const quartileOf = (sorted: readonly number[], value: number): number =>
  Math.min(quartiles - 1, Math.floor((countBelow(sorted, value) / sorted.length) * quartiles));

/** Like accounts: the same band when the window opened, the same products, the same quarter of use, the same trend. */
export function strataOf(windows: readonly Window[]): Map<string, Window[]> {
  const levels = new Map(
    [...Map.groupBy(windows, ({ band }) => band)].map(([band, own]) => [
      band,
      own.map(({ level }) => level).sort((a, b) => a - b),
    ]),
  );
  return Map.groupBy(windows, ({ band, kind, level, trend }) =>
    [band, kind, quartileOf(levels.get(band)!, level), trend].join('|'),
  );
}

/** The effect for each band in which anybody began, lowest first. */
export function effectsOf(windows: readonly Window[], confidence = 0.95): Effect[] {
  return [...Map.groupBy(windows, ({ band }) => band)]
    .sort(([a], [b]) => a - b)
    .map(([band, own]) => effectOf(band, own, confidence));
}

function effectOf(band: number, windows: readonly Window[], confidence: number): Effect {
  const parted = [...strataOf(windows).values()].map((own) => ({
    treated: own.filter(({ treated }) => treated),
    untouched: own.filter(({ treated }) => !treated),
  }));
  const matched = parted.filter(({ treated, untouched }) => treated.length > 0 && untouched.length > 0);
  const count = (list: typeof parted, group: 'treated' | 'untouched') =>
    list.reduce((sum, stratum) => sum + stratum[group].length, 0);
  const [matchedTreated, matchedUntouched] = [count(matched, 'treated'), count(matched, 'untouched')];
  const enough = matchedTreated >= LEAST && matchedUntouched >= LEAST;
  const shares = (moved: (window: Window) => boolean): Compared => {
    const strata = matched.map(({ treated, untouched }): TwoShares => ({
      treated: treated.length,
      treatedMoved: treated.filter(moved).length,
      untouched: untouched.length,
      untouchedMoved: untouched.filter(moved).length,
    }));
    return compared(enough ? commonDifference(strata, confidence) : null, standardised(strata));
  };
  const samples = matched.map(({ treated, untouched }) => ({
    treated: treated.map(({ change }) => change),
    untouched: untouched.map(({ change }) => change),
  }));
  return {
    band,
    treated: count(parted, 'treated'),
    untouched: count(parted, 'untouched'),
    matchedTreated,
    matchedUntouched,
    up: shares((window) => window.ends > window.band),
    down: shares((window) => window.ends < window.band),
    use: compared(enough ? differenceOfMeans(samples, confidence) : null, meansOf(samples)),
  };
}

/** Both groups' shares as if they had the same mix of strata: with the weights of the difference, so that they differ by it. */
function standardised(strata: readonly TwoShares[]): [number, number] | null {
  const weight = ({ treated: n1, untouched: n0 }: TwoShares): number => (n1 * n0) / (n1 + n0);
  const whole = strata.reduce((sum, one) => sum + weight(one), 0);
  if (whole === 0) return null;
  const of = (pick: (one: TwoShares) => number) =>
    strata.reduce((sum, one) => sum + (weight(one) / whole) * pick(one), 0);
  return [of((one) => one.treatedMoved / one.treated), of((one) => one.untouchedMoved / one.untouched)];
}

function meansOf(
  samples: readonly { treated: readonly number[]; untouched: readonly number[] }[],
): [number, number] | null {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const weight = (one: (typeof samples)[number]) =>
    (one.treated.length * one.untouched.length) / (one.treated.length + one.untouched.length);
  const whole = samples.reduce((sum, one) => sum + weight(one), 0);
  if (whole === 0) return null;
  const of = (pick: (one: (typeof samples)[number]) => readonly number[]) =>
    samples.reduce((sum, one) => sum + (weight(one) / whole) * mean(pick(one)), 0);
  return [of(({ treated }) => treated), of(({ untouched }) => untouched)];
}

function compared(difference: Estimate | null, values: [number, number] | null): Compared {
  const [treated, untouched] = values ?? [null, null];
  return { treated, untouched, difference, verdict: verdictOf(difference) };
}

function verdictOf(difference: Estimate | null): Verdict {
  if (!difference) return 'too-few';
  if (difference.low > 0) return 'more';
  return difference.high < 0 ? 'less' : 'no-difference';
}

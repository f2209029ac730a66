/** What is known of an account over time, for finding out what a talk does. Instants are epoch milliseconds. */
export interface AccountLife {
  account: string;
  /** What like accounts have alike besides their use: the products they have. */
  kind: string;
  /** Readings of use, oldest first. */
  readings: readonly { at: number; value: number }[];
  /** When somebody talked with them to lift their use, oldest first. */
  touches: readonly number[];
}

/** One account over one window: what it was like when the window opened, whether it was touched, what came of it. */
export interface Window {
  account: string;
  kind: string;
  opens: number;
  treated: boolean;
  /** The place of the band in which it began and ended, 0 the lowest. */
  band: number;
  ends: number;
  /** Mean use before, its trend, and the use at the end less the use before. */
  level: number;
  trend: Trend;
  change: number;
}

export type Trend = 'rising' | 'steady' | 'falling';

export interface WindowRules {
  /** Where the bands begin, rising; the first is 0. */
  bandStarts: readonly number[];
  /** What a touch may change is looked at so long after the window opens. */
  follow_ms: number;
  /** A touch counts for a window if it comes so soon after it opens. */
  touch_ms: number;
  /** For so long before the window opens nobody may have touched the account. */
  quiet_ms: number;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The place of a value's band: the last one that begins at or below it. */
export const bandAt = (value: number, starts: readonly number[]): number =>
  Math.max(
    0,
    starts.findLastIndex((start) => value >= start),
  );

/** Less than a fifth between the last two readings and the four before is noise in counts of this size. */
export function trendOf(values: readonly number[]): Trend {
  const before = values.slice(-6, -2);
  if (before.length < 2) return 'steady';
  const then = mean(before);
  const now = mean(values.slice(-2));
  if (then <= 0) return now > 0 ? 'rising' : 'steady';
  const change = now / then - 1;
  return change >= 0.2 ? 'rising' : change <= -0.2 ? 'falling' : 'steady';
}

/**
 * The windows of an account that can tell something: each opens at a reading, after a quiet time, with three readings at
 * least behind it. Touched ones were touched soon after; untouched ones stayed so until the window closed. Windows in
 * which the first touch came late are neither. Of each band at the start the account gives at most its newest touched and
 * its newest untouched window, so that no account speaks twice in one group.
 */
export function windowsOf(life: AccountLife, rules: WindowRules): Window[] {
  const { readings, touches } = life;
  const found = new Map<string, Window>();
  for (let index = 2; index < readings.length - 1; index++) {
    const opens = readings[index]!.at;
    const closes = opens + rules.follow_ms;
    const last = readings.findLastIndex(({ at }) => at <= closes);
    // A window that no reading closes has no outcome.
    if (last <= index || readings[last]!.at < closes - rules.follow_ms / 8) continue;
    if (touches.some((at) => at > opens - rules.quiet_ms && at <= opens)) continue;
    const first = touches.find((at) => at > opens && at <= closes);
    if (first !== undefined && first > opens + rules.touch_ms) continue;
    const values = readings.slice(0, index + 1).map(({ value }) => value);
    const level = mean(values.slice(-2));
    const band = bandAt(readings[index]!.value, rules.bandStarts);
    const after = readings.slice(index + 1, last + 1).map(({ value }) => value);
    const treated = first !== undefined;
    found.set(`${treated} ${band}`, {
      account: life.account,
      kind: life.kind,
      opens,
      treated,
      band,
      ends: bandAt(readings[last]!.value, rules.bandStarts),
      level,
      trend: trendOf(values),
      change: mean(after.slice(-2)) - level,
    });
  }
  return [...found.values()];
}

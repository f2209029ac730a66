import { describe, expect, it } from 'vitest';
import { type AccountLife, effectsOf, trendOf, type Window, windowsOf, type WindowRules } from './index.ts';

const week = 7 * 86_400_000;
const rules: WindowRules = { bandStarts: [0, 5, 15], follow_ms: 4 * week, touch_ms: week, quiet_ms: 2 * week };

/** Weekly readings that begin at time zero. */
const life = (values: readonly number[], touched_weeks: readonly number[] = []): AccountLife => ({
  account: 'a',
  kind: 'book',
  readings: values.map((value, index) => ({ at: index * week, value })),
  touches: touched_weeks.map((at) => at * week),
});

describe('the windows of an account', () => {
  it('are touched where a talk follows soon, untouched where none comes until they close', () => {
    const found = windowsOf(life([3, 3, 3, 4, 6, 8, 16], [2.5]), rules);
    expect(found).toEqual([expect.objectContaining({ treated: true, opens: 2 * week, band: 0, ends: 2, level: 3 })]);
    expect(windowsOf(life([3, 3, 3, 4, 4, 3, 4]), rules)).toEqual([
      expect.objectContaining({ treated: false, opens: 2 * week, band: 0, ends: 0 }),
    ]);
  });

  it('leave out what was touched shortly before, or late', () => {
    expect(windowsOf(life([3, 3, 3, 4, 4, 3, 4], [1]), rules)).toEqual([]);
    expect(windowsOf(life([3, 3, 3, 4, 4, 3, 4], [4.5]), rules)).toEqual([]);
  });

  it('leave out what no reading closes', () => expect(windowsOf(life([3, 3, 3, 4]), rules)).toEqual([]));

  it('know a trend from noise', () => {
    expect(trendOf([5, 5, 5, 5, 8, 8])).toBe('rising');
    expect(trendOf([10, 10, 10, 10, 9, 10])).toBe('steady');
    expect(trendOf([10, 10, 10, 10, 5, 5])).toBe('falling');
    expect(trendOf([0, 0, 0, 0, 0, 0])).toBe('steady');
  });
});

/** A small generator of uniform numbers (mulberry32), so that the simulations below are the same on every run. */
function uniform(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Accounts of a simulated desk: those with much use are talked with more often (so the groups are not alike), move up
 * more often anyway, and move up more often by `lift` after a talk.
 */
function history(random: () => number, lift: number, accounts = 240): Window[] {
  return Array.from({ length: accounts }, (_, index) => {
    const level = Math.floor(random() * 4);
    const treated = random() < 0.3 + 0.12 * level;
    const moved = random() < 0.1 + 0.1 * level + (treated ? lift : 0);
    const change = level + (treated ? 10 * lift : 0) + (random() + random() + random() - 1.5) * 4;
    const trend = 'steady' as const;
    return { account: `${index}`, kind: 'book', opens: 0, treated, band: 0, ends: moved ? 1 : 0, level, trend, change };
  });
}

/** A year's half of weekly readings of a portfolio in which each talk, at a random time, adds `lift` from then on. */
function portfolio(random: () => number, lift: number): AccountLife[] {
  return Array.from({ length: 150 }, (_, index) => {
    const level = 1 + random() * 18;
    const touch = random() < 0.6 ? (6 + Math.floor(random() * 14) + 0.5) * week : null;
    const noise = () => (random() + random() + random() - 1.5) * 2;
    const readings = Array.from({ length: 24 }, (_, at) => ({
      at: at * week,
      value: level + noise() + (touch !== null && at * week > touch ? lift : 0),
    }));
    return { account: `${index}`, kind: index % 2 ? 'book' : 'ray', readings, touches: touch === null ? [] : [touch] };
  });
}

const times = 400;
const simulate = (lift: number) => {
  const random = uniform(7);
  return Array.from({ length: times }, () => effectsOf(history(random, lift))[0]!);
};
const holds = (estimate: { low: number; high: number } | null, truth: number): boolean =>
  estimate !== null && estimate.low <= truth && truth <= estimate.high;

describe('the effect of a talk', () => {
  it.each([0, 0.15])('is held by its interval about 95 times in 100 (true effect %f)', (lift) => {
    const found = simulate(lift);
    const shares = found.filter(({ up }) => holds(up.difference, lift)).length / times;
    const means = found.filter(({ use }) => holds(use.difference, 10 * lift)).length / times;
    for (const held of [shares, means]) {
      expect(held).toBeGreaterThan(0.92);
      expect(held).toBeLessThan(0.98);
    }
  });

  it.each([0, 3])('is found again in whole lives of accounts (true effect %i a reading)', (lift) => {
    const random = uniform(23);
    const held = Array.from({ length: 120 }, () => {
      const windows = portfolio(random, lift).flatMap((life) => windowsOf(life, rules));
      return effectsOf(windows)
        .filter(({ use }) => use.difference !== null)
        .map(({ use }) => holds(use.difference, lift));
    }).flat();
    expect(held.length).toBeGreaterThan(200);
    const share = held.filter(Boolean).length / held.length;
    expect(share).toBeGreaterThan(0.9);
    expect(share).toBeLessThan(0.99);
  });

  it('is not fooled by whom one likes to call: unmatched shares would be', () => {
    const random = uniform(3);
    const windows = history(random, 0, 20_000);
    const share = (treated: boolean) => {
      const own = windows.filter((window) => window.treated === treated);
      return own.filter(({ ends }) => ends > 0).length / own.length;
    };
    expect(share(true) - share(false)).toBeGreaterThan(0.03);
    expect(effectsOf(windows)[0]!.up.verdict).toBe('no-difference');
  });

  it('flips when the groups are swapped', () => {
    const windows = history(uniform(11), 0.3);
    const swapped = windows.map((window) => ({ ...window, treated: !window.treated }));
    const [one, other] = [effectsOf(windows)[0]!, effectsOf(swapped)[0]!];
    expect(other.up.difference!.value).toBeCloseTo(-one.up.difference!.value, 9);
    expect([one.up.verdict, other.up.verdict]).toEqual(['more', 'less']);
  });

  it('says when there are too few to tell', () => {
    const few = effectsOf(history(uniform(1), 0.3, 12))[0]!;
    expect(few.up).toMatchObject({ difference: null, verdict: 'too-few' });
    const alone = history(uniform(1), 0.3).filter(({ treated }) => treated);
    expect(effectsOf(alone)[0]).toMatchObject({ matchedTreated: 0, untouched: 0, up: { verdict: 'too-few' } });
    expect(effectsOf([])).toEqual([]);
  });

  it('shows two shares that differ by the difference', () => {
    const { up } = effectsOf(history(uniform(5), 0.2))[0]!;
    expect(up.treated! - up.untouched!).toBeCloseTo(up.difference!.value, 9);
  });
});

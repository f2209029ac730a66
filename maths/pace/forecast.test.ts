import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecastShare, forecastTotal, paceOf, reasons } from './index.ts';

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

function poisson(mean: number, random: () => number): number {
  let [count, product] = [0, random()];
  for (; product > Math.exp(-mean) && count < 1000; count++) product *= random();
  return count;
}

describe('forecastTotal', () => {
  const even = Array.from({ length: 10 }, () => ({ weight: 1, value: 20 }));

  it('goes on at the rate so far', () => {
    const forecast = forecastTotal({ done: even, days_left: 5, kind: 'count', target: 280 });
    expect(forecast.expected).toBe(300);
    expect(forecast.low).toBeLessThan(300);
    expect(forecast.high).toBeGreaterThan(300);
    expect(forecast.chance).toBeGreaterThan(0.9);
  });

  it('is certain at the end, and says so when it is too early', () => {
    expect(forecastTotal({ done: even, days_left: 0, kind: 'count', target: 201 })).toMatchObject({
      low: 200,
      high: 200,
      chance: 0,
    });
    expect(forecastTotal({ done: [], days_left: 9, kind: 'count' })).toMatchObject({
      expected: 0,
      low: null,
      high: null,
    });
    expect(forecastTotal({ done: even.slice(0, 1), days_left: 9, kind: 'amount' })).toMatchObject({
      expected: 200,
      low: null,
    });
    const none = forecastTotal({ done: [{ weight: 5, value: 0 }], days_left: 5, kind: 'count', target: 3 });
    expect(none).toMatchObject({ expected: 0, low: 0 });
    expect(none.high).toBeGreaterThanOrEqual(1);
    expect(none.chance).toBeLessThan(0.2);
  });

  it.each([
    ['steady days', 1],
    ['days that vary three times as much', 3],
  ])('holds the outcome about 8 times in 10: %s', (_name, burst) => {
    const random = uniform(burst * 7919);
    // Things come in bursts of `burst`, so the variance of a day is that many times its mean.
    const day = (): number => burst * poisson(12 / burst, random);
    let held = 0;
    const runs = 1500;
    for (let run = 0; run < runs; run++) {
      const done = Array.from({ length: 9 }, () => ({ weight: 1, value: day() }));
      const { low, high } = forecastTotal({ done, days_left: 13, kind: 'count' });
      const end =
        done.reduce((sum, { value }) => sum + value, 0) + Array.from({ length: 13 }, day).reduce((x, y) => x + y, 0);
      if (low !== null && high !== null && end >= low && end <= high) held++;
    }
    expect(held / runs).toBeGreaterThan(0.77);
    expect(held / runs).toBeLessThan(0.9);
  });

  it('holds its guess between its ends and never promises less than is done', () => {
    const days = fc.array(fc.record({ weight: fc.constantFrom(0, 0.5, 1), value: fc.nat(50) }), { maxLength: 25 });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 25 }), fc.nat(900), (done, days_left, target) => {
        const { expected, low, high, chance } = forecastTotal({ done, days_left, kind: 'count', target });
        const sum = done.reduce((total, { value }) => total + value, 0);
        expect(expected).toBeGreaterThanOrEqual(sum);
        if (low === null || high === null) return;
        expect(low).toBeGreaterThanOrEqual(sum);
        expect(high).toBeGreaterThanOrEqual(low);
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('forecastShare', () => {
  it('starts from what is known and narrows to it', () => {
    const wide = forecastShare({ part: 8, whole: 10, to_come: 30 });
    const narrow = forecastShare({ part: 32, whole: 40, to_come: 2 });
    expect((narrow.high ?? 1) - (narrow.low ?? 0)).toBeLessThan((wide.high ?? 0) - (wide.low ?? 1));
    expect(forecastShare({ part: 3, whole: 4, to_come: 0, target: 0.8 })).toMatchObject({
      expected: 0.75,
      low: 0.75,
      high: 0.75,
      chance: 0,
    });
    expect(forecastShare({ part: 0, whole: 0, to_come: 9 })).toMatchObject({ low: null, high: null, chance: null });
    expect(forecastShare({ part: 0, whole: 0, to_come: 0 })).toMatchObject({ low: null, chance: null });
  });

  it('draws the beta-binomial distribution', () => {
    // One more after Beta(½, ½): a coin, so one in two.
    expect(forecastShare({ part: 0, whole: 1, to_come: 1, target: 0.5 }).chance).toBeCloseTo(0.25, 12);
    expect(forecastShare({ part: 1, whole: 1, to_come: 1, target: 1 }).chance).toBeCloseTo(0.75, 12);
  });

  it('stays within 0..1, around its guess, also for very many to come', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), fc.constantFrom(0, 1, 40, 3000, 200_000), (part, rest, to_come) => {
        fc.pre(part + rest > 0);
        const { expected, low, high } = forecastShare({ part, whole: part + rest, to_come });
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1 + 1e-12);
        expect(low ?? 1).toBeLessThanOrEqual(high ?? 0);
        expect(expected).toBeGreaterThanOrEqual(0);
        expect(expected).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });
});

describe('reasons', () => {
  const days = Array.from({ length: 20 }, (_, n) => ({ day: `2026-11-${String(n + 1).padStart(2, '0')}`, weight: 1 }));

  it('says where one stands, what is needed and how it will end', () => {
    const pace = paceOf({ target: 400, done: 140, days, now: { day: '2026-11-08', gone: 1 } });
    const done = Array.from({ length: 8 }, (_, n) => ({ weight: 1, value: 17.5 + (n % 2 ? 2 : -2) }));
    const said = reasons(pace, forecastTotal({ done, days_left: 12, kind: 'count', target: 400 })).map(
      ({ says }) => says,
    );
    expect(said.slice(0, 2)).toEqual([
      '160 was due by now: 20 behind.',
      '12 working days left need 21.7 a day; so far it was 17.5 a day.',
    ]);
    expect(said[2]).toMatch(/^At this rate it ends near 350 \(between \d+ and \d+, 8 times in 10\)\.$/);
    expect(said[3]).toMatch(/^The chance of reaching the target is (below 1|about \d+) %\.$/);
  });

  it('tells a target met, a period over and a beginning too early to judge', () => {
    const now = { day: '2026-11-08', gone: 1 };
    expect(reasons(paceOf({ target: 10, done: 12, days, now }), null)[0]?.says).toBe('Target met, 2 over.');
    const over = paceOf({ target: 10, done: 4, days, now: { day: '2026-12-01', gone: 0 } });
    expect(reasons(over, null).at(-1)?.says).toBe('The period is over, 6 short.');
    const early = paceOf({ target: 10, done: 0, days, now: { day: '2026-11-01', gone: 0 } });
    expect(reasons(early, forecastTotal({ done: [], days_left: 20, kind: 'count' })).at(-1)?.kind).toBe('early');
  });
});

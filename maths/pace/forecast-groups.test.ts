import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecastGroups, forecastShare, forecastWeighted } from './index.ts';

const groups = fc.array(
  fc.record({ part: fc.nat(40), more: fc.nat(40), to_come: fc.nat(30) }).map(({ part, more, to_come }) => ({
    part,
    whole: part + more,
    to_come,
  })),
  { maxLength: 4 },
);

describe('forecastGroups', () => {
  it('knows the end when nothing is to come', () => {
    expect(forecastGroups(7, [])).toEqual({ expected: 7, low: 7, high: 7, confidence: 0.8, chance: null });
  });

  it('of one kind is the forecast of a share', () => {
    const share = forecastShare({ part: 8, whole: 10, to_come: 6 });
    const found = forecastGroups(8, [{ part: 8, whole: 10, to_come: 6 }]);
    expect(found.expected / 16).toBeCloseTo(share.expected, 10);
    expect([found.low! / 16, found.high! / 16]).toEqual([share.low, share.high]);
  });

  it('takes each kind by its own record', () => {
    const good = { part: 90, whole: 100, to_come: 10 };
    const bad = { part: 10, whole: 100, to_come: 10 };
    expect(forecastGroups(0, [good, bad]).expected).toBeCloseTo((10 * 90.5) / 101 + (10 * 10.5) / 101, 10);
    expect(forecastGroups(0, [good, bad], { target: 0 }).chance).toBeCloseTo(1, 10);
    expect(forecastGroups(0, [good], { target: 11 }).chance).toBe(0);
  });

  it('stays within what is possible, and its bounds hold the expectation of plausible ends', () => {
    fc.assert(
      fc.property(fc.nat(50), groups, (done, some) => {
        const most = done + some.reduce((sum, { to_come }) => sum + to_come, 0);
        const { expected, low, high } = forecastGroups(done, some);
        expect(low!).toBeGreaterThanOrEqual(done);
        expect(high!).toBeLessThanOrEqual(most);
        expect(low!).toBeLessThanOrEqual(high!);
        expect(expected).toBeGreaterThanOrEqual(done - 1e-9);
        expect(expected).toBeLessThanOrEqual(most + 1e-9);
      }),
    );
  });

  it('a good outcome more in the record never lowers the expectation', () => {
    fc.assert(
      fc.property(groups, (some) => {
        const better = some.map((group) => ({ ...group, part: group.part + 1, whole: group.whole + 1 }));
        expect(forecastGroups(0, better).expected).toBeGreaterThanOrEqual(forecastGroups(0, some).expected - 1e-9);
      }),
    );
  });
});

describe('forecastWeighted', () => {
  it('is near the exact forecast where every weight is one', () => {
    const exact = forecastGroups(0, [{ part: 60, whole: 100, to_come: 400 }]);
    const near = forecastWeighted(0, [{ part: 60, whole: 100, sum: 400, sum_of_squares: 400 }]);
    expect(near.expected).toBeCloseTo(exact.expected, 10);
    expect(Math.abs(near.low! - exact.low!)).toBeLessThan(4);
    expect(Math.abs(near.high! - exact.high!)).toBeLessThan(4);
  });

  it('one big amount makes the end less certain than many small ones', () => {
    const record = { part: 60, whole: 100, sum: 100 };
    const big = forecastWeighted(0, [{ ...record, sum_of_squares: 10_000 }]);
    const small = forecastWeighted(0, [{ ...record, sum_of_squares: 100 }]);
    expect(big.high! - big.low!).toBeGreaterThan(small.high! - small.low!);
    expect(big.high).toBeLessThanOrEqual(100);
  });
});

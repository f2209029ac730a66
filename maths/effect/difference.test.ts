import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonDifference, differenceOfMeans, differenceOfShares, wilson, type TwoShares } from './index.ts';

const two = (treatedMoved: number, treated: number, untouchedMoved: number, untouched: number): TwoShares => ({
  treated,
  treatedMoved,
  untouched,
  untouchedMoved,
});

describe('the score interval of a share', () => {
  // Newcombe 1998, Statistics in Medicine 17:857, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i', (hits, n, low, high) => {
    const found = wilson(hits, n)!;
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  it('says nothing of nothing', () => expect(wilson(0, 0)).toBeNull());
});

describe('the difference of two shares', () => {
  // Newcombe 1998, Statistics in Medicine 17:873, table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
  ])('%i of %i against %i of %i', (x1, n1, x0, n0, low, high) => {
    const found = differenceOfShares(two(x1, n1, x0, n0))!;
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });
});

describe('the common difference over strata', () => {
  // The trial of tolbutamide by age (Rothman, Greenland and Lash 2008, table 15-1), as the R package metafor computes it.
  const trial = [two(8, 106, 5, 120), two(22, 98, 16, 85)];

  it('of the tolbutamide trial', () => {
    const found = commonDifference(trial, 0.9)!;
    expect(found.value).toBeCloseTo(0.0349, 4);
    expect(found.low).toBeCloseTo(-0.0176, 4);
    expect(found.high).toBeCloseTo(0.0874, 4);
  });

  it('is what a stratum says when only one has both groups', () => {
    const one = two(56, 70, 48, 80);
    expect(commonDifference([one, two(3, 9, 0, 0)])).toEqual(differenceOfShares(one));
    expect(commonDifference([two(3, 9, 0, 0)])).toBeNull();
  });

  const stratum = fc
    .record({ n1: fc.integer({ min: 1, max: 40 }), n0: fc.integer({ min: 1, max: 40 }), a: fc.nat(), b: fc.nat() })
    .map(({ n1, n0, a, b }) => two(a % (n1 + 1), n1, b % (n0 + 1), n0));
  const swap = ({ treated, treatedMoved, untouched, untouchedMoved }: TwoShares) =>
    two(untouchedMoved, untouched, treatedMoved, treated);

  it('flips its sign when the groups are swapped, and holds its value', () =>
    fc.assert(
      fc.property(fc.array(stratum, { minLength: 1, maxLength: 6 }), (strata) => {
        const [one, other] = [commonDifference(strata)!, commonDifference(strata.map(swap))!];
        expect(other.value).toBeCloseTo(-one.value, 9);
        expect(other.low).toBeCloseTo(-one.high, 9);
        expect(one.low).toBeLessThanOrEqual(one.value + 1e-12);
        expect(one.high).toBeGreaterThanOrEqual(one.value - 1e-12);
        expect(Math.abs(one.low)).toBeLessThanOrEqual(1 + 1e-12);
      }),
    ));
});

describe('the difference of two means', () => {
  //
  const treated = [27.5, 21.0, 19.0, 23.6, 17.0, 17.9, 16.9, 20.1, 21.9, 22.6, 23.1, 19.6, 19.0, 21.7, 21.4];
  const untouched = [27.1, 22.0, 20.8, 23.4, 23.4, 23.5, 25.8, 22.0, 24.8, 20.2, 21.9, 22.1, 22.9, 20.5, 24.4];

  it('is Welch’s with one stratum', () => {
    const { value, low, high } = differenceOfMeans([{ treated, untouched }])!;
    const error = (high - low) / 2 / 2.0596; // the quantile of Student's t with 25 degrees of freedom
    expect(value / error).toBeCloseTo(-2.46, 2);
    expect(high).toBeLessThan(0);
  });

  it('flips its sign when the groups are swapped', () => {
    const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 9 });
    const strata = fc.array(fc.record({ treated: values, untouched: values }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(strata, (given) => {
        const one = differenceOfMeans(given)!;
        const other = differenceOfMeans(given.map((each) => ({ treated: each.untouched, untouched: each.treated })))!;
        expect(other.value).toBeCloseTo(-one.value, 9);
        expect(other.low).toBeCloseTo(-one.high, 9);
      }),
    );
  });

  it('needs something to learn each group’s spread from', () =>
    expect(differenceOfMeans([{ treated: [3], untouched: [1, 2, 4] }])).toBeNull());
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quantile } from './quantile.ts';

it('interpolates between ranks', () => {
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
  expect(quantile([10], 0.9)).toBe(10);
  expect(quantile([], 0.9)).toBeNull();
  // Type 7 on 1..10 at 0.9: rank 8.1, so 9.1.
  expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)).toBeCloseTo(9.1, 12);
});

it('lies between the extremes and grows with q', () => {
  const numbers = fc.array(fc.integer(), { minLength: 1 });
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(numbers, part, part, (found, p, q) => {
      const low = quantile(found, Math.min(p, q)) ?? NaN;
      const high = quantile(found, Math.max(p, q)) ?? NaN;
      expect(low).toBeLessThanOrEqual(high + 1e-6);
      expect(low).toBeGreaterThanOrEqual(Math.min(...found));
      expect(high).toBeLessThanOrEqual(Math.max(...found));
    }),
  );
});

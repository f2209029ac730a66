import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decimalOf, microOf } from './micro.ts';

it('writes decimals', () => {
  expect(decimalOf(microOf(-1.5))).toBe('-1.500000');
  expect(decimalOf(microOf(0.1) + microOf(0.2))).toBe('0.300000');
  expect(decimalOf(microOf(12))).toBe('12.000000');
  expect(decimalOf(0n)).toBe('0.000000');
});

it('keeps a number to the millionth, and taking away undoes adding', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      (x, y) => {
        expect(Math.abs(Number(decimalOf(microOf(x))) - x)).toBeLessThanOrEqual(6e-7);
        expect(microOf(x) + microOf(y) - microOf(x)).toBe(microOf(y));
      },
    ),
  );
});

import { expect, it } from 'vitest';
import { normalCdf, normalQuantile, studentQuantile } from './normal.ts';

it('gives the tabled values', () => {
  // Abramowitz & Stegun, tables 26.1 and 26.10.
  expect(normalCdf(0)).toBe(0.5);
  expect(normalCdf(1)).toBeCloseTo(0.841344746069, 11);
  expect(normalCdf(-2.5)).toBeCloseTo(0.006209665326, 11);
  expect(normalCdf(3)).toBeCloseTo(0.998650101968, 11);
  expect(normalCdf(-5)).toBeCloseTo(2.866515719e-7, 14);
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963985, 8);
  expect(normalQuantile(0.1)).toBeCloseTo(-1.281551566, 8);
  expect(studentQuantile(0.9, 5)).toBeCloseTo(1.476, 2);
  expect(studentQuantile(0.975, 10)).toBeCloseTo(2.228, 2);
  expect(studentQuantile(0.9, 3) / 1.638).toBeCloseTo(1, 1);
});

import { expect, it } from 'vitest';
import { endOf, price, window_days } from './subscription.ts';
import { dateOf, dayOf } from './time.ts';

it('asks between 12,000 and 1,20,000 rupees a year', () => {
  expect(price('basic', 12, 1)).toBe(12_000);
  expect(price('premium', 12, 8)).toBe(120_000);
  expect(price('premium', 12, 30)).toBe(120_000);
});

it('costs more by the month than by the year', () => {
  expect(price('plus', 1, 4) * 12).toBeGreaterThan(price('plus', 3, 4) * 4);
  expect(price('plus', 3, 4) * 4).toBeGreaterThan(price('plus', 12, 4));
});

it('ends on the last day paid for', () => {
  expect(dateOf(endOf(dayOf('2026-03-10'), 12))).toBe('2027-03-09');
  expect(dateOf(endOf(dayOf('2026-01-01'), 1))).toBe('2026-01-31');
});

it('opens the window before the term ends and after it has begun', () => {
  for (const months of [1, 3, 12]) expect(window_days(months)).toBeLessThan(28 * months);
});

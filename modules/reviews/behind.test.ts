import { expect, it } from 'vitest';
import { needsToBeBetter, shortfall } from './behind.ts';

const card = (measure: string, more: object = {}) => ({
  ...{
    measure,
    state: 'behind' as const,
    done: null,
    pace: null,
    value: 0.6,
    target: 0.8,
    direction: 'up' as const,
    weight: 1,
  },
  ...more,
});

it('measures the gap against where it should be by now, both ways', () => {
  expect(shortfall(card('a'))).toBeCloseTo(0.25, 12);
  expect(shortfall(card('a', { done: 30, pace: 40 }))).toBeCloseTo(0.25, 12);
  expect(shortfall(card('a', { direction: 'down', value: 0.12, target: 0.1 }))).toBeCloseTo(0.2, 12);
  expect(shortfall(card('a', { direction: 'down', value: 0.1, target: 0 }))).toBe(1);
  expect(shortfall(card('a', { state: 'reached' }))).toBe(0);
  expect(shortfall(card('a', { value: null }))).toBe(0);
});

it('puts the widest gap first, then what weighs more', () => {
  const order = needsToBeBetter([
    card('met', { state: 'on-course' }),
    card('near', { value: 0.79 }),
    card('light', { value: 0.4 }),
    card('heavy', { value: 0.4, weight: 3 }),
  ]);
  expect(order.map(({ measure }) => measure)).toEqual(['heavy', 'light', 'near']);
});

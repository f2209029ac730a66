import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gapOf, type Standing, toneOf } from './standing.ts';

const share = (more: Partial<Standing>): Standing => ({
  unit: 'percent',
  direction: 'up',
  value: 0,
  a: 0,
  b: 30,
  target: 0.6,
  pace: null,
  ...more,
});
const count = (more: Partial<Standing>): Standing => ({
  unit: 'count',
  direction: 'up',
  value: 0,
  a: 0,
  b: null,
  target: 12,
  pace: null,
  ...more,
});

test('a share against its pace, in whole accounts', () => {
  expect(gapOf(share({ a: 14, value: 14 / 30, pace: 0.4 }))).toEqual({ kind: 'ahead', n: 2 });
  expect(gapOf(share({ a: 10, value: 10 / 30, pace: 0.4 }))).toEqual({ kind: 'behind', n: 2 });
  expect(gapOf(share({ a: 12, value: 12 / 30, pace: 0.4 }))).toEqual({ kind: 'on-pace', n: 0 });
  expect(gapOf(share({ a: 18, value: 0.6, pace: 0.4 }))).toEqual({ kind: 'met', n: 0 });
});

test('a share that time says nothing about is held to its target', () => {
  expect(gapOf(share({ a: 21, b: 29, value: 21 / 29, target: 0.8 }))).toEqual({ kind: 'short', n: 3 });
  expect(gapOf(share({ a: 25, b: 29, value: 25 / 29, target: 0.8 }))).toEqual({ kind: 'spare', n: 1 });
});

test('a limit has room or is passed', () => {
  const limit = share({ direction: 'down', target: 0.1 });
  expect(gapOf({ ...limit, a: 1, value: 1 / 30 })).toEqual({ kind: 'room', n: 2 });
  expect(gapOf({ ...limit, a: 5, value: 5 / 30 })).toEqual({ kind: 'over', n: 2 });
  expect(toneOf(gapOf({ ...limit, a: 5, value: 5 / 30 }))).toBe('bad');
});

test('a count against its pace; nothing to say without a value, a target or a whole', () => {
  expect(gapOf(count({ value: 7, pace: 8.4 }))).toEqual({ kind: 'behind', n: 2 });
  expect(gapOf(count({ value: null })).kind).toBe('none');
  expect(gapOf(count({ target: null })).kind).toBe('none');
  expect(gapOf(share({ b: 0, value: null })).kind).toBe('none');
});

test('whoever gains what was missing stands where it was asked', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 200 }),
      fc.nat(200),
      fc.constantFrom(0.1, 0.25, 0.6, 0.8, 1),
      (b, part, target) => {
        const a = Math.min(part, b);
        const gap = gapOf(share({ a, b, value: a / b, target }));
        if (gap.kind !== 'short') return;
        expect((a + gap.n) / b).toBeGreaterThanOrEqual(target - 1e-9);
        expect((a + gap.n - 1) / b).toBeLessThan(target);
      },
    ),
  );
});

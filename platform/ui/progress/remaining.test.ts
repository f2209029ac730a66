import { expect, it } from 'vitest';
import { remaining_seconds } from './remaining.ts';

it('goes on at the speed of the last fifteen seconds', () => {
  const looks = [
    { at: 0, done: 0 },
    { at: 60_000, done: 600 },
    { at: 70_000, done: 1600 },
  ];
  expect(remaining_seconds(looks, 2600)).toBe(10);
});

it('says nothing before it knows a speed', () => {
  expect(remaining_seconds([], 10)).toBeNull();
  expect(remaining_seconds([{ at: 0, done: 5 }], 10)).toBeNull();
  expect(
    remaining_seconds(
      [
        { at: 0, done: 5 },
        { at: 5000, done: 5 },
      ],
      10,
    ),
  ).toBeNull();
});

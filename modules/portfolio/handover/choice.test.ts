import { expect, test } from 'vitest';
import { deedOf, type OpenThing, proposed } from './choice.ts';

const now = 1_000;
const promise: OpenThing = { promise: true, toCustomer: true, dueAt: 5_000, owner: 'asha', follows: false };

test('what the holder owes goes with the account; what is due before, or owed by another, stays', () => {
  expect(proposed(promise, 'asha', now, now)).toBe('goes');
  expect(proposed({ ...promise, dueAt: 500 }, 'asha', now, now)).toBe('goes');
  expect(proposed(promise, 'asha', 6_000, now)).toBe('stays');
  expect(proposed({ ...promise, toCustomer: false }, 'asha', 6_000, now)).toBe('goes');
  expect(proposed(promise, 'asha', 4_000, now)).toBe('goes');
  expect(proposed({ ...promise, owner: 'lead' }, 'asha', now, now)).toBe('stays');
  expect(proposed({ ...promise, owner: null }, 'asha', now, now)).toBe('goes');
});

test('only what would not happen by itself is written down', () => {
  expect(deedOf(promise, 'goes')).toBe('hand-to-holder');
  expect(deedOf(promise, 'stays')).toBeNull();
  expect(deedOf({ ...promise, follows: true }, 'goes')).toBeNull();
  expect(deedOf({ ...promise, follows: true }, 'stays')).toBe('hand-to-owner');
  expect(deedOf({ ...promise, follows: true, owner: null }, 'stays')).toBeNull();
  expect(deedOf(promise, 'off')).toBe('release');
});

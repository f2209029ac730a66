import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Asked, askedIn, askedOf, filterKeys, filtersOf, queryOf } from './asked.ts';

it('reads what it knows from an address and leaves the rest', () => {
  expect(askedOf({ band: 'low', ends: 30, row: 'x', text: '', down: 'yes' })).toEqual({
    ...{ band: 'low', ends: '30', down: 'yes' },
  });
  expect(filtersOf({ band: 'low', sort: 'money', down: 'yes' })).toEqual({ band: 'low' });
});

it('writes the same text for the same choices, and reads it back', () => {
  expect(queryOf({ band: 'low', text: 'a & b' })).toBe(queryOf({ text: 'a & b', band: 'low' }));
  const some = fc.dictionary(fc.constantFrom(...filterKeys, 'sort'), fc.string({ minLength: 1 }));
  fc.assert(
    fc.property(some, (asked) => {
      expect(askedIn(queryOf(asked as Asked))).toEqual(asked);
    }),
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Check, completeAt, newestOf } from './complete.ts';

const check = (at: number, item: string, ok: boolean): Check => ({ fact: `f${at}`, at, item, ok });

it('is complete at the first moment at which every item was good', () => {
  const checks = [check(1, 'photos', true), check(2, 'fees', false), check(3, 'fees', true), check(4, 'photos', false)];
  expect(completeAt(['photos', 'fees'], checks)).toBe(3);
  expect(newestOf(checks)).toEqual(
    new Map([
      ['photos', false],
      ['fees', true],
    ]),
  );
});

it('is never complete with an item missing, or with nothing to check', () => {
  expect(completeAt(['photos', 'fees'], [check(1, 'photos', true)])).toBeNull();
  expect(completeAt([], [check(1, 'photos', true)])).toBeNull();
});

const items = ['a', 'b', 'c'];
const checks = fc.array(
  fc.record({ at: fc.nat(20), item: fc.constantFrom(...items), ok: fc.boolean() }).map(({ at, item, ok }) => ({
    ...{ at, item, ok, fact: `${at}${item}${ok}` },
  })),
);

it('does not depend on the order in which checks came in, and a checklist that asks for less is complete no later', () => {
  fc.assert(
    fc.property(checks, (some) => {
      const at = completeAt(items, some);
      expect(completeAt(items, [...some].reverse())).toBe(at);
      if (at !== null) expect(completeAt(items.slice(1), some)).toBeLessThanOrEqual(at);
    }),
  );
});

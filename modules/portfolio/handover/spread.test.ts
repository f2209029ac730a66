import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Spreadable, spread, ways } from './spread.ts';

const account = (id: string, band: string, yearly: number | null): Spreadable => ({ id, band, yearly });
const five = [
  account('a', 'low', 100),
  account('b', 'high', 900),
  account('c', 'low', 500),
  account('d', 'high', 400),
  account('e', 'low', null),
];

test('by number in turn, by bands within each band, by money the dearest first', () => {
  expect([...spread(five, ['x', 'y'], 'number').values()]).toEqual(['x', 'y', 'x', 'y', 'x']);
  expect(Object.fromEntries(spread(five, ['x', 'y'], 'bands'))).toEqual({ a: 'x', c: 'y', e: 'x', b: 'y', d: 'x' });
  expect(Object.fromEntries(spread(five, ['x', 'y'], 'money'))).toEqual({ b: 'x', c: 'y', d: 'y', a: 'x', e: 'y' });
  expect(() => spread(five, [], 'number')).toThrow(RangeError);
});

const accounts = fc
  .array(fc.record({ band: fc.constantFrom('low', 'medium', 'high', null), yearly: fc.option(fc.nat(9_000)) }), {
    maxLength: 60,
  })
  .map((rows) => rows.map((row, nth): Spreadable => ({ id: `a${nth}`, ...row })));
const people = fc.integer({ min: 1, max: 7 }).map((count) => Array.from({ length: count }, (_, nth) => `p${nth}`));
const sizes = (given: readonly Spreadable[], found: Map<string, string>, who: readonly string[]) =>
  who.map((person) => given.filter(({ id }) => found.get(id) === person).length);
const apart = (counts: readonly number[]): number => Math.max(...counts) - Math.min(...counts);

test('every account goes to one of the people, whichever way', () => {
  fc.assert(
    fc.property(accounts, people, fc.constantFrom(...ways), (given, who, way) => {
      const found = spread(given, who, way);
      expect([...found.keys()].sort()).toEqual(given.map(({ id }) => id).sort());
      expect([...found.values()].every((person) => who.includes(person))).toBe(true);
    }),
  );
});

test('nobody gets more than one account more than another, nor of any band', () => {
  fc.assert(
    fc.property(accounts, people, (given, who) => {
      const found = spread(given, who, 'bands');
      expect(apart(sizes(given, found, who))).toBeLessThanOrEqual(1);
      for (const some of Map.groupBy(given, ({ band }) => band).values())
        expect(apart(sizes(some, found, who))).toBeLessThanOrEqual(1);
    }),
  );
});

test('by money nobody is further from another than the dearest account', () => {
  fc.assert(
    fc.property(accounts, people, (given, who) => {
      const found = spread(given, who, 'money');
      const money = who.map((person) =>
        given.reduce((sum, { id, yearly }) => sum + (found.get(id) === person ? (yearly ?? 0) : 0), 0),
      );
      expect(apart(money)).toBeLessThanOrEqual(Math.max(0, ...given.map(({ yearly }) => yearly ?? 0)));
    }),
  );
});

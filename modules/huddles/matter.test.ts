import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DueToday, type Talk, whatMatters, worthTelling } from './matter.ts';

const talk = (at: number, more: Partial<Talk> = {}): Talk => ({
  at,
  outcome: 'reached',
  purpose: 'feedback',
  effective: true,
  happiness: null,
  note: '',
  help: null,
  ...more,
});
const due = (at: number, more: Partial<DueToday> = {}): DueToday => ({
  programme: 'plan',
  rule: 'next-plan',
  at,
  late: false,
  moves: 0,
  happiness: 4,
  lifecycle: 'live',
  ending: null,
  tooLong: false,
  ...more,
});

test('trouble is told before success, success before a missed call, in the order of the day', () => {
  const day = [
    talk(1, { outcome: 'no-answer', effective: false }),
    talk(2),
    talk(3, { purpose: 'renewal' }),
    talk(4, { happiness: 1 }),
    talk(5, { outcome: 'refused', effective: false }),
  ];
  expect(worthTelling(day, 3).map((each) => each.at)).toEqual([3, 4, 5]);
  expect(worthTelling(day, 1).map((each) => each.at)).toEqual([4]);
});

test('reasons add up, and each item says its own', () => {
  const items = whatMatters([
    due(1),
    due(2, { programme: 'promise', rule: 'call-back' }),
    due(3, { happiness: 2, ending: { amount: 86_000, days: 9 } }),
    due(4, { programme: 'onboarding', rule: 'first-contact' }),
  ]);
  expect(items.map((each) => each.at)).toEqual([3, 2, 4, 1]);
  expect(items[0]!.why).toEqual(['unhappy', 'ending']);
  expect(items[3]!.why).toEqual(['planned']);
});

test('an ending far away says nothing, and a larger term weighs more', () => {
  expect(whatMatters([due(1, { ending: { amount: 90_000, days: 60 } })])[0]!.why).toEqual(['planned']);
  const [first] = whatMatters([
    due(1, { ending: { amount: 2_000, days: 5 } }),
    due(2, { ending: { amount: 90_000, days: 5 } }),
  ]);
  expect(first!.at).toBe(2);
});

test('nothing is lost or told twice', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(500), { maxLength: 30 }), fc.nat(8), (times, most) => {
      const told = worthTelling(
        times.map((at) => talk(at)),
        most,
      );
      expect(told.length).toBe(Math.min(times.length, most));
      expect(new Set(told.map((each) => each.at)).size).toBe(told.length);
      expect(whatMatters(times.map((at) => due(at))).map((each) => each.at)).toEqual(times.toSorted((a, b) => a - b));
    }),
  );
});

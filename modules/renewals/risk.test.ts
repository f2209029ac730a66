import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isAtRisk, type RiskGround, type RiskReading, risksOf } from './risk.ts';

const day = 86_400_000;
const now = 1_000 * day;
const ground: RiskGround = { lowestBand: 'low', unhappyAtMost: 2, quietDays: 30, windowDays: 90, now };
const well: RiskReading = {
  band: 'high',
  happiness: 4,
  change: null,
  late: null,
  lastContactAt: now - 3 * day,
  planned: true,
  daysLeft: 20,
};
const kinds = (change: Partial<RiskReading>) => risksOf({ ...well, ...change }, ground).map(({ kind }) => kind);

it.each([
  [{}, [], false],
  [{ band: 'low' }, ['low-band'], true],
  [{ happiness: 2 }, ['unhappy'], true],
  [{ change: -0.3 }, ['falling'], true],
  [{ planned: false }, ['no-plan'], false],
  [{ lastContactAt: now - 30 * day }, ['quiet'], false],
  [{ lastContactAt: null, planned: false }, ['quiet', 'no-plan'], true],
  [{ lastContactAt: null, planned: false, daysLeft: 91 }, [], false],
  [{ late: { title: 'Send the invoice', since: now - 2 * day }, band: 'low' }, ['late', 'low-band'], true],
] as [Partial<RiskReading>, string[], boolean][])('%j is %j, at risk: %s', (change, expected, atRisk) => {
  expect(kinds(change)).toEqual(expected);
  expect(isAtRisk(risksOf({ ...well, ...change }, ground))).toBe(atRisk);
});

it('says since when, in whole days', () => {
  const late = { title: 'Promise', since: now - 2.9 * day };
  expect(risksOf({ ...well, late }, ground)).toEqual([{ kind: 'late', title: 'Promise', days: 2 }]);
});

it('a worse reading never takes an account off the list', () => {
  const worse: Partial<RiskReading>[] = [
    { band: 'low' },
    { happiness: 1 },
    { change: -0.5 },
    { planned: false },
    { lastContactAt: null },
  ];
  fc.assert(
    fc.property(fc.subarray(worse), fc.constantFrom(...worse), (some, one) => {
      const before = { ...well, ...Object.assign({}, ...some) } as RiskReading;
      if (isAtRisk(risksOf(before, ground))) expect(isAtRisk(risksOf({ ...before, ...one }, ground))).toBe(true);
    }),
  );
});

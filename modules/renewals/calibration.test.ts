import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calibrationOf, horizons, type SaidChance } from './calibration.ts';

const word = (days: number, chance: number, renewed: boolean): SaidChance => ({ person: 'a', days, chance, renewed });

it('holds what was said against what came, horizon by horizon', () => {
  expect(calibrationOf([word(30, 0.9, true), word(30, 0.7, false), word(7, 0.5, true)])).toEqual([
    { days: 30, terms: 2, said: 0.8, came: 0.5, brier: expect.closeTo(0.25, 10) },
    { days: 7, terms: 1, said: 0.5, came: 1, brier: 0.25 },
  ]);
});

it('is nothing where nothing was said', () => {
  expect(calibrationOf([])).toEqual([]);
});

const words = fc.array(
  fc.record({
    person: fc.constant('a'),
    days: fc.constantFrom(...horizons),
    chance: fc.double({ min: 0, max: 1, noNaN: true }),
    renewed: fc.boolean(),
  }),
  { minLength: 1 },
);

it('nobody does better than by saying what comes, and a score lies between 0 and 1', () => {
  fc.assert(
    fc.property(words, (some) => {
      const perfect = some.map((one) => ({ ...one, chance: Number(one.renewed) }));
      for (const { brier, days } of calibrationOf(some)) {
        expect(brier).toBeGreaterThanOrEqual(0);
        expect(brier).toBeLessThanOrEqual(1);
        expect(calibrationOf(perfect).find((one) => one.days === days)!.brier).toBe(0);
      }
    }),
  );
});

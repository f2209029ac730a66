import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kitSay } from '../kit-texts.ts';
import { barShares, paceWords, standing, type Aim } from './pace.ts';

const plain = (value: number) => String(Math.round(value * 10) / 10);

describe('a figure against its target', () => {
  it.each<[Aim, string, string]>([
    [{ value: 13, target: 20, pace: 12.6, left_seconds: 12_120 }, 'on-pace', '7 to go, 3 h 22 m left'],
    [{ value: 7, target: 12, pace: 9 }, 'behind', '2 behind pace'],
    [{ value: 12, target: 12, pace: 9 }, 'reached', 'target reached'],
    [{ value: 3, target: 12 }, 'behind', '9 to go'],
    [{ value: 3, target: 4, direction: 'atMost' }, 'within', '1 below the limit'],
    [{ value: 6, target: 4, direction: 'atMost' }, 'over', '2 over the limit'],
    [{ value: null, target: 4 }, 'unknown', 'nothing counted yet'],
    [{ value: 4, target: null }, 'unknown', ''],
  ])('%j stands %s: %s', (aim, stands, words) => {
    expect(standing(aim)).toBe(stands);
    expect(paceWords(aim, plain, kitSay)).toBe(words);
  });

  it('marks the target once it is passed', () => {
    expect(barShares({ value: 25, target: 20 })).toEqual({ fill: 1, mark: 0.8 });
    expect(barShares({ value: 0, target: 0 })).toEqual({ fill: 0, mark: null });
  });

  it('never draws outside the bar', () => {
    const amount = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(amount, amount, amount, (value, target, pace) => {
        const { fill, mark } = barShares({ value, target, pace });
        for (const share of [fill, mark ?? 0]) expect(share >= 0 && share <= 1).toBe(true);
      }),
    );
  });
});

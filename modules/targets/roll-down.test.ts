import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureByKey } from '../../catalogue/measures/index.ts';
import { partsOfTarget } from './roll-down.ts';

const takers = [
  { id: 'a', working_days: 20, accounts: 40 },
  { id: 'b', working_days: 20, accounts: 60 },
  { id: 'c', working_days: 10, accounts: 0 },
];
const made = measureByKey.get('renewals_made')!;
const values = (parts: { value: number }[]) => parts.map(({ value }) => value);

describe('a team’s target over its people', () => {
  it('adds up to the target, and says who got one more', () => {
    expect(partsOfTarget(made, 10, takers, 'equal')).toMatchObject({ divided: true, rounded_up: 1 });
    expect(values(partsOfTarget(made, 10, takers, 'equal').parts)).toEqual([4, 3, 3]);
    expect(values(partsOfTarget(made, 25, takers, 'working-days').parts)).toEqual([10, 10, 5]);
    expect(values(partsOfTarget(made, 10, takers, 'accounts').parts)).toEqual([4, 6, 0]);
  });

  it('a share is the same for each', () => {
    const share = measureByKey.get('cases_in_time_percent')!;
    expect(partsOfTarget(share, 85, takers, 'equal')).toMatchObject({ divided: false, rounded_up: 0 });
    expect(values(partsOfTarget(share, 85, takers, 'equal').parts)).toEqual([85, 85, 85]);
  });

  it('leaves fixed parts as they are, and adds up to the target all the same', () => {
    const locks = new Map([['a', 7]]);
    expect(values(partsOfTarget(made, 10, takers, 'equal', locks).parts)).toEqual([7, 2, 1]);
    expect(() => partsOfTarget(made, 6, takers, 'equal', locks)).toThrow(/more than 6/);
    const all = new Map(takers.map(({ id }) => [id, 2]));
    expect(values(partsOfTarget(made, 6, takers, 'equal', all).parts)).toEqual([2, 2, 2]);
    expect(() => partsOfTarget(made, 7, takers, 'equal', all)).toThrow(/1 of 7 is left over/);
    const part = fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined });
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 500 }), part, part, (total, a, b) => {
        const fixed = new Map(
          [
            ['a', a],
            ['b', b],
          ].filter((each): each is [string, number] => each[1] !== undefined),
        );
        const { parts } = partsOfTarget(made, total, takers, 'equal', fixed);
        expect(values(parts).reduce((sum, each) => sum + each, 0)).toBe(total);
        for (const [id, value] of fixed) expect(parts.find((each) => each.id === id)?.value).toBe(value);
      }),
    );
  });

  it('needs somebody to take it, and whole things', () => {
    expect(() => partsOfTarget(made, 10, [], 'equal')).toThrow(RangeError);
    expect(() => partsOfTarget(made, 10.5, takers, 'equal')).toThrow(RangeError);
  });
});

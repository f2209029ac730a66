import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandPicture, columnsOf } from './band-picture.ts';

const bands = [
  { key: 'low', from: 0 },
  { key: 'high', from: 15 },
];
const readings = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 1, max: 50 })), { minLength: 1, maxLength: 80 })
  .map((pairs) => [...new Map(pairs)].sort(([a], [b]) => a - b).map(([value, accounts]) => ({ value, accounts })));
const sum = (list: readonly { accounts: number }[]) => list.reduce((total, { accounts }) => total + accounts, 0);

describe('accounts in bands', () => {
  it('fall into the last band that begins at or below their reading', () => {
    const values = [0, 14, 15, 90].map((value) => ({ value, accounts: 1 }));
    expect(bandPicture(values, bands)).toEqual([
      { key: 'low', accounts: 2 },
      { key: 'high', accounts: 2 },
    ]);
  });

  it('are all in the picture, in few columns, whatever is typed as a threshold', () => {
    fc.assert(
      fc.property(readings, fc.oneof(fc.integer(), fc.constant('a few'), fc.constant('')), (values, from) => {
        const odd = [bands[0]!, { key: 'high', from }];
        expect(sum(bandPicture(values, odd))).toBe(sum(values));
        const columns = columnsOf(values, odd);
        expect(sum(columns)).toBe(sum(values));
        expect(columns.length).toBeLessThanOrEqual(48);
      }),
    );
  });
});

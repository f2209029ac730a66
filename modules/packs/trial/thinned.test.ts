import fc from 'fast-check';
import { expect, it } from 'vitest';
import { thinned } from './thinned.ts';

it('loses no account, keeps the order and few groups, and leaves few values as they are', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 3_000 }), (counts) => {
      const readings = counts.map((accounts, value) => ({ value, accounts }));
      const groups = thinned(readings);
      const sum = (list: readonly { accounts: number }[]) => list.reduce((total, { accounts }) => total + accounts, 0);
      expect(sum(groups)).toBe(sum(readings));
      expect(groups.length).toBeLessThanOrEqual(600);
      expect(groups.every(({ value }, at) => at === 0 || value > groups[at - 1]!.value)).toBe(true);
      if (readings.length <= 600) expect(groups).toEqual(readings);
    }),
    { numRuns: 30 },
  );
});

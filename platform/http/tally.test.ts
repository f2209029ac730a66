import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Tally } from './tally.ts';

test('within any window that starts at a first count, no more than the limit pass', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 80 }),
      (max, gaps) => {
        const tally = new Tally(max, 1_000);
        let now = 0;
        let start = 0;
        let passed = 0;
        for (const gap of gaps) {
          now += gap;
          if (passed > 0 && now >= start + 1_000) passed = 0;
          if (passed === 0) start = now;
          const wait = tally.take('k', now);
          expect(wait).toBe(passed < max ? 0 : start + 1_000 - now);
          if (wait === 0) passed++;
        }
      },
    ),
  );
});

test('keys do not touch each other, and a count given back is free again', () => {
  const tally = new Tally(1, 1_000);
  expect([tally.take('a', 0), tally.take('b', 0), tally.take('a', 10)]).toEqual([0, 0, 990]);
  tally.giveBack('a');
  expect([tally.take('a', 10), tally.take('a', 11)]).toEqual([0, 989]);
});

test('a flood of keys forgets the oldest, not the newest', () => {
  const tally = new Tally(1, 1_000);
  for (let n = 0; n < 30_000; n++) tally.take(`k${n}`, 0);
  expect([tally.take('k29999', 1), tally.take('k0', 1)]).toEqual([999, 0]);
});

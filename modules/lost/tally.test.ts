import { expect, it } from 'vitest';
import { tallyBy } from './tally.ts';

it('counts by a key, the most first, what has none last', () => {
  const list = [
    { reason: 'price', amount: 10 },
    { reason: null, amount: 5 },
    { reason: null, amount: null },
    { reason: 'no-use', amount: 1 },
    { reason: 'price', amount: 20 },
  ];
  expect(tallyBy(list, ({ reason }) => (reason ? { key: reason, name: reason } : null))).toEqual([
    { key: 'price', name: 'price', count: 2, amount: 30 },
    { key: 'no-use', name: 'no-use', count: 1, amount: 1 },
    { key: '', name: '', count: 2, amount: 5 },
  ]);
});

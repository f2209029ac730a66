import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listItems, moveSelection } from './list-items.ts';

const rows = [
  { id: 'a', group: 'Running out' },
  { id: 'b', group: 'Running out' },
  { id: 'c', group: 'Planned' },
];
const items = listItems(
  rows,
  ({ id }) => id,
  ({ group }) => group,
);

it('puts a heading before each group', () => {
  expect(items.map(({ key }) => key)).toEqual(['group Running out', 'a', 'b', 'group Planned', 'c']);
});

it('moves over headings and stops at the ends', () => {
  expect(moveSelection(items, 'b', 1)).toBe(4);
  expect(moveSelection(items, 'c', 1)).toBe(4);
  expect(moveSelection(items, 'a', -1)).toBe(1);
  expect(moveSelection(items, null, 1)).toBe(1);
  expect(moveSelection(items, 'gone', -1)).toBe(4);
  expect(moveSelection(items, 'a', Infinity)).toBe(4);
  expect(moveSelection([], null, 1)).toBeNull();
});

it('always lands on a row', () => {
  fc.assert(
    fc.property(fc.constantFrom('a', 'b', 'c', null), fc.integer({ min: -9, max: 9 }), (selected, step) => {
      expect(items[moveSelection(items, selected, step)!]?.kind).toBe('row');
    }),
  );
});

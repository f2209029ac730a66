import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextSort, sortRows, type SortValue } from './sort.ts';

const sorted = (values: SortValue[], down = false) => sortRows(values, (value) => value, down, 'en');

it('sorts names as people do and numbers by size', () => {
  expect(sorted(['Clinic 10', 'clinic 9', 'Ärzte', 'Berg'])).toEqual(['Ärzte', 'Berg', 'clinic 9', 'Clinic 10']);
  expect(sorted([10, 9, 100], true)).toEqual([100, 10, 9]);
});

it('leaves what is missing at the end, whichever way', () => {
  expect(sorted([3, null, 1])).toEqual([1, 3, null]);
  expect(sorted([3, null, 1], true)).toEqual([3, 1, null]);
});

it('loses no row and is ordered', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (values) => {
      expect(sorted(values)).toEqual([...values].sort((a, b) => a - b));
    }),
  );
});

it('turns round on the second press', () => {
  expect(nextSort(null, 'paid', true)).toEqual({ column: 'paid', down: true });
  expect(nextSort({ column: 'paid', down: true }, 'paid', true)).toEqual({ column: 'paid', down: false });
  expect(nextSort({ column: 'name', down: true }, 'paid', true)).toEqual({ column: 'paid', down: true });
});

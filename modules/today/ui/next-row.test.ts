import { expect, it } from 'vitest';
import { rowAfter } from './next-row.ts';

const rows = ['a', 'b', 'c'].map((id) => ({ id }));

it.each([
  ['a', 'b'],
  ['b', 'c'],
  ['c', 'b'],
  ['gone', null],
])('after %s comes %s', (done, next) => {
  expect(rowAfter(rows, done)).toBe(next);
});

it('stands nowhere when the last one is done', () => {
  expect(rowAfter([{ id: 'a' }], 'a')).toBeNull();
});

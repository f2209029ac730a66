import { expect, it } from 'vitest';
import { noMarks, stretchTo, toggled, withAll } from './marks.ts';

it('marks, unmarks, and counts a range from the last mark either way', () => {
  const one = toggled(noMarks, 'a', 4);
  expect([...one.ids]).toEqual(['a']);
  expect(stretchTo(one, 7)).toEqual({ from: 4, count: 4 });
  expect(stretchTo(one, 2)).toEqual({ from: 2, count: 3 });
  expect(stretchTo(noMarks, 2)).toEqual({ from: 2, count: 1 });
  expect([...withAll(one, ['a', 'b', 'c'], 7).ids]).toEqual(['a', 'b', 'c']);
  expect(toggled(one, 'a', 4).ids.size).toBe(0);
});

import { expect, it } from 'vitest';
import { dueCalls } from './due-calls.ts';

const minute = 60_000;
const call = (at: number) => ({ id: `call ${at}`, at, account: { id: 'a', name: 'Elm Clinic' } });

it.each([
  ['too early', -3, []],
  ['near', -2, [false]],
  ['due', 0, [true]],
  ['still ringing', 29, [true]],
  ['no longer', 30, []],
])('%s', (_, minutes, rings) => {
  expect(dueCalls([call(0)], minutes * minute).map(({ due }) => due)).toEqual(rings);
});

it('the first one due is on top', () => {
  expect(dueCalls([call(minute), call(0)], 0).map(({ at }) => at)).toEqual([0, minute]);
});

import { expect, it } from 'vitest';
import type { TodayRow } from '../queries.ts';
import { dueCalls } from './due-calls.ts';

const minute = 60_000;
const row = (rule: string, at: number | null) =>
  ({ id: `${rule} ${at}`, at, commitment: { rule } }) as unknown as TodayRow;

it.each([
  ['too early', -3, []],
  ['near', -2, [false]],
  ['due', 0, [true]],
  ['still ringing', 29, [true]],
  ['no longer', 30, []],
])('%s', (_, minutes, rings) => {
  expect(dueCalls([row('call-back', 0)], minutes * minute).map(({ due }) => due)).toEqual(rings);
});

it('only call-backs ring, the first one due on top', () => {
  const rows = [row('next-plan', 0), row('call-back', minute), row('call-back', 0), row('call-back', null)];
  expect(dueCalls(rows, 0).map(({ row: { at } }) => at)).toEqual([0, minute]);
});

import { expect, it } from 'vitest';
import { handoverBody, moving, noChoices, type Preview, type PromiseLine, tally, withFate } from './fates.ts';

const promise = (id: string, does: 'goes' | 'stays' = 'goes') => ({ id, title: 'Promise', does }) as PromiseLine;
const line = (id: string, promises: PromiseLine[]) => ({
  ...{ account: { id, key: id, name: id, band: null }, from: { id: 'asha', name: 'Asha' } },
  ...{ to: { id: 'ben', name: 'Ben' }, yearly: null, endsOn: null, promises },
});
const preview = {
  lines: [line('a', [promise('p1'), promise('p2', 'stays')]), line('b', [promise('p3')])],
} as unknown as Preview;

it('goes as proposed unless chosen otherwise, and what stays where it is takes its promises out', () => {
  expect(tally(preview, noChoices)).toEqual({ goes: 2, stays: 1, off: 0, unexplained: 0 });
  const off = withFate(noChoices, [promise('p1')], 'off');
  expect(tally(preview, off)).toEqual({ goes: 1, stays: 1, off: 1, unexplained: 1 });
  const told = { ...off, reasons: { p1: 'Paid already' }, to: { b: 'asha' } };
  expect(moving(preview, told).map(({ account }) => account.id)).toEqual(['a']);
  expect(handoverBody(preview, told)).toEqual({
    lines: [{ account: 'a', person: 'ben' }],
    promises: [
      { commitment: 'p1', does: 'off', reason: 'Paid already' },
      { commitment: 'p2', does: 'stays' },
    ],
  });
});

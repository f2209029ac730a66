import { expect, it } from 'vitest';
import { type StuckReading, stuckOf } from './stuck.ts';

const day = 86_400_000;
const now = 100 * day;
const step = (rule: string, due: number, state = 'open') => ({ rule, title: rule, state, firstDueAt: due });
const well: StuckReading = {
  steps: [step('profile', now + day), step('first-contact', now - day, 'done')],
  ...{ talks: 2, reached: 1, lastContactAt: now - day, startedAt: now - 4 * day, planned: true },
};
const kinds = (change: Partial<StuckReading>) => stuckOf({ ...well, ...change }, now).map(({ kind }) => kind);

it.each([
  [{}, []],
  [{ steps: [step('profile', now - 1)] }, ['late']],
  [{ steps: [step('profile', now - 1, 'done')] }, []],
  [{ talks: 3, reached: 0 }, ['unreached']],
  [{ talks: 2, reached: 0 }, []],
  [{ planned: false, lastContactAt: now - 7 * day, startedAt: now - 8 * day }, ['quiet']],
  [{ planned: false, lastContactAt: now - 7 * day, startedAt: now - 6 * day }, []],
  [{ planned: true, lastContactAt: null, startedAt: now - 8 * day }, []],
] as [Partial<StuckReading>, string[]][])('%j is stuck by %j', (change, expected) => {
  expect(kinds(change)).toEqual(expected);
});

it('names the step that is late since longest, and how many more are', () => {
  const steps = [step('trained', now - 2 * day), step('profile', now - 5 * day), step('rules', now + day)];
  expect(stuckOf({ ...well, steps }, now)).toEqual([
    { kind: 'late', rule: 'profile', title: 'profile', days: 5, more: 1 },
  ]);
});

import { expect, it } from 'vitest';
import { endsRow } from './done.ts';
import type { TodayRow } from './queries.ts';

const row = (programme: string, rule: string) =>
  ({ commitment: { programme, rule }, chance: null }) as unknown as TodayRow;
const talk = (outcome: string, milestones: string[] = []) =>
  ({ entry: { outcome, milestones } }) as unknown as Parameters<typeof endsRow>[1];

it.each([
  ['a planned talk ends with any talk', row('plan', 'next-plan'), talk('no-answer'), true],
  ['so does a call-back', row('promise', 'call-back'), talk('no-answer'), true],
  ['a first contact only when somebody was reached', row('onboarding', 'first-contact'), talk('no-answer'), false],
  ['a first contact with a talk', row('onboarding', 'first-contact'), talk('reached'), true],
  ['a step when it was reached', row('onboarding', 'expectations'), talk('reached', ['expectations-set']), true],
  ['a step not by talking alone', row('onboarding', 'expectations'), talk('reached'), false],
  ['an issue not by talking alone', row('support', 'resolution'), talk('reached'), false],
])('%s', (_, due, said, ends) => {
  expect(endsRow(due, said)).toBe(ends);
});

import { expect, it } from 'vitest';
import { onboardingSay as say } from './onboarding-texts.ts';
import { dayOfWay, stuckWords, wayWords } from './way-words.ts';
import type { Way } from './queries.ts';

const format = { when: (at: string | number) => `at ${at}` };

it.each([
  [{ kind: 'late', rule: 'profile', title: 'Good profile', days: 0, more: 0 }, 'Good profile late today'],
  [
    { kind: 'late', rule: 'profile', title: 'Good profile', days: 3, more: 1 },
    'Good profile late for 3 days and 1 more step',
  ],
  [{ kind: 'unreached', talks: 4 }, '4 talks, nobody reached'],
  [{ kind: 'quiet', days: 8 }, 'no talk for 8 days, none planned'],
] as [Way['stuck'][number], string][])('%j reads %s', (stuck, words) => {
  expect(stuckWords(stuck, say)).toBe(words);
});

it('says what is left only where nothing holds it up', () => {
  const way = { stuck: [], missingModules: ['a', 'b'], next: { at: 5, purpose: null } } as unknown as Way;
  expect(wayWords(way, { say, format, now: 0 })).toEqual(['2 modules to go', 'next at 5']);
  const stuck = { ...way, stuck: [{ kind: 'quiet', days: 9 }], next: null } as Way;
  expect(wayWords(stuck, { say, format, now: 0 })).toEqual(['no talk for 9 days, none planned']);
});

it('counts the first day as one', () => {
  expect(dayOfWay(1_000, 2_000)).toBe(1);
  expect(dayOfWay(0, 86_400_000)).toBe(2);
});

import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { choiceOf, usualChoice } from './choice.ts';
import { digestDue } from './digest-time.ts';

const always = () => true;
const at = (text: string) => Date.parse(text);
const daily = { when: 'daily', at: '08:30', quiet: false } as const;

it.each([
  ['before its time', '2026-11-20T08:29:59+05:30', null, null],
  ['at its time', '2026-11-20T08:30:00+05:30', null, '2026-11-20'],
  ['late, when the worker was away', '2026-11-20T21:00:00+05:30', '2026-11-19', '2026-11-20'],
  ['never twice a day', '2026-11-20T21:00:00+05:30', '2026-11-20', null],
  ['by the day where the person is', '2026-11-19T22:30:00-05:00', '2026-11-19', '2026-11-20'],
])('a digest is due %s', (_, now, lastDay, due) => {
  expect(digestDue({ choice: daily, zone: 'Asia/Kolkata', lastDay, works: always }, at(now))).toBe(due);
});

it('keeps quiet on a day off, if one wants that', () => {
  const sunday = at('2026-11-22T12:00:00Z');
  const question = { zone: 'UTC', lastDay: null, works: (day: string) => day !== '2026-11-22' };
  expect(digestDue({ ...question, choice: { ...daily, quiet: true } }, sunday)).toBeNull();
  expect(digestDue({ ...question, choice: daily }, sunday)).toBe('2026-11-22');
});

it('reads what was stored before something was added, and nothing that makes no sense', () => {
  expect(choiceOf({ when: 'never' })).toEqual({ ...usualChoice, when: 'never' });
  expect(choiceOf({ at: '25:00' })).toEqual(usualChoice);
  expect(choiceOf(null)).toEqual(usualChoice);
});

test('a worker that looks at any moments sends each day at most once, and every day it looks at late enough', () => {
  const moments = fc.array(fc.integer({ min: 0, max: 5 * 1_440 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(moments, (minutes) => {
      const start = at('2026-11-16T00:00:00Z');
      const sent: string[] = [];
      for (const minute of minutes.toSorted((a, b) => a - b)) {
        const due = digestDue(
          { choice: daily, zone: 'UTC', lastDay: sent.at(-1) ?? null, works: always },
          start + minute * 60_000,
        );
        if (due) sent.push(due);
      }
      const wanted = new Set(
        minutes.filter((minute) => minute % 1_440 >= 510).map((minute) => Math.floor(minute / 1_440)),
      );
      expect(new Set(sent).size).toBe(sent.length);
      expect(sent.length).toBe(wanted.size);
    }),
  );
});

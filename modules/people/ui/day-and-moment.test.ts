import { expect, it } from 'vitest';
import { dayInWords, dayOf, momentOf } from './day-and-moment.ts';

const zone = 'Asia/Kolkata';
const now = Date.parse('2026-11-20T09:00:00Z');

it('takes the beginning of the day where the organisation is', () => {
  expect(momentOf('2026-11-16', { last: 0, now, zone })).toBe('2026-11-15T18:30:00.000Z');
});

it('comes after the last change of the same day, and never in the future', () => {
  const last = Date.parse('2026-11-20T05:00:00Z');
  expect(momentOf('2026-11-20', { last, now, zone })).toBe('2026-11-20T05:00:00.001Z');
  expect(momentOf('2026-11-25', { last: 0, now, zone })).toBe('2026-11-20T09:00:00.000Z');
});

it('says on which day an instant was', () => {
  expect(dayOf(Date.parse('2026-11-19T19:00:00Z'), zone)).toBe('2026-11-20');
});

it('writes a day as people do', () => {
  expect(dayInWords('2024-04-26', 'en-IN')).toBe('26 Apr 2024');
  expect(dayInWords('2024-04-26', 'en-US')).toBe('Apr 26, 2024');
});

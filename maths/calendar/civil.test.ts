import { expect, it } from 'vitest';
import { DAY_MS, dateOfDay, dayOfDate, daysInMonth, formatDate, parseDate, weekdayOf } from './civil.ts';

it('days and dates agree with Date over ten thousand years', () => {
  for (let day = dayOfDate(0, 1, 1); day < dayOfDate(10_001, 1, 1); day += 13) {
    const date = new Date(day * DAY_MS);
    const { year, month, day: dayOfMonth } = dateOfDay(day);
    if (year !== date.getUTCFullYear() || month !== date.getUTCMonth() + 1 || dayOfMonth !== date.getUTCDate())
      expect.unreachable(`day ${day} is ${date.toISOString()}, not ${year}-${month}-${dayOfMonth}`);
    if (dayOfDate(year, month, dayOfMonth) !== day) expect.unreachable(`${date.toISOString()} does not come back`);
    if (weekdayOf(day) !== (date.getUTCDay() + 6) % 7) expect.unreachable(`${date.toISOString()} has another weekday`);
  }
});

it('every day around leap years is met once', () => {
  for (let day = dayOfDate(1899, 12, 1); day < dayOfDate(1904, 4, 1); day++)
    expect(parseDate(formatDate(day))).toBe(day);
});

it('dates that do not exist are none', () => {
  for (const text of [
    '2026-02-29',
    '2026-02-30',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-4-1',
    '0000-01-01',
    '',
  ])
    expect(parseDate(text)).toBeNull();
  expect(parseDate('2000-02-29')).toBe(dayOfDate(2000, 2, 29));
  expect(daysInMonth(2026, 13)).toBe(0);
});

import { expect, test } from 'vitest';
import { compileCalendar } from '../../maths/calendar/index.ts';
import { isWorking, monthToDate, previousWorkingDay } from './days.ts';

const open: [string, string][] = [['09:30', '18:30']];
const calendar = compileCalendar({
  zone: 'Asia/Kolkata',
  week: { mon: open, tue: open, wed: open, thu: open, fri: open, sat: open },
  holidays: ['2026-11-09', '2026-11-10'],
});

test('yesterday is the working day before: over a Sunday, over holidays', () => {
  expect(previousWorkingDay(calendar, '2026-11-21')).toBe('2026-11-20');
  expect(previousWorkingDay(calendar, '2026-11-23')).toBe('2026-11-21');
  expect(previousWorkingDay(calendar, '2026-11-11')).toBe('2026-11-07');
  expect(isWorking(calendar, '2026-11-22')).toBe(false);
});

test('the month to date ends last night', () => {
  expect(monthToDate(calendar, '2026-11-12')).toEqual({
    from: '2026-11-01',
    to: '2026-11-12',
    period: '2026-11',
    gone: 7 / 23,
  });
});

test('on the month’s first working day the last month is looked at, whole', () => {
  const whole = { from: '2026-10-01', to: '2026-11-01', period: '2026-10', gone: 1 };
  expect(monthToDate(calendar, '2026-11-02')).toEqual(whole);
  expect(monthToDate(calendar, '2026-11-01')).toEqual(whole);
});

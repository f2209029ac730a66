import { expect, it } from 'vitest';
import { holidays, WorkDays } from './holidays.ts';
import { dateOf, dayOf } from './time.ts';

const year = holidays(dayOf('2026-01-01'), dayOf('2026-12-31'));
const workdays = new WorkDays(year);

it('closes on the fixed days and on the feasts of the moon', () => {
  expect(year.map((holiday) => dateOf(holiday.day))).toContain('2026-08-15');
  expect(year.find((holiday) => holiday.name === 'Diwali')?.day).toBe(dayOf('2026-11-09'));
});

it('works from Monday to Saturday', () => {
  expect(workdays.isOpen(dayOf('2026-11-21'))).toBe(true);
  expect(workdays.isOpen(dayOf('2026-11-22'))).toBe(false);
});

it('steps over Sunday and a holiday after it', () => {
  expect(dateOf(workdays.after(dayOf('2026-11-07'), 1))).toBe('2026-11-10');
  expect(dateOf(workdays.before(dayOf('2026-11-10')))).toBe('2026-11-07');
  expect(dateOf(workdays.after(dayOf('2026-11-06'), 3))).toBe('2026-11-11');
});

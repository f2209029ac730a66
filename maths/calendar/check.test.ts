import { describe, expect, it } from 'vitest';
import { newCalendar } from './calendar.ts';
import { CalendarError, startOfLocalDay, workingDaysBetween } from './index.ts';

const week = { mon: [['09:00', '17:00']] };

describe('a calendar that cannot be used is refused, and the field is named', () => {
  const cases: [string, unknown, string, RegExp][] = [
    ['nothing', null, 'calendar', /object/],
    ['a list', [], 'calendar', /object/],
    ['an unknown field', { zone: 'UTC', week, holiday: [] }, 'calendar.holiday', /no such field/],
    ['no zone', { week }, 'zone', /IANA/],
    ['an unknown zone', { zone: 'Europe/Berlim', week }, 'zone', /Europe\/Berlim/],
    ['a timestamp as a zone', { zone: '2026-01-01T00:00Z', week }, 'zone', /no time zone/],
    ['no week', { zone: 'UTC' }, 'week', /weekly hours/],
    ['an unknown day', { zone: 'UTC', week: { mo: [] } }, 'week.mo', /no such day/],
    ['a day given twice', { zone: 'UTC', week: { mon: [], Monday: [] } }, 'week.Monday', /twice/],
    ['one span without its list', { zone: 'UTC', week: { mon: ['09:00', '17:00'] } }, 'week.mon[0]', /pair of times/],
    ['a span that ends before it begins', { zone: 'UTC', week: { mon: [['17:00', '09:00']] } }, 'week.mon[0]', /22:00/],
    ['an empty span', { zone: 'UTC', week: { mon: [['09:00', '09:00']] } }, 'week.mon[0]', /empty/],
    ['an hour that does not exist', { zone: 'UTC', week: { mon: [['25:00', '26:00']] } }, 'week.mon[0]', /begin/],
    ['a slip past midnight', { zone: 'UTC', week: { mon: [['09:00', '25:00']] } }, 'week.mon[0]', /after 24:00/],
    ['a minute that does not exist', { zone: 'UTC', week: { mon: [['09:00', '09:60']] } }, 'week.mon[0]', /end at/],
    ['a holiday that does not exist', { zone: 'UTC', week, holidays: ['2026-02-30'] }, 'holidays[0]', /exists/],
    ['a yearly holiday that does not exist', { zone: 'UTC', week, holidays: ['02-30'] }, 'holidays[0]', /exists/],
    ['an exception without a date', { zone: 'UTC', week, exceptions: { monday: [] } }, 'exceptions.monday', /exists/],
    ['never open', { zone: 'UTC', week: { mon: [] } }, 'week', /never open/],
  ];
  it.each(cases)('%s', (_name, spec, field, reason) => {
    let thrown: unknown;
    try {
      newCalendar(spec);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(CalendarError);
    expect((thrown as CalendarError).field).toBe(field);
    expect((thrown as CalendarError).message).toMatch(reason);
  });
});

it('full day names, seconds, single-digit hours and days set to null are read', () => {
  const calendar = newCalendar({ zone: 'UTC', week: { Monday: [['9:00', '09:00:30']], tue: null } });
  expect(calendar.spansOn(startOfLocalDay('UTC', '2026-11-23') / 86_400_000)).toHaveLength(2);
  expect(workingDaysBetween(calendar, '2026-11-23', '2026-11-30')).toBe(1);
});

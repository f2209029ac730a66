import { type Calendar, firstReaching } from './calendar.ts';
import { parseDate } from './civil.ts';
import { CalendarError } from './error.ts';

/** How many local dates in `[from, to)` have any open time; 0 when the ends are swapped. Dates are `YYYY-MM-DD`. */
export function workingDaysBetween(calendar: Calendar, fromDate: string, toDate: string): number {
  return Math.max(0, workingBefore(calendar, dayOf(toDate, 'to')) - workingBefore(calendar, dayOf(fromDate, 'from')));
}

/**
 * The nth working day after a local day (before it, when n is negative), the day itself never counted; for 0 the day
 * itself or, when closed, the next working day. Days are days since 1970-01-01.
 */
export function workingDayAfter(calendar: Calendar, day: number, n: number): number {
  const start = n > 0 ? day + 1 : day;
  // Counted from the start of the calendar's totals, the wanted day is the one that brings the count to `target`.
  const target = workingBefore(calendar, start) + (n > 0 ? n : n + 1);
  const index = calendar.indexOf(day);
  const year = calendar.years.yearReaching('working', target, false, index.year);
  const found = calendar.years.detail(year);
  return found.firstDay + firstReaching(found.workingBefore, target - calendar.years.total('working', year), false);
}

/** Whether the calendar has any open time on this local day. */
export function isWorkingDay(calendar: Calendar, day: number): boolean {
  const index = calendar.indexOf(day);
  return index.workingBefore[day - index.firstDay + 1]! > index.workingBefore[day - index.firstDay]!;
}

function workingBefore(calendar: Calendar, day: number): number {
  const index = calendar.indexOf(day);
  return calendar.years.total('working', index.year) + index.workingBefore[day - index.firstDay]!;
}

function dayOf(date: string, field: string): number {
  const day = parseDate(date);
  if (day === null)
    throw new CalendarError(field, `"${date.slice(0, 40)}" is not a date that exists; write YYYY-MM-DD.`);
  return day;
}

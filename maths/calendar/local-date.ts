import { formatDate, parseDate } from './civil.ts';
import { CalendarError } from './error.ts';
import { zoneOf } from './zone.ts';

/** The local date of an instant, as `YYYY-MM-DD`. @throws CalendarError when the zone does not exist. */
export function localDate(zone: string, ms: number): string {
  return formatDate(zoneOf(zone).dayOf(ms));
}

/** The first instant of a local date: its midnight, or the change of clocks that skips it. */
export function startOfLocalDay(zone: string, date: string): number {
  const day = parseDate(date);
  if (day === null)
    throw new CalendarError('date', `"${date.slice(0, 40)}" is not a date that exists; write YYYY-MM-DD.`);
  return zoneOf(zone).startOfDay(day);
}

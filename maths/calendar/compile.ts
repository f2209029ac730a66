import { type Calendar, newCalendar } from './calendar.ts';
import type { CalendarSpec } from './spec.ts';

/** An organisation has a few calendars; a stream of ever new ones must not fill the memory. */
const KEPT_CALENDARS = 200;
const compiled = new Map<string, Calendar>();

/**
 * Compiles a calendar, or answers the one already compiled from the same written form.
 * @throws CalendarError with the field that is wrong and what to write there.
 */
export function compileCalendar(spec: CalendarSpec): Calendar {
  return compileWritten(JSON.stringify(spec) ?? 'null', spec);
}

function compileWritten(key: string, spec: unknown): Calendar {
  const known = compiled.get(key);
  if (known) return known;
  const calendar = newCalendar(spec);
  if (compiled.size >= KEPT_CALENDARS) compiled.delete(compiled.keys().next().value!);
  compiled.set(key, calendar);
  return calendar;
}

/** The calendar of a zone that never closes. */
export function alwaysOpen(zone: string): Calendar {
  const day: [string, string][] = [['00:00', '24:00']];
  return compileCalendar({ zone, week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day } });
}

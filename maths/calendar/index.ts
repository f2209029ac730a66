/** Calendars: when a site, a customer or an authority is open, and how much open time lies between two instants. */
export { Calendar } from './calendar.ts';
export { dayName } from './check.ts';
export { alwaysOpen, compileCalendar } from './compile.ts';
export { CalendarError } from './error.ts';
export { localDate, startOfLocalDay } from './local-date.ts';
export {
  addOpenMs,
  addOpenSeconds,
  isOpen,
  lastOpen,
  nextOpen,
  openMsBetween,
  openSecondsBetween,
} from './open-time.ts';
export type { CalendarSpec, Day, Span } from './spec.ts';
export { isWorkingDay, workingDayAfter, workingDaysBetween } from './working-days.ts';
export { formatWallTime, parseWallTime } from './wall-time.ts';
export { type Zone, zoneOf } from './zone.ts';

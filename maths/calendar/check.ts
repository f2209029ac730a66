import { daysInMonth, parseDate, weekdayOf } from './civil.ts';
import { CalendarError } from './error.ts';
import { DAYS } from './spec.ts';
import { readSpans, type Spans } from './spans.ts';
import { zoneOf, type Zone } from './zone.ts';

/** A calendar whose every field was read and found good. `week` begins on Monday; dates are day numbers. */
export type CheckedCalendar = {
  zone: Zone;
  week: Spans[];
  holidays: Set<number>;
  /** month × 100 + day of holidays that return every year. */
  yearly: Set<number>;
  exceptions: Map<number, Spans>;
};

const FULL_NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const FIELDS = new Set([
  'zone',
  'week',
  'holidays',
  'exceptions',
  'name',
  'note',
  'id',
  'description',
  'version',
  'country',
]);

/**
 * Reads a calendar of unknown origin (a pack, a form, a line of JSON).
 * @throws CalendarError naming the first field that is wrong.
 */
export function checkCalendar(spec: unknown): CheckedCalendar {
  if (!isRecord(spec)) throw new CalendarError('calendar', 'Write an object with "zone" and "week".');
  for (const field of Object.keys(spec))
    if (!FIELDS.has(field))
      throw new CalendarError(
        `calendar.${field.slice(0, 40)}`,
        'There is no such field; a calendar has zone, week, holidays and exceptions.',
      );
  if (typeof spec.zone !== 'string')
    throw new CalendarError('zone', 'Write the time zone as an IANA name such as "Europe/Berlin".');
  const checked = {
    zone: zoneOf(spec.zone),
    week: readWeek(spec.week),
    ...readHolidays(spec.holidays),
    exceptions: readExceptions(spec.exceptions),
  };
  if (isNeverOpen(checked))
    throw new CalendarError(
      'week',
      'This calendar is never open, so nothing could ever become due; give at least one day hours.',
    );
  return checked;
}

function readWeek(written: unknown): Spans[] {
  if (!isRecord(written))
    throw new CalendarError('week', 'Write the weekly hours, such as {"mon":[["09:00","17:00"]]}.');
  const week: Spans[] = DAYS.map(() => []);
  const seen = new Set<number>();
  for (const [name, spans] of Object.entries(written)) {
    const lower = name.toLowerCase();
    const weekday = Math.max(DAYS.indexOf(lower as never), FULL_NAMES.indexOf(lower));
    if (weekday < 0)
      throw new CalendarError(
        `week.${name.slice(0, 40)}`,
        'There is no such day; write mon, tue, wed, thu, fri, sat or sun.',
      );
    if (seen.has(weekday)) throw new CalendarError(`week.${name}`, 'This day is given twice; keep one.');
    seen.add(weekday);
    week[weekday] = readSpans(spans, `week.${name}`);
  }
  return week;
}

function readHolidays(written: unknown): { holidays: Set<number>; yearly: Set<number> } {
  const holidays = new Set<number>();
  const yearly = new Set<number>();
  if (written === null || written === undefined) return { holidays, yearly };
  if (!Array.isArray(written)) throw new CalendarError('holidays', 'Write a list of dates such as ["2026-12-25"].');
  written.forEach((text: unknown, index) => {
    const day = typeof text === 'string' ? parseDate(text) : null;
    const monthDay = typeof text === 'string' ? /^(?:--)?(\d{2})-(\d{2})$/.exec(text) : null;
    if (day !== null) holidays.add(day);
    // 2000 was a leap year: a holiday on 29 February returns in leap years only.
    else if (monthDay && Number(monthDay[2]) >= 1 && Number(monthDay[2]) <= daysInMonth(2000, Number(monthDay[1])))
      yearly.add(Number(monthDay[1]) * 100 + Number(monthDay[2]));
    else
      throw new CalendarError(
        `holidays[${index}]`,
        `${show(text)} is not a date that exists; write YYYY-MM-DD, or MM-DD for every year.`,
      );
  });
  return { holidays, yearly };
}

function readExceptions(written: unknown): Map<number, Spans> {
  const exceptions = new Map<number, Spans>();
  if (written === null || written === undefined) return exceptions;
  if (!isRecord(written))
    throw new CalendarError('exceptions', 'Write dates with their hours, such as {"2026-12-24":[["09:00","12:00"]]}.');
  for (const [date, spans] of Object.entries(written)) {
    const day = parseDate(date);
    if (day === null)
      throw new CalendarError(
        `exceptions.${date.slice(0, 40)}`,
        `${show(date)} is not a date that exists; write YYYY-MM-DD.`,
      );
    exceptions.set(day, readSpans(spans, `exceptions.${date}`));
  }
  return exceptions;
}

function isNeverOpen({ week, exceptions }: Pick<CheckedCalendar, 'week' | 'exceptions'>): boolean {
  return week.every((spans) => spans.length === 0) && [...exceptions.values()].every((spans) => spans.length === 0);
}

/** The name of a day number's weekday, as calendars write it. */
export function dayName(day: number): (typeof DAYS)[number] {
  return DAYS[weekdayOf(day)]!;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function show(value: unknown): string {
  return String(JSON.stringify(value)).slice(0, 60);
}

export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** A weekday's short name; the week begins on Monday. */
export type Day = (typeof DAYS)[number];

/** From and to as local wall time, `HH:MM` or `HH:MM:SS`, `[from, to)`; `24:00` ends a day, `30:00` is 06:00 of the next day. */
export type Span = [string, string];

/**
 * The hours of a site, a customer or an authority.
 * `holidays`: dates (`2026-12-25`) or yearly dates (`12-25`), closed all day.
 * `exceptions`: the whole opening of a date, instead of its weekday's and even on a holiday; `[]` is closed.
 */
export type CalendarSpec = {
  zone: string;
  week: Partial<Record<Day, Span[]>>;
  holidays?: string[];
  exceptions?: Record<string, Span[]>;
};

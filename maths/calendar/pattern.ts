import { DAY_MS, dateOfDay, weekdayOf } from './civil.ts';
import type { CheckedCalendar } from './check.ts';
import { CLOSED, cutSpans, joinSpans, type Spans } from './spans.ts';

/**
 * What each local date is open, in wall time within `[00:00, 24:00)`.
 * Hours written past midnight are carried into the next date, unless that date is a holiday or an exception: such a
 * date says everything about itself.
 */
export class Pattern {
  readonly week: readonly Spans[];
  private readonly carried: readonly Spans[];
  private readonly calendar: CheckedCalendar;

  constructor(calendar: CheckedCalendar) {
    this.calendar = calendar;
    this.carried = calendar.week.map((spans) => cutSpans(spans, DAY_MS, 2 * DAY_MS));
    this.week = calendar.week.map((spans, weekday) =>
      joinSpans(cutSpans(spans, 0, DAY_MS), this.carried[(weekday + 6) % 7]!),
    );
  }

  /** The wall-clock spans of a date. The same array for every plain day of the same weekday. */
  of(day: number): Spans {
    const { exceptions } = this.calendar;
    const exception = exceptions.get(day);
    if (exception) return cutSpans(exception, 0, DAY_MS);
    if (this.isHoliday(day)) return CLOSED;
    const weekday = weekdayOf(day);
    const before = exceptions.get(day - 1);
    if (before) return joinSpans(this.own(weekday), cutSpans(before, DAY_MS, 2 * DAY_MS));
    if (this.carried[(weekday + 6) % 7]!.length > 0 && this.isHoliday(day - 1)) return this.own(weekday);
    return this.week[weekday]!;
  }

  isHoliday(day: number): boolean {
    const { holidays, yearly } = this.calendar;
    if (holidays.has(day)) return true;
    if (yearly.size === 0) return false;
    const { month, day: dayOfMonth } = dateOfDay(day);
    return yearly.has(month * 100 + dayOfMonth);
  }

  private own(weekday: number): Spans {
    return cutSpans(this.calendar.week[weekday]!, 0, DAY_MS);
  }
}

import { isWorkingDay, localDate, openMsBetween, startOfLocalDay, type Calendar } from '../../maths/calendar/index.ts';
import { timeOf, type DayWeight, type Moment } from '../../maths/pace/index.ts';

/** Whose working days count, and from when to when: their first and last day, null where none is known. */
export interface Worker {
  joined_on: string | null;
  left_on: string | null;
}

/** Working days of a period: what is gone by now and what is left, today split at the moment. */
export interface WorkingTime {
  gone: number;
  left: number;
  total: number;
  /** Working days of the calendar that are left, however many people there are. */
  days_left: number;
}

/** The days of `[from, to)`, 1 where the organisation works and 0 where it does not. */
export function workingDays(calendar: Calendar, from: string, to: string): DayWeight[] {
  const first = Temporal.PlainDate.from(from);
  const count = Math.max(0, first.until(Temporal.PlainDate.from(to)).total('days'));
  const start = Date.parse(from) / 86_400_000;
  return Array.from({ length: count }, (_, index) => ({
    day: first.add({ days: index }).toString(),
    weight: isWorkingDay(calendar, start + index) ? 1 : 0,
  }));
}

/** Today in the zone, and how much of its working time is gone at `now` (epoch milliseconds). */
export function momentOf(calendar: Calendar, zone: string, now: number): Moment {
  const day = localDate(zone, now);
  const begins = startOfLocalDay(zone, day);
  const ends = startOfLocalDay(zone, Temporal.PlainDate.from(day).add({ days: 1 }).toString());
  const open = openMsBetween(calendar, begins, ends);
  return { day, gone: open === 0 ? 0 : openMsBetween(calendar, begins, now) / open };
}

/** Whether somebody was there on a day; the last day is worked. */
export function isThere({ joined_on, left_on }: Worker, day: string): boolean {
  return (joined_on === null || day >= joined_on) && (left_on === null || day <= left_on);
}

/** The days of several people together: a day weighs as much as there are people at work on it. */
export function daysOf(workers: readonly Worker[], days: readonly DayWeight[]): DayWeight[] {
  const always = workers.filter(({ joined_on, left_on }) => joined_on === null && left_on === null).length;
  const dated = workers.filter(({ joined_on, left_on }) => joined_on !== null || left_on !== null);
  return days.map(({ day, weight }) => ({
    day,
    weight: weight === 0 ? 0 : weight * (always + dated.filter((worker) => isThere(worker, day)).length),
  }));
}

/** How much working time there is, gone and left. */
export function timeIn(days: readonly DayWeight[], now: Moment): WorkingTime {
  const { gone, left } = timeOf(days, now);
  const open = days.map(({ day, weight }) => ({ day, weight: weight > 0 ? 1 : 0 }));
  return { gone, left, total: gone + left, days_left: timeOf(open, now).left };
}

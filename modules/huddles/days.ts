import { type Calendar, startOfLocalDay, workingDaysBetween } from '../../maths/calendar/index.ts';
import { momentOn } from './attendance.ts';

/** `YYYY-MM-DD`, some days on. */
export const plusDays = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

const LONGEST_BREAK_DAYS = 60;

export const isWorking = (calendar: Calendar, day: string): boolean =>
  workingDaysBetween(calendar, day, plusDays(day, 1)) > 0;

/** The working day before this one; yesterday, where the calendar knows none within two months. */
export const previousWorkingDay = (calendar: Calendar, day: string): string => {
  for (let back = 1; back <= LONGEST_BREAK_DAYS; back++)
    if (isWorking(calendar, plusDays(day, -back))) return plusDays(day, -back);
  return plusDays(day, -1);
};

export interface MonthToDate {
  /** `[from, to)`: what was done until last night, so that all ten people stand at the same line. */
  from: string;
  to: string;
  /** `2026-11`: the month whose targets count. */
  period: string;
  /** The share of the month's working days that is gone, 0 to 1. */
  gone: number;
}

/** The month to date as a huddle looks at it. Before the month's second working day there is nothing yet: the last month. */
export const monthToDate = (calendar: Calendar, day: string): MonthToDate => {
  const first = `${day.slice(0, 7)}-01`;
  if (workingDaysBetween(calendar, first, day) === 0) {
    const from = `${plusDays(first, -1).slice(0, 7)}-01`;
    return { from, to: first, period: from.slice(0, 7), gone: 1 };
  }
  const next = Temporal.PlainDate.from(first).add({ months: 1 }).toString();
  const gone = workingDaysBetween(calendar, first, day) / workingDaysBetween(calendar, first, next);
  return { from: first, to: day, period: day.slice(0, 7), gone };
};

/** When the huddle of a day begins, epoch milliseconds. */
export const huddleMoment = (zone: string, day: string, time: string): number => momentOn(zone, day, time);

/** The instants between which a local day lies. */
export const boundsOfDay = (zone: string, day: string): { from: number; to: number } => ({
  from: startOfLocalDay(zone, day),
  to: startOfLocalDay(zone, plusDays(day, 1)),
});

import { dayOfDate, isLeapYear, weekdayOf } from './civil.ts';
import { instantsOf } from './day.ts';
import type { Pattern } from './pattern.ts';
import { lengthOf, type Spans } from './spans.ts';
import type { Zone } from './zone.ts';

/**
 * One calendar year, ready to be searched: `openBefore[i]` is the open time (ms) of the year's days before day i,
 * `workingBefore[i]` the number of those days with any open time. Both have one entry more than the year has days.
 */
export type YearIndex = {
  year: number;
  firstDay: number;
  days: number;
  openBefore: Float64Array;
  workingBefore: Uint16Array;
  /** Days whose opening cannot be had from weekday and offset alone: instants, by day number. */
  changed: Map<number, Spans>;
};

/** Builds the index of a year: at most 366 steps. */
export function indexYear(pattern: Pattern, zone: Zone, year: number): YearIndex {
  const firstDay = dayOfDate(year, 1, 1);
  const days = isLeapYear(year) ? 366 : 365;
  const openBefore = new Float64Array(days + 1);
  const workingBefore = new Uint16Array(days + 1);
  const changed = new Map<number, Spans>();
  const weekLengths = pattern.week.map(lengthOf);
  for (let i = 0; i < days; i++) {
    const day = firstDay + i;
    const weekday = weekdayOf(day);
    const spans = pattern.of(day);
    let open = weekLengths[weekday]!;
    if (zone.changesOn(day)) {
      const instants = instantsOf(zone, day, spans);
      changed.set(day, instants);
      open = lengthOf(instants);
    } else if (spans !== pattern.week[weekday]) {
      const midnight = zone.startOfDay(day);
      changed.set(
        day,
        spans.map((ms) => ms + midnight),
      );
      open = lengthOf(spans);
    }
    openBefore[i + 1] = openBefore[i]! + open;
    workingBefore[i + 1] = workingBefore[i]! + (open > 0 ? 1 : 0);
  }
  return { year, firstDay, days, openBefore, workingBefore, changed };
}

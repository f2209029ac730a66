import {
  addOpenMs,
  type Calendar,
  CalendarError,
  lastOpen,
  nextOpen,
  openMsBetween,
  workingDayAfter,
} from '../calendar/index.ts';
import { type Amount, wholeDays } from './duration.ts';
import type { Stop } from './pause.ts';
import { inRange } from './running-time.ts';

/** How a promise in working days ends on its last day: at the time of day it began, or when that day closes. */
export type DaysEnd = 'same-time' | 'end-of-day';

const DAY_MS = 86_400_000;

/**
 * Days on a business clock. Working days end on the nth working day; calendar days land on the same local time n dates
 * later and, where that is closed, at the next opening. Paused time is added in the days' own measure: open time for
 * working days, elapsed time for calendar days.
 */
export function dueAfterDays(
  calendar: Calendar,
  fromMs: number,
  amount: Amount,
  stops: readonly Stop[],
  end: DaysEnd = 'same-time',
): { due: number | null; remainingSeconds?: number } {
  const days = wholeDays(amount);
  if (days < 0 && stops.length > 0)
    throw new CalendarError('pauses', 'Days counted back from a date take no pauses; leave them out, or give hours.');
  const working = amount.unit === 'workingDays';
  const first = working ? afterWorkingDays(calendar, fromMs, days, end) : sameTimeOn(calendar, fromMs, days);
  const { at, remainingMs } = addStops(calendar, first, stops, working);
  if (remainingMs !== null) return { due: null, remainingSeconds: remainingMs / 1000 };
  return { due: inRange(working ? settleWorkingEnd(calendar, at, end) : openOrClosing(calendar, at)) };
}

function afterWorkingDays(calendar: Calendar, fromMs: number, days: number, end: DaysEnd): number {
  if (end === 'end-of-day') return closingOf(calendar, workingDayAfter(calendar, calendar.dayOf(fromMs), days));
  // What arrives outside the hours counts as arrived at the next opening; counted back, at the last closing.
  const open = nextOpen(calendar, fromMs);
  if (days === 0) return open;
  if (days > 0 || open === fromMs) return openTimeOn(calendar, open, calendar.dayOf(open), days);
  const closing = lastOpen(calendar, fromMs);
  return openTimeOn(calendar, closing, calendar.dayOf(closing - 1), days);
}

/**
 * The wall time of `ms`, seen as part of `startDay`, so many working days on: in a break it waits for the end of the
 * break, before the hours for the opening; after the close it is the close, since that day is the last one.
 */
function openTimeOn(calendar: Calendar, ms: number, startDay: number, days: number): number {
  const wallMs = ms - 1 + calendar.zone.offsetAt(ms - 1) + 1 - startDay * DAY_MS;
  const day = workingDayAfter(calendar, startDay, days);
  const closing = closingOf(calendar, day);
  if (wallMs >= DAY_MS) return closing;
  const wanted = Math.max(calendar.zone.instantOf(day * DAY_MS + wallMs), calendar.zone.startOfDay(day));
  return wanted >= closing ? closing : openOrClosing(calendar, wanted);
}

function closingOf(calendar: Calendar, day: number): number {
  return calendar.spansOn(day).at(-1)!;
}

function sameTimeOn(calendar: Calendar, fromMs: number, days: number): number {
  return calendar.zone.instantOf(fromMs + calendar.zone.offsetAt(fromMs) + days * DAY_MS);
}

/** Stops that touch are one standstill, whoever was waited for: where one passes into the next must not matter. */
function standstills(stops: readonly Stop[]): { from: number; to: number }[] {
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of stops) {
    const last = joined.at(-1);
    if (last?.to === from) last.to = to;
    else joined.push({ from, to });
  }
  return joined;
}

/** Each standstill that began before the due time moves it on by its own length; one that still lasts leaves a rest. */
function addStops(calendar: Calendar, first: number, stops: readonly Stop[], working: boolean) {
  const between = (from: number, to: number) => (working ? openMsBetween(calendar, from, to) : to - from);
  let at = first;
  for (const stop of standstills(stops)) {
    if (stop.from >= at) break;
    if (stop.to === Number.POSITIVE_INFINITY) return { at, remainingMs: between(stop.from, at) };
    const stood = between(stop.from, stop.to);
    if (stood > 0) at = working ? addOpenMs(calendar, at, stood) : inRange(at + stood);
  }
  return { at, remainingMs: null };
}

function settleWorkingEnd(calendar: Calendar, ms: number, end: DaysEnd): number {
  // A closing at 24:00 is the first instant of the next day, so the day is the one just before.
  return end === 'end-of-day' ? closingOf(calendar, calendar.dayOf(lastOpen(calendar, ms) - 1)) : ms;
}

/** The instant itself while open or just closing, otherwise the next opening. */
function openOrClosing(calendar: Calendar, ms: number): number {
  return lastOpen(calendar, ms) === ms ? ms : nextOpen(calendar, ms);
}

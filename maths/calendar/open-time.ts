import type { Calendar } from './calendar.ts';
import { DAY_MS, SECOND_MS } from './civil.ts';
import { outOfRange } from './years.ts';

/** Longer than all supported years, so that a slip (minutes for milliseconds) is refused without searching them. */
const LONGEST_MS = 10_000 * 366 * DAY_MS;

/** Open milliseconds within `[from, to)`; 0 when the ends are swapped. */
export function openMsBetween(calendar: Calendar, fromMs: number, toMs: number): number {
  return toMs <= fromMs ? 0 : calendar.openBefore(toMs) - calendar.openBefore(fromMs);
}

/** Open seconds within `[from, to)`, fractions kept; 0 when the ends are swapped. */
export function openSecondsBetween(calendar: Calendar, fromMs: number, toMs: number): number {
  return openMsBetween(calendar, fromMs, toMs) / SECOND_MS;
}

/** The instant itself while open, otherwise the next opening. A closing time is closed. */
export function nextOpen(calendar: Calendar, ms: number): number {
  return calendar.instantAt(calendar.openBefore(ms), true, ms);
}

/** The instant itself while open or just closing, otherwise the last closing before it. */
export function lastOpen(calendar: Calendar, ms: number): number {
  return calendar.instantAt(calendar.openBefore(ms), false, ms);
}

/** Whether the calendar is open at this instant: from an opening on, until just before a closing. */
export function isOpen(calendar: Calendar, ms: number): boolean {
  return nextOpen(calendar, ms) === ms;
}

/**
 * The instant after so many open milliseconds; a time that ends exactly at closing ends at closing. Nothing to wait for
 * is the next open instant. Negative amounts go back, to the latest instant that has that much open time after it.
 * @throws CalendarError when the calendar has no such instant within the supported years.
 */
export function addOpenMs(calendar: Calendar, ms: number, amount: number): number {
  if (!(Math.abs(amount) < LONGEST_MS)) throw outOfRange();
  return calendar.instantAt(calendar.openBefore(ms) + amount, amount <= 0, ms);
}

/** As `addOpenMs`, in seconds. */
export function addOpenSeconds(calendar: Calendar, ms: number, seconds: number): number {
  return addOpenMs(calendar, ms, Math.round(seconds * SECOND_MS));
}

import { addOpenMs, type Calendar, CalendarError, openMsBetween } from '../calendar/index.ts';

const FIRST_MS = -62_135_596_800_000;
const LAST_MS = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** The clock's own time: how much of it lies between two instants, and which instant lies so much of it away. */
export type RunningTime = {
  /** Milliseconds of the clock's time in `[from, to)`; 0 when the ends are swapped. */
  between: (fromMs: number, toMs: number) => number;
  /** The instant that many milliseconds of the clock's time later (earlier, when negative). */
  add: (ms: number, amountMs: number) => number;
};

const elapsedTime: RunningTime = {
  between: (fromMs, toMs) => Math.max(0, toMs - fromMs),
  add: (ms, amountMs) => inRange(ms + amountMs),
};

/**
 * Elapsed time, or the open time of a calendar.
 * @throws CalendarError when a business clock is given no calendar.
 */
export function runningTime(calendar: Calendar | null | undefined, elapsed: boolean | undefined): RunningTime {
  if (elapsed) return elapsedTime;
  if (!calendar)
    throw new CalendarError('calendar', 'A business clock needs a calendar; give one, or "elapsed": true.');
  return {
    between: (fromMs, toMs) => openMsBetween(calendar, fromMs, toMs),
    add: (ms, amountMs) => inRange(addOpenMs(calendar, ms, amountMs)),
  };
}

/** Keeps an answer within the years 1 to 9999. @throws CalendarError beyond them. */
export function inRange(ms: number): number {
  if (ms >= FIRST_MS && ms <= LAST_MS) return ms;
  throw new CalendarError('within', 'The answer lies outside the years 1 to 9999; give a shorter time.');
}

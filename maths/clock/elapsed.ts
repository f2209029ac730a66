import type { Calendar } from '../calendar/index.ts';
import { type Pause, settlePauses, type Stop } from './pause.ts';
import { type RunningTime, runningTime } from './running-time.ts';

/** A stretch to be measured by a clock: epoch milliseconds, `[from, to)`. */
export type StretchInput = {
  calendar?: Calendar | null;
  from: number;
  to: number;
  elapsed?: boolean;
  pauses?: readonly Pause[];
};

/**
 * How long the clock ran: whole seconds and whole minutes, pauses left out. Swapped ends give zero.
 * @throws CalendarError when a business clock has no calendar.
 */
export function elapsed(input: StretchInput): { seconds: number; minutes: number } {
  const time = runningTime(input.calendar, input.elapsed);
  const seconds = Math.floor(ranMs(time, settlePauses(input.pauses, input.from), input.from, input.to) / 1000);
  return { seconds, minutes: Math.floor(seconds / 60) };
}

/** Milliseconds of the clock's time in `[from, to)` outside the stops. */
export function ranMs(time: RunningTime, stops: readonly Stop[], fromMs: number, toMs: number): number {
  let ran = time.between(fromMs, toMs);
  for (const stop of stops) {
    if (stop.from >= toMs) break;
    ran -= time.between(Math.max(stop.from, fromMs), Math.min(stop.to, toMs));
  }
  return ran;
}

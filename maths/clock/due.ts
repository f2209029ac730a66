import type { Calendar } from '../calendar/index.ts';
import { type DaysEnd, dueAfterDays } from './due-days.ts';
import { type Duration, elapsedMs, readDuration } from './duration.ts';
import { type Pause, settlePauses, type Stop } from './pause.ts';
import { explain, type Step } from './explain.ts';
import { type RunningTime, runningTime } from './running-time.ts';

/**
 * A promise's clock. `from` and pauses are epoch milliseconds. Business time over `calendar` unless `elapsed`; an
 * elapsed clock uses the calendar only to tell its times. `end` says how working days end (default `same-time`).
 */
export type ClockInput = {
  calendar?: Calendar | null;
  from: number;
  within: Duration;
  elapsed?: boolean;
  pauses?: readonly Pause[];
  end?: DaysEnd;
};

/** When it is due, in epoch milliseconds; null while it is paused without an end, with what then remains to run. */
export type DueAt = { due: number | null; remainingSeconds?: number; stops: Stop[] };
export type Due = { due: number | null; steps: Step[]; remainingSeconds?: number };

/**
 * When a promise is due, and why: each step in words a customer could read.
 * @throws CalendarError naming what is wrong in the input.
 */
export function due(input: ClockInput): Due {
  const { stops, ...answer } = dueAt(input);
  return { ...answer, steps: explain(input, answer, stops) };
}

/** As `due`, without the steps: for many at once. */
export function dueAt(input: ClockInput): DueAt {
  const amount = readDuration(input.within);
  const time = runningTime(input.calendar, input.elapsed);
  const stops = settlePauses(input.pauses, amount.count < 0 ? Number.NEGATIVE_INFINITY : input.from);
  if (!input.elapsed && input.calendar && (amount.unit === 'days' || amount.unit === 'workingDays'))
    return { ...dueAfterDays(input.calendar, input.from, amount, stops, input.end), stops };
  const wanted = elapsedMs(amount);
  return { ...(wanted < 0 ? runBack(time, input.from, -wanted, stops) : run(time, input.from, wanted, stops)), stops };
}

/** Runs the clock forward over its stops. Time that is used up exactly when a stop begins is due at that instant. */
function run(time: RunningTime, fromMs: number, wanted: number, stops: readonly Stop[]): Omit<DueAt, 'stops'> {
  let at = fromMs;
  let rest = wanted;
  for (const stop of stops) {
    const ran = time.between(at, stop.from);
    // Nothing to wait for is due at the next running instant, which may lie before the stop or after it.
    if (rest > 0 ? ran >= rest : time.add(at, 0) < stop.from) break;
    rest -= ran;
    if (stop.to === Number.POSITIVE_INFINITY) return { due: null, remainingSeconds: rest / 1000 };
    at = stop.to;
  }
  return { due: time.add(at, rest) };
}

/** Runs the clock backward, for what must happen a time before: the latest instant with so much running time after it. */
function runBack(time: RunningTime, fromMs: number, wanted: number, stops: readonly Stop[]): Omit<DueAt, 'stops'> {
  let at = fromMs;
  let rest = wanted;
  for (const stop of [...stops].reverse()) {
    if (stop.from >= at) continue;
    const ran = time.between(stop.to, at);
    if (ran >= rest) break;
    rest -= ran;
    at = stop.from;
  }
  return { due: time.add(at, -rest) };
}

import { type Calendar, nextOpen, zoneOf } from '../calendar/index.ts';
import { closedDates, runSteps } from './run-steps.ts';
import type { ClockInput } from './due.ts';
import { readDuration } from './duration.ts';
import type { Stop } from './pause.ts';
import { pauseSteps } from './pause-steps.ts';
import { runningTime } from './running-time.ts';
import { amountText, lengthText, momentText } from './wording.ts';

/** One step on the way to a due time. `key` names its kind, for a translation; `text` is the sentence in English. */
export type Step = { key: string; text: string; at?: number };

/** The steps that lead from the start to the answer; their number does not grow with the length of the promise. */
export function explain(
  input: ClockInput,
  answer: { due: number | null; remainingSeconds?: number },
  stops: readonly Stop[],
): Step[] {
  const calendar = input.calendar ?? null;
  const zone = calendar?.zone ?? zoneOf('UTC');
  const back = readDuration(input.within).count < 0;
  const begins = {
    key: 'start',
    text: `${back ? 'Counts back from' : 'Starts'} ${momentText(zone, input.from)} (${zone.id})`,
    at: input.from,
  };
  const steps: Step[] = [begins, { key: 'within', text: promiseText(input, stops.length) }];
  const business = calendar !== null && !input.elapsed;
  if (business && !back && !('days' in input.within) && input.end !== 'end-of-day')
    steps.push(...opening(calendar, input.from));
  steps.push(
    ...pauseSteps(zone, runningTime(calendar, input.elapsed), stops, answer.due ?? Number.POSITIVE_INFINITY, !business),
  );
  if (business && answer.due !== null) {
    steps.push(...closedDates(calendar, Math.min(input.from, answer.due), Math.max(input.from, answer.due)));
    if (!back && !isDays(input)) steps.push(...runSteps(calendar, input.from, answer.due, stops));
  }
  return [...steps, ending(input, answer)];
}

function isDays({ within }: ClockInput): boolean {
  return 'days' in within || 'workingDays' in within;
}

function promiseText(input: ClockInput, pauses: number): string {
  const amount = readDuration(input.within);
  const text = amountText(amount);
  const tail = pauses === 0 ? ', no pauses' : '';
  if (input.elapsed || !input.calendar) return `${text} of elapsed time${tail}`;
  if (amount.unit === 'days')
    return `${text} of the calendar, to the same time of day; if closed then, to the next opening${tail}`;
  if (amount.unit !== 'workingDays') return `${text} of working time${tail}`;
  return `${text}, ${input.end === 'end-of-day' ? 'until the close of the last one' : 'to the same time of day'}${tail}`;
}

function opening(calendar: Calendar, fromMs: number): Step[] {
  const at = nextOpen(calendar, fromMs);
  if (at === fromMs) return [];
  return [{ key: 'opens', text: `Closed at that time; open from ${momentText(calendar.zone, at)}`, at }];
}

function ending(input: ClockInput, answer: { due: number | null; remainingSeconds?: number }): Step {
  const { calendar, elapsed } = input;
  const business = calendar && !elapsed;
  if (answer.due === null) {
    const rest = lengthText((answer.remainingSeconds ?? 0) * 1000, !business);
    return {
      key: 'paused',
      text: `Still paused, so not due yet: ${rest} of ${business ? 'working' : 'elapsed'} time remain once it goes on`,
    };
  }
  const zone = calendar?.zone ?? zoneOf('UTC');
  const atClosing = business && nextOpen(calendar, answer.due) !== answer.due;
  return { key: 'due', text: `Due ${momentText(zone, answer.due)}${atClosing ? ', at closing' : ''}`, at: answer.due };
}

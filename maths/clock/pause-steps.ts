import type { Zone } from '../calendar/index.ts';
import type { Step } from './explain.ts';
import type { Stop } from './pause.ts';
import type { RunningTime } from './running-time.ts';
import { becauseText, lengthText, momentText } from './wording.ts';

/** So many pauses are told one by one; the rest in one sentence. */
const TOLD_PAUSES = 10;

/** A step for each pause that began before the due time. */
export function pauseSteps(
  zone: Zone,
  time: RunningTime,
  stops: readonly Stop[],
  dueMs: number,
  elapsed: boolean,
): Step[] {
  const before = stops.filter((stop) => stop.from < dueMs);
  const told = before.length > TOLD_PAUSES + 1 ? before.slice(0, TOLD_PAUSES) : before;
  const steps = told.map((stop) => pauseStep(zone, time, stop, elapsed));
  const rest = before.slice(told.length);
  if (rest.length === 0) return steps;
  const stood = rest.reduce(
    (sum, stop) => sum + (stop.to === Number.POSITIVE_INFINITY ? 0 : time.between(stop.from, stop.to)),
    0,
  );
  return [
    ...steps,
    {
      key: 'more-pauses',
      text: `${rest.length} more pauses, ${lengthText(stood, elapsed)}${elapsed ? '' : ' of working time'} in all`,
    },
  ];
}

function pauseStep(zone: Zone, time: RunningTime, stop: Stop, elapsed: boolean): Step {
  const because = becauseText(stop.because);
  if (stop.to === Number.POSITIVE_INFINITY)
    return { key: 'pause-open', text: `Paused since ${momentText(zone, stop.from)}, ${because}`, at: stop.from };
  const stood = lengthText(time.between(stop.from, stop.to), elapsed);
  return {
    key: 'pause',
    text: `Paused ${stood}${elapsed ? '' : ' of working time'}, ${because}: ${momentText(zone, stop.from)} to ${momentText(zone, stop.to)}`,
    at: stop.from,
  };
}

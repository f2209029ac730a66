import type { ClockFacts } from '../../../platform/ui/clock/clock-state.ts';
import { clockFacts } from '../../account-page/ui/index.ts';
import type { Step } from './queries.ts';

const DAY_MS = 86_400_000;

/** A step's clock as its face shows it: what may be done until a day's end runs out in its last minute. */
export const stepClock = (clock: NonNullable<Step['clock']>, now: number): ClockFacts =>
  clockFacts({ ...clock, ...(clock.dueAt === null ? {} : { details: { plannedAt: clock.dueAt - DAY_MS } }) }, now);

/** The day first promised, when the step was moved since. Epoch milliseconds. */
export const firstPromised = (clock: Step['clock']): number | null =>
  clock && clock.moves > 0 && clock.firstDueAt !== null ? clock.firstDueAt - 60_000 : null;

import { CalendarError } from '../calendar/index.ts';

/** How long a clock runs, in exactly one unit. `days` are days of the calendar on the wall, never working days. */
export type Duration =
  { seconds: number } | { minutes: number } | { hours: number } | { days: number } | { workingDays: number };

export type Unit = 'seconds' | 'minutes' | 'hours' | 'days' | 'workingDays';
export type Amount = { unit: Unit; count: number };

/** Milliseconds of a unit where time simply elapses. A working day has none: it is never 24 hours. */
export const UNIT_MS = { seconds: 1_000, minutes: 60_000, hours: 3_600_000, days: 86_400_000 } as const;
const UNITS = [...Object.keys(UNIT_MS), 'workingDays'];
const EXAMPLE = 'write exactly one of {"seconds":…}, {"minutes":…}, {"hours":…}, {"days":…} or {"workingDays":…}';

/**
 * Reads a duration of unknown origin.
 * @throws CalendarError (field `within`) when it has not exactly one unit, or no usable number.
 */
export function readDuration(within: unknown): Amount {
  if (typeof within !== 'object' || within === null || Array.isArray(within))
    throw new CalendarError('within', `This is not a duration; ${EXAMPLE}.`);
  const entries = Object.entries(within);
  const [unit, count] = entries[0] ?? ['', 0];
  if (entries.length !== 1) throw new CalendarError('within', `It has ${entries.length} units; ${EXAMPLE}.`);
  if (!UNITS.includes(unit)) throw new CalendarError('within', `There is no unit "${unit.slice(0, 40)}"; ${EXAMPLE}.`);
  if (typeof count !== 'number' || !Number.isFinite(count))
    throw new CalendarError('within', `The number of ${unit} is missing or not a number; write it without quotes.`);
  return { unit: unit as Unit, count };
}

/** Milliseconds of an amount that elapses, to the whole millisecond. */
export function elapsedMs(amount: Amount): number {
  if (amount.unit === 'workingDays')
    throw new CalendarError('within', 'Working days need a calendar; leave "elapsed" out, or give days instead.');
  return Math.round(amount.count * UNIT_MS[amount.unit]);
}

/** The count of days, which must be whole: half a calendar day or working day has no one meaning. */
export function wholeDays(amount: Amount): number {
  if (!Number.isInteger(amount.count) || Math.abs(amount.count) > 4_000_000)
    throw new CalendarError('within', `Give a whole number of ${amount.unit} below 4,000,000, or use hours.`);
  return amount.count;
}

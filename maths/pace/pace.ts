import { weightOf, type DayWeight } from './spread.ts';

/** Where a period stands: today and the share of its working time that is gone, 0 in the morning, 1 in the evening. */
export interface Moment {
  day: string;
  gone: number;
}

/** A target for a period that adds up day by day, and what is done of it. */
export interface PaceInput {
  target: number;
  done: number;
  /** All the days of the period, in order. */
  days: readonly DayWeight[];
  now: Moment;
}

/** How a period goes. Days are working days and may be fractions; a rate is null where there are no days for it. */
export interface Pace {
  /** What should be done by now if work went evenly; null where the period has no working time. */
  expected: number | null;
  /** Done less expected: below zero is behind. */
  ahead: number | null;
  /** Still to be done; below zero when the target is passed. */
  remaining: number;
  days_gone: number;
  days_left: number;
  per_day_so_far: number | null;
  /** What is needed (or, where less is better, still allowed) on each working day left; zero once the target is met. */
  per_day_needed: number | null;
}

/** How much working time of the period is gone and how much is left, today split at the moment. */
export function timeOf(days: readonly DayWeight[], now: Moment): { gone: number; left: number } {
  const today = weightOf(days.filter(({ day }) => day === now.day));
  const gone = Math.min(1, Math.max(0, now.gone));
  return {
    gone: weightOf(days.filter(({ day }) => day < now.day)) + today * gone,
    left: weightOf(days.filter(({ day }) => day > now.day)) + today * (1 - gone),
  };
}

/** Where one should be by now, within the day too, and the run rate that is still needed. */
export function paceOf({ target, done, days, now }: PaceInput): Pace {
  const { gone, left } = timeOf(days, now);
  const total = gone + left;
  const expected = total === 0 ? null : target * (gone / total);
  const remaining = target - done;
  return {
    expected,
    ahead: expected === null ? null : done - expected,
    remaining,
    days_gone: gone,
    days_left: left,
    per_day_so_far: gone === 0 ? null : done / gone,
    per_day_needed: left === 0 ? null : Math.max(0, remaining) / left,
  };
}

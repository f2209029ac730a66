import type { Commitment } from './commitment.ts';

export type ClockState = 'on-course' | 'soon' | 'late' | 'paused' | 'kept' | 'broken' | 'cancelled';

/**
 * The state that the clock ring shows. Soon: less than a tenth of the whole time is left, or less than three hours of a
 * clock that runs for more than a day.
 */
export const clockState = (
  row: Pick<Commitment, 'state' | 'outcome' | 'due_at' | 'opened_at'>,
  now: number,
): ClockState => {
  if (row.state === 'cancelled') return 'cancelled';
  if (row.state === 'done') return row.outcome === 'kept' ? 'kept' : 'broken';
  if (row.state === 'paused' || row.due_at === null) return 'paused';
  if (row.due_at < now) return 'late';
  const whole = row.due_at - row.opened_at;
  const left = row.due_at - now;
  const day = 24 * 3_600_000;
  return left < whole / 10 || (whole > day && left < day / 8) ? 'soon' : 'on-course';
};

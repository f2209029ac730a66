import type { Calendar } from '../calendar/index.ts';
import { dueAt } from './due.ts';
import type { Duration } from './duration.ts';

/**
 * Moves an instant by a time of the clock, back when negative: a reminder two working hours before the due time
 * (`by: { hours: -2 }`), an escalation one working day after it. A business clock never answers a closed instant, save
 * a closing, so a reminder waits for the opening.
 */
export function shift(
  instant: number,
  { calendar, by, elapsed }: { calendar?: Calendar | null; by: Duration; elapsed?: boolean },
): number {
  const { due } = dueAt({ calendar: calendar ?? null, from: instant, within: by, ...(elapsed ? { elapsed } : {}) });
  // Without a pause there always is a due time; `dueAt` has thrown when none exists.
  return due!;
}

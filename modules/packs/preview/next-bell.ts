import type { EscalationStep } from '../../../catalogue/packs/schema.ts';
import type { Calendar } from '../../../maths/calendar/index.ts';
import { type Duration, shift } from '../../../maths/clock/index.ts';

const grace_ms = 24 * 3_600_000;

/** When a step fires around a due time. Steps of a working-time clock move in working time. */
const firesAt = (step: EscalationStep, dueAt: number, clock: { calendar: Calendar; elapsed: boolean }): number => {
  const [[unit, count]] = Object.entries(step.before ?? step.after ?? { seconds: 1 }) as [[string, number]];
  return shift(dueAt, { ...clock, by: { [unit]: step.before ? -count : count } as Duration });
};

/**
 * The next step of a ladder around a new due time, of which `fired` steps have been heard already. Steps that were over
 * a day before the commitment became known are passed by, as they are when it is opened.
 */
export const nextBell = (
  steps: readonly EscalationStep[],
  dueAt: number | null,
  clock: { calendar: Calendar; elapsed: boolean },
  { fired, knownSince }: { fired: number; knownSince: number },
): { position: number; at: number } | null => {
  if (dueAt === null) return null;
  const times = steps.map((step) => firesAt(step, dueAt, clock)).sort((a, b) => a - b);
  const position = times.findIndex((at, index) => index >= fired && at >= knownSince - grace_ms);
  return position === -1 ? null : { position, at: times[position]! };
};

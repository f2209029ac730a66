import type { EscalationStep } from '../../catalogue/packs/schema.ts';
import type { Calendar } from '../../maths/calendar/index.ts';
import { type Duration, shift } from '../../maths/clock/index.ts';

export interface ScheduledStep {
  /** Its place in the rule. */
  index: number;
  at: number;
  step: EscalationStep;
}

const negative = (duration: object): Duration =>
  Object.fromEntries(
    Object.entries(duration).map(([unit, count]) => [unit, -(count as number)]),
  ) as unknown as Duration;

/** When the steps of a rule fire around a due time, in order. Steps of a working-time clock move in working time. */
export const scheduleSteps = (
  steps: readonly EscalationStep[],
  dueAt: number,
  clock: { calendar: Calendar; elapsed: boolean },
): ScheduledStep[] =>
  steps
    .map((step, index) => {
      const by = step.before ? negative(step.before) : ((step.after ?? { seconds: 1 }) as unknown as Duration);
      return { index, step, at: shift(dueAt, { ...clock, by }) };
    })
    .sort((a, b) => a.at - b.at || a.index - b.index);

/**
 * The first step that has not fired. `fired` counts steps in the order of their times. Steps that were over long before
 * anybody here knew of the commitment (imported history) are passed by, so that an import doesn't ring a thousand bells.
 */
export const nextStep = (
  scheduled: readonly ScheduledStep[],
  fired: number,
  knownSince: number,
): { position: number; at: number } | null => {
  const graceMs = 24 * 3_600_000;
  for (let position = fired; position < scheduled.length; position++)
    if (scheduled[position]!.at >= knownSince - graceMs) return { position, at: scheduled[position]!.at };
  return null;
};

/** A day of a period and how much working time it has: 1 for a whole day, ½ for a half, 0 for none. */
export interface DayWeight {
  day: string;
  weight: number;
}

/** How much of the period's working time lies in `days`. */
export function weightOf(days: readonly DayWeight[]): number {
  return days.reduce((sum, { weight }) => sum + Math.max(0, weight), 0);
}

/**
 * A period's target spread over its days by their working time. The parts add up to the target; all are zero where the
 * period has no working time.
 */
export function spreadTarget(target: number, days: readonly DayWeight[]): { day: string; target: number }[] {
  const total = weightOf(days);
  let gone = 0;
  let given = 0;
  return days.map(({ day, weight }) => {
    gone += Math.max(0, weight);
    // Differences of running totals, so that the last one ends on the target itself.
    const upTo = total === 0 ? 0 : target * (gone / total);
    const part = upTo - given;
    given = upTo;
    return { day, target: part };
  });
}

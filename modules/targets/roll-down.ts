import type { Measure } from '../../maths/measure/index.ts';
import { rollDown } from '../../maths/pace/index.ts';

/** Somebody below, and how much of the whole is that person's by each way of dividing. */
export interface Taker {
  id: string;
  working_days: number;
  accounts: number;
}

export type DividedBy = 'equal' | 'working-days' | 'accounts';

/** A target as the parts of those below. */
export interface RolledDown {
  /** A total is divided; a rate, a share or a mean holds for each as it is. */
  divided: boolean;
  parts: { id: string; value: number }[];
  /** How many got one more than the others because it did not divide evenly. */
  rounded_up: number;
}

/** Whether a measure adds up over people, so that a team's target is the sum of theirs. */
export const addsUp = ({ shape }: Measure): boolean => shape.kind === 'count' || shape.kind === 'sum';

const weightsBy: Record<DividedBy, (one: Taker) => number> = {
  equal: () => 1,
  'working-days': (one) => one.working_days,
  accounts: (one) => one.accounts,
};

const restOf = (value: number, locked: number, free: number): number => {
  // Sums of decimals may miss by a rounding error only.
  const rest = Math.round((value - locked) * 1e6) / 1e6;
  if (rest < 0) throw new RangeError(`The fixed parts are ${locked} together, more than ${value}.`);
  if (rest > 0 && free === 0) throw new RangeError(`All parts are fixed, and ${rest} of ${value} is left over.`);
  return rest;
};

/**
 * Divides a target over those below, exactly: the fixed parts stay, and the others add up to what is left.
 * @throws RangeError for a fraction of a thing, fixed parts that don't fit, or nobody to take it.
 */
export function partsOfTarget(
  measure: Measure,
  value: number,
  takers: readonly Taker[],
  by: DividedBy,
  locks: ReadonlyMap<string, number> = new Map(),
): RolledDown {
  if (takers.length === 0) throw new RangeError('Nobody is there to take the target.');
  if (!addsUp(measure)) {
    const parts = takers.map(({ id }) => ({ id, value: locks.get(id) ?? value }));
    return { divided: false, parts, rounded_up: 0 };
  }
  const free = takers.filter(({ id }) => !locks.has(id));
  const locked = takers.reduce((sum, { id }) => sum + (locks.get(id) ?? 0), 0);
  const rest = restOf(value, locked, free.length);
  const weights = free.map((taker) => ({ person: taker.id, weight: weightsBy[by](taker) }));
  const parts = free.length === 0 ? new Map<string, number>() : rollDown(rest, weights);
  const sum = weights.reduce((total, { weight }) => total + weight, 0);
  const exact = (weight: number): number => (sum === 0 ? rest / weights.length : (rest * weight) / sum);
  return {
    divided: true,
    parts: takers.map(({ id }) => ({ id, value: locks.get(id) ?? parts.get(id) ?? 0 })),
    rounded_up: weights.filter(({ person, weight }) => (parts.get(person) ?? 0) > exact(weight) + 1e-9).length,
  };
}

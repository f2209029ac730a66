import type { Measure } from '../../maths/measure/index.ts';
import { rollDown } from '../../maths/pace/index.ts';

/** Somebody below, and how much of the whole is that person's by each way of dividing. */
export interface Taker {
  id: string;
  working_days: number;
  accounts: number;
}

export type DividedBy = 'equal' | 'working-days' | 'accounts';

/** A team's target as the targets of its people. */
export interface RolledDown {
  /** A total is divided; a rate, a share or a mean holds for each as it is. */
  divided: boolean;
  parts: { person: string; value: number }[];
  /** How many got one more than the others because it did not divide evenly. */
  rounded_up: number;
}

/** Whether a measure adds up over people, so that a team's target is the sum of theirs. */
export const addsUp = ({ shape }: Measure): boolean => shape.kind === 'count' || shape.kind === 'sum';

/** Divides a team's target over its people, exactly. @throws RangeError for a fraction of a thing, or nobody to take it. */
export function partsOfTarget(measure: Measure, value: number, takers: readonly Taker[], by: DividedBy): RolledDown {
  if (takers.length === 0) throw new RangeError('Nobody is there to take the target.');
  if (!addsUp(measure))
    return { divided: false, parts: takers.map(({ id }) => ({ person: id, value })), rounded_up: 0 };
  const weightOf = {
    equal: () => 1,
    'working-days': (one: Taker) => one.working_days,
    accounts: (one: Taker) => one.accounts,
  }[by];
  const weights = takers.map((taker) => ({ person: taker.id, weight: weightOf(taker) }));
  const parts = rollDown(value, weights);
  const sum = weights.reduce((total, { weight }) => total + weight, 0);
  const exact = (weight: number): number => (sum === 0 ? value / weights.length : (value * weight) / sum);
  return {
    divided: true,
    parts: [...parts].map(([person, part]) => ({ person, value: part })),
    rounded_up: weights.filter(({ person, weight }) => (parts.get(person) ?? 0) > exact(weight) + 1e-9).length,
  };
}

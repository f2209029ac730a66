/** Somebody who takes a part of a target, and how big a part compared with the others. */
export interface Share {
  person: string;
  weight: number;
}

/**
 * A head's target as parts of persons, in steps of `quantum` (1 call, 0.01 of money), that add up exactly: the largest
 * remainders get the steps that are left over (Hamilton's method), ties by the order of ids. No part differs from its
 * exact share by a whole step. Equal parts where nobody has a weight.
 * @throws RangeError for a target that is no multiple of the quantum, a weight below zero, or nobody to take it.
 */
export function rollDown(target: number, shares: readonly Share[], quantum = 1): Map<string, number> {
  const per_one = Math.round(1 / quantum);
  const steps = Math.round(target * per_one);
  if (Math.abs(target * per_one - steps) > 1e-6) throw new RangeError(`${target} is no multiple of ${quantum}.`);
  if (shares.length === 0) throw new RangeError('A target needs somebody to take it.');
  if (shares.some(({ weight }) => !(weight >= 0))) throw new RangeError('A weight may not be below zero.');
  const total = shares.reduce((sum, { weight }) => sum + weight, 0);
  const exact = shares.map(({ person, weight }) => {
    const share = total === 0 ? steps / shares.length : steps * (weight / total);
    // Rounding noise must not turn 3 into 2.999…: what is within a billionth of a step is that step.
    const floor = Math.floor(share + 1e-9);
    return { person, floor, left: Math.max(0, share - floor) };
  });
  const over = steps - exact.reduce((sum, { floor }) => sum + floor, 0);
  const first = exact.toSorted((x, y) =>
    Math.abs(x.left - y.left) > 1e-9 ? y.left - x.left : x.person < y.person ? -1 : 1,
  );
  const lucky = new Set(first.slice(0, Math.max(0, over)).map(({ person }) => person));
  return new Map(exact.map(({ person, floor }) => [person, (floor + (lucky.has(person) ? 1 : 0)) / per_one]));
}

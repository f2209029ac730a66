import type { Card } from '../scorecard/index.ts';

type Judged = Pick<Card, 'measure' | 'state' | 'done' | 'pace' | 'value' | 'target' | 'direction' | 'weight'>;

/**
 * How far a figure is from where it should be by now, as a share of that: 0.25 is a quarter short (or a quarter over a
 * limit). 0 for what is met or can't be judged; at most 1, so that a limit of next to nothing doesn't drown the others.
 */
export const shortfall = ({ state, done, pace, value, target, direction }: Judged): number => {
  if (state !== 'behind' && state !== 'missed') return 0;
  const [is, should] = done !== null && pace !== null ? [done, pace] : [value, target];
  if (is === null || should === null) return 0;
  const gap = direction === 'down' ? is - should : should - is;
  if (gap <= 0) return 0;
  return should === 0 ? 1 : Math.min(1, gap / Math.abs(should));
};

/** What needs to be better: figures behind their target, the widest gap first; of equal ones what weighs more. */
export const needsToBeBetter = <T extends Judged>(cards: readonly T[]): T[] =>
  cards
    .filter((card) => shortfall(card) > 0)
    .toSorted((a, b) => shortfall(b) - shortfall(a) || b.weight - a.weight || (a.measure < b.measure ? -1 : 1));

import type { Card } from '../scorecard/index.ts';

/** What is still needed, and how much of it today. */
export interface Need {
  /** `more`: so many by the end; `in-a-row`: the next so many without a miss; `limit`: so many are still allowed. */
  kind: 'more' | 'in-a-row' | 'limit' | 'over-limit' | 'met' | 'none';
  amount: number | null;
  unit: Card['unit_counted'];
  /** Working days that are left, today among them. */
  days_left: number;
  /** What each working day left must bring; null where it doesn't come day by day. */
  today: number | null;
}

const kinds: Readonly<Record<string, Need['kind']>> = {
  'to-go': 'more',
  'in-a-row': 'in-a-row',
  'limit-left': 'limit',
  'over-limit': 'over-limit',
  reached: 'met',
  'above-target': 'met',
};

/** The need of a figure, from what its scorecard says of it. */
export function needOf({ words, days_left, unit_counted }: Card): Need {
  const word = words.find(({ key }) => key in kinds);
  if (!word) return { kind: 'none', amount: null, unit: unit_counted, days_left, today: null };
  const kind = kinds[word.key]!;
  const amount = word.numbers['amount'] ?? null;
  const today = kind === 'more' && amount !== null && days_left > 0 ? amount / Math.max(1, days_left) : null;
  return { kind, amount, unit: word.unit, days_left, today };
}

import type { Renewal, Show } from './queries.ts';

export const groupOrder = ['at-risk', 'said-no', 'open', 'said-yes', 'ended', 'renewed', 'lost'] as const;
export type ListGroup = (typeof groupOrder)[number] | 'untalked' | 'talked';

/** The group that a term stands under in a list; in the early window what counts is whether anybody talked to them. */
export const groupIn = (show: Show, row: Renewal): ListGroup =>
  show === 'early' ? (row.talkedAt === null && row.said === null ? 'untalked' : 'talked') : row.group;

const early = ['untalked', 'talked'] as const;

/** The rows in the order of their groups; within one by the end of the term, what ended lately first where all is over. */
export function grouped(rows: readonly Renewal[], show: Show): Renewal[] {
  const order: readonly ListGroup[] = show === 'early' ? early : groupOrder;
  const sign = show === 'ended' ? -1 : 1;
  return [...rows].sort(
    (a, b) =>
      order.indexOf(groupIn(show, a)) - order.indexOf(groupIn(show, b)) ||
      sign * (a.endsOn < b.endsOn ? -1 : a.endsOn > b.endsOn ? 1 : 0) ||
      b.amount - a.amount,
  );
}

import type { PromiseRow } from './queries.ts';

/** How a promise ended, in the key of its word. */
export function outcomeWord({ outcome, state, closedAt }: Pick<PromiseRow, 'outcome' | 'state' | 'closedAt'>) {
  if (outcome === 'kept') return 'kept';
  if (state === 'cancelled') return 'released';
  return closedAt === null ? 'broken' : 'late';
}

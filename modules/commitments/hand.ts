import type { TrailEntry } from '../../maths/programme/index.ts';
import type { Commitment } from './commitment.ts';
import type { ProgrammeEvent } from './event.ts';

/** What a hand-over writes into the trail of a commitment; null when it means another one. */
export const handEntry = (commitment: Commitment, { id, at, person, payload }: ProgrammeEvent): TrailEntry | null => {
  if (payload['rule'] !== commitment.rule) return null;
  if (payload['subject'] != null && payload['subject'] !== commitment.subject) return null;
  if (payload['opening'] != null && payload['opening'] !== commitment.opened_fact) return null;
  return { fact: id, at, does: 'hand', person: payload['person'] == null ? null : person };
};

/**
 * Who owed a commitment at a moment: whom it was handed to last, else who its rule says. Handed to nobody by name, it
 * goes with the account.
 * @param byRule who owes it where nobody was named
 * @param holder who held the account then
 */
export const owedBy = (
  trail: readonly TrailEntry[],
  at: number,
  byRule: string | null,
  holder: string | null,
): string | null => {
  const handed = trail.findLast((entry) => entry.does === 'hand' && entry.at <= at);
  if (!handed) return byRule;
  return handed.person ?? holder;
};

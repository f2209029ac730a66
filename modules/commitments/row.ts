import type { RowChange, SourceRow } from '../../platform/ledger/fact.ts';
import type { Commitment } from './commitment.ts';

/** Hours from opening to close, to four decimals as the view gives them. */
const hoursTaken = ({ closed_at, opened_at }: Commitment): number | null =>
  closed_at === null ? null : Math.round((closed_at - opened_at) / 360) / 1e4;

const stamp = (commitment: Commitment): SourceRow => ({
  id: commitment.id,
  at: commitment.first_due_at,
  day: commitment.day,
  person_id: commitment.credit_id,
  account_id: commitment.account_id,
  recorded_at: commitment.recorded_at,
});

const planRow = (commitment: Commitment): SourceRow => {
  const kept = commitment.outcome === 'kept' && commitment.details.onDay === true;
  const ended = commitment.outcome === 'broken' ? 'missed' : kept ? 'kept' : 'replaced';
  return {
    ...stamp(commitment),
    outcome: commitment.outcome === 'pending' ? 'open' : ended,
    kept,
    same_purpose: commitment.details.samePurpose === true,
    same_channel: commitment.details.sameChannel === true,
    days_late: commitment.details.daysLate ?? null,
    purpose: commitment.details.purpose ?? null,
    channel: commitment.details.channel ?? null,
  };
};

const commitmentRow = (commitment: Commitment): SourceRow => ({
  ...stamp(commitment),
  programme: commitment.programme,
  rule: commitment.rule,
  title: commitment.title,
  direction: commitment.direction,
  outcome: commitment.outcome === 'pending' ? 'open' : commitment.outcome,
  kept: commitment.outcome === 'kept',
  late: commitment.outcome === 'broken',
  told_before_due: commitment.told_before_due,
  moves: commitment.moves,
  hours_taken: hoursTaken(commitment),
});

const rowOf = (commitment: Commitment | null): SourceRow | null => {
  if (!commitment || commitment.first_due_at === null) return null;
  return commitment.programme === 'plan' ? planRow(commitment) : commitmentRow(commitment);
};

/** The change of a commitment as measures see it: the same row that the views fact_plans and fact_commitments give. */
export const changeOf = (before: Commitment | null, after: Commitment | null): RowChange => ({
  source: (after ?? before)!.programme === 'plan' ? 'plans' : 'commitments',
  before: rowOf(before),
  after: rowOf(after),
});

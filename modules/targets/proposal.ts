/** How a proposed target stands. */
export type ProposalState = 'proposed' | 'approved' | 'changed' | 'returned';

/** The newest proposal and the newest answer about one target; times are epoch milliseconds. */
export interface ProposalRow {
  measure: string;
  subject_id: string;
  subject: 'person' | 'team';
  value: number | null;
  note: string | null;
  proposed_by: string | null;
  proposed_at: number | null;
  answer: 'approved' | 'changed' | 'returned' | null;
  agreed: number | null;
  answer_note: string | null;
  answered_by: string | null;
  answered_at: number | null;
}

/** Waits as long as nothing was answered after it; null where an answer stands without a proposal. */
export const stateOf = ({ proposed_at, answered_at, answer }: ProposalRow): ProposalState | null => {
  if (proposed_at === null) return null;
  return answer !== null && answered_at !== null && answered_at >= proposed_at ? answer : 'proposed';
};

/** Nobody agrees to the own proposal; both are ids of people, null for who is nobody's colleague. */
export const mayAnswer = (me: string | null, proposedBy: string | null): boolean =>
  proposedBy === null || proposedBy !== me;

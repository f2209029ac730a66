import { describe, expect, it } from 'vitest';
import { type ProposalRow, stateOf } from './proposal.ts';

const row: ProposalRow = {
  ...{ measure: 'renewals_made', subject_id: 'a', subject: 'person' },
  ...{ value: 24, note: null, proposed_by: 'p', proposed_at: 100 },
  ...{ answer: null, agreed: null, answer_note: null, answered_by: null, answered_at: null },
};

describe('how a proposal stands', () => {
  it.each([
    [{}, 'proposed'],
    [{ answer: 'approved', answered_at: 200 }, 'approved'],
    [{ answer: 'returned', answered_at: 200 }, 'returned'],
    [{ answer: 'returned', answered_at: 50 }, 'proposed'],
    [{ proposed_at: null, answer: 'approved', answered_at: 200 }, null],
  ] as const)('%j: %s', (said, state) => expect(stateOf({ ...row, ...said })).toBe(state));
});

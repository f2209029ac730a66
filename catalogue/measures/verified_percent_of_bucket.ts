import type { Measure } from '../../maths/measure/index.ts';

export const verifiedPercentOfBucket: Measure = {
  key: 'verified_percent_of_bucket',
  name: 'Bucket verified',
  question: 'How much of the bucket is verified?',
  unit: 'percent',
  direction: 'up',
  source: 'account_state',
  shape: { kind: 'cohort', held: true, start: [], end: [{ aspect: 'verified', is: 'yes' }] },
  by: 'person',
  aim: 1,
  examples: [
    {
      says: 'One of two held accounts got there during the month; the one that nobody holds is left out.',
      spans: [
        { account_id: 'x', aspect: 'owner', value: 'a', from_at: '2026-09-01T00:00:00Z', to_at: null },
        {
          account_id: 'x',
          aspect: 'verified',
          value: 'no',
          from_at: '2026-09-01T00:00:00Z',
          to_at: '2026-11-10T00:00:00Z',
        },
        { account_id: 'x', aspect: 'verified', value: 'yes', from_at: '2026-11-10T00:00:00Z', to_at: null },
        { account_id: 'y', aspect: 'owner', value: 'a', from_at: '2026-09-01T00:00:00Z', to_at: null },
        { account_id: 'z', aspect: 'verified', value: 'yes', from_at: '2026-09-01T00:00:00Z', to_at: null },
      ],
      value: 0.5,
    },
  ],
  sourceNote:
    'Of the accounts that somebody held when the window opened, credited to whoever held them then; an account that came later waits for the next window. The role asks for all of them.',
};

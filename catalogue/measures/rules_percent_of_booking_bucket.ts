import type { Measure } from '../../maths/measure/index.ts';

export const rulesPercentOfBookingBucket: Measure = {
  key: 'rules_percent_of_booking_bucket',
  name: 'Rules known on the booking product',
  question: 'Of the accounts in the bucket on the booking product, how many know the marketplace rules?',
  unit: 'percent',
  direction: 'up',
  source: 'account_state',
  shape: {
    kind: 'cohort',
    held: true,
    start: [{ aspect: 'product:book', is: 'yes' }],
    end: [{ aspect: 'rules-explained', is: 'yes' }],
  },
  by: 'person',
  aim: 1,
  examples: [
    {
      says: 'Of two accounts on the booking product one knows the rules; the third does not use it.',
      spans: [
        { account_id: 'x', aspect: 'owner', value: 'a', from_at: '2026-09-01T00:00:00Z', to_at: null },
        { account_id: 'x', aspect: 'product:book', value: 'yes', from_at: '2026-09-01T00:00:00Z', to_at: null },
        { account_id: 'x', aspect: 'rules-explained', value: 'yes', from_at: '2026-11-10T00:00:00Z', to_at: null },
        { account_id: 'y', aspect: 'owner', value: 'a', from_at: '2026-09-01T00:00:00Z', to_at: null },
        { account_id: 'y', aspect: 'product:book', value: 'yes', from_at: '2026-09-01T00:00:00Z', to_at: null },
        { account_id: 'z', aspect: 'owner', value: 'a', from_at: '2026-09-01T00:00:00Z', to_at: null },
      ],
      value: 0.5,
    },
  ],
  sourceNote:
    'Of the accounts that somebody held when the window opened, credited to whoever held them then; an account that came later waits for the next window. Only customers on the booking product need the rules.',
};

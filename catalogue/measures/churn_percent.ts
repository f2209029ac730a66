import type { Measure } from '../../maths/measure/index.ts';

export const churnPercent: Measure = {
  key: 'churn_percent',
  name: 'Churn',
  question: 'Of the customers in the bucket, how many did we lose?',
  unit: 'percent',
  direction: 'down',
  source: 'account_state',
  shape: {
    kind: 'cohort',
    held: true,
    start: [{ aspect: 'lifecycle', is: ['onboarding', 'live', 'irate'] }],
    end: [{ aspect: 'lifecycle', is: 'lost' }],
  },
  by: 'person',

  examples: [
    {
      says: 'Of two customers one was lost; the one that was lost before is not lost again.',
      spans: [
        { account_id: 'x', aspect: 'owner', value: 'a', from_at: '2026-09-01T00:00:00Z', to_at: null },
        {
          account_id: 'x',
          aspect: 'lifecycle',
          value: 'live',
          from_at: '2026-09-01T00:00:00Z',
          to_at: '2026-11-10T00:00:00Z',
        },
        { account_id: 'x', aspect: 'lifecycle', value: 'lost', from_at: '2026-11-10T00:00:00Z', to_at: null },
        { account_id: 'y', aspect: 'owner', value: 'a', from_at: '2026-09-01T00:00:00Z', to_at: null },
        { account_id: 'y', aspect: 'lifecycle', value: 'live', from_at: '2026-09-01T00:00:00Z', to_at: null },
        { account_id: 'z', aspect: 'owner', value: 'a', from_at: '2026-09-01T00:00:00Z', to_at: null },
        { account_id: 'z', aspect: 'lifecycle', value: 'lost', from_at: '2026-09-01T00:00:00Z', to_at: null },
      ],
      value: 0.5,
    },
  ],
  sourceNote:
    'Of the accounts that somebody held when the window opened, credited to whoever held them then; an account that came later waits for the next window. Logo churn: customers lost over customers at the start of the same window; new customers change neither.',
};

import type { Measure } from '../../maths/measure/index.ts';

export const iratePercent: Measure = {
  key: 'irate_percent',
  name: 'Irate',
  question: 'Of the customers in the bucket, how many are irate?',
  unit: 'percent',
  direction: 'down',
  source: 'account_state',
  shape: {
    kind: 'cohort',
    held: true,
    start: [{ aspect: 'lifecycle', is: ['onboarding', 'live', 'irate'] }],
    end: [{ aspect: 'lifecycle', is: 'irate' }],
  },
  by: 'person',

  examples: [
    {
      says: 'One of two customers is irate at the end.',
      spans: [
        { account_id: 'x', aspect: 'owner', value: 'a', from_at: '2026-09-01T00:00:00Z', to_at: null },
        {
          account_id: 'x',
          aspect: 'lifecycle',
          value: 'live',
          from_at: '2026-09-01T00:00:00Z',
          to_at: '2026-11-10T00:00:00Z',
        },
        { account_id: 'x', aspect: 'lifecycle', value: 'irate', from_at: '2026-11-10T00:00:00Z', to_at: null },
        { account_id: 'y', aspect: 'owner', value: 'a', from_at: '2026-09-01T00:00:00Z', to_at: null },
        { account_id: 'y', aspect: 'lifecycle', value: 'live', from_at: '2026-09-01T00:00:00Z', to_at: null },
      ],
      value: 0.5,
    },
  ],
  sourceNote:
    'Of the accounts that somebody held when the window opened, credited to whoever held them then; an account that came later waits for the next window. A customer who was irate and still is counts too.',
};

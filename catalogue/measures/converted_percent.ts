import type { Measure } from '../../maths/measure/index.ts';

export const convertedPercent: Measure = {
  key: 'converted_percent',
  name: 'Converted to good users',
  question: 'Of the accounts in onboarding, how many left it as good users?',
  unit: 'percent',
  direction: 'up',
  source: 'account_state',
  shape: {
    kind: 'cohort',
    held: true,
    start: [{ aspect: 'lifecycle', is: 'onboarding' }],
    end: [
      { aspect: 'lifecycle', is: 'live' },
      { aspect: 'band', isNot: ['low', 'none'] },
    ],
  },
  by: 'person',

  examples: [
    {
      says: 'Of two accounts in onboarding one went live and uses the product well.',
      spans: [
        { account_id: 'x', aspect: 'owner', value: 'a', from_at: '2026-09-01T00:00:00Z', to_at: null },
        {
          account_id: 'x',
          aspect: 'lifecycle',
          value: 'onboarding',
          from_at: '2026-09-01T00:00:00Z',
          to_at: '2026-11-10T00:00:00Z',
        },
        { account_id: 'x', aspect: 'lifecycle', value: 'live', from_at: '2026-11-10T00:00:00Z', to_at: null },
        { account_id: 'x', aspect: 'band', value: 'high', from_at: '2026-11-10T00:00:00Z', to_at: null },
        { account_id: 'y', aspect: 'owner', value: 'a', from_at: '2026-09-01T00:00:00Z', to_at: null },
        { account_id: 'y', aspect: 'lifecycle', value: 'onboarding', from_at: '2026-09-01T00:00:00Z', to_at: null },
      ],
      value: 0.5,
    },
  ],
  sourceNote:
    'Of the accounts that somebody held when the window opened, credited to whoever held them then; an account that came later waits for the next window. A good user is live and above the low band.',
};

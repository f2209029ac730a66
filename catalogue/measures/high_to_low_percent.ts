import type { Measure } from '../../maths/measure/index.ts';

export const highToLowPercent: Measure = {
  key: 'high_to_low_percent',
  name: 'High to low',
  question: 'Of the high users, how many dropped to low?',
  unit: 'percent',
  direction: 'down',
  source: 'account_state',
  shape: { kind: 'cohort', held: true, start: [{ aspect: 'band', is: 'high' }], end: [{ aspect: 'band', is: 'low' }] },
  by: 'person',

  examples: [
    {
      says: 'Of two high users one dropped to low.',
      spans: [
        { account_id: 'x', aspect: 'owner', value: 'a', from_at: '2026-09-01T00:00:00Z', to_at: null },
        {
          account_id: 'x',
          aspect: 'band',
          value: 'high',
          from_at: '2026-09-01T00:00:00Z',
          to_at: '2026-11-10T00:00:00Z',
        },
        { account_id: 'x', aspect: 'band', value: 'low', from_at: '2026-11-10T00:00:00Z', to_at: null },
        { account_id: 'y', aspect: 'owner', value: 'a', from_at: '2026-09-01T00:00:00Z', to_at: null },
        { account_id: 'y', aspect: 'band', value: 'high', from_at: '2026-09-01T00:00:00Z', to_at: null },
      ],
      value: 0.5,
    },
  ],
  sourceNote:
    'Of the accounts that somebody held when the window opened, credited to whoever held them then; an account that came later waits for the next window. The desk role allows 10 % at most.',
};

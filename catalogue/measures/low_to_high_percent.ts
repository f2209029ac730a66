import type { Measure } from '../../maths/measure/index.ts';

export const lowToHighPercent: Measure = {
  key: 'low_to_high_percent',
  name: 'Low to high',
  question: 'Of the low users, how many became high users?',
  unit: 'percent',
  direction: 'up',
  source: 'account_state',
  shape: { kind: 'cohort', held: true, start: [{ aspect: 'band', is: 'low' }], end: [{ aspect: 'band', is: 'high' }] },
  by: 'person',

  examples: [
    {
      says: 'Of two low users one became high; who was high already is not asked about.',
      spans: [
        { account_id: 'x', aspect: 'owner', value: 'a', from_at: '2026-09-01T00:00:00Z', to_at: null },
        {
          account_id: 'x',
          aspect: 'band',
          value: 'low',
          from_at: '2026-09-01T00:00:00Z',
          to_at: '2026-11-10T00:00:00Z',
        },
        { account_id: 'x', aspect: 'band', value: 'high', from_at: '2026-11-10T00:00:00Z', to_at: null },
        { account_id: 'y', aspect: 'owner', value: 'a', from_at: '2026-09-01T00:00:00Z', to_at: null },
        { account_id: 'y', aspect: 'band', value: 'low', from_at: '2026-09-01T00:00:00Z', to_at: null },
        { account_id: 'z', aspect: 'owner', value: 'a', from_at: '2026-09-01T00:00:00Z', to_at: null },
        { account_id: 'z', aspect: 'band', value: 'high', from_at: '2026-09-01T00:00:00Z', to_at: null },
      ],
      value: 0.5,
    },
  ],
  sourceNote:
    'Of the accounts that somebody held when the window opened, credited to whoever held them then; an account that came later waits for the next window. The desk role asks for 60 %. A change of band at exactly midnight belongs to the state in which the next window opens.',
};

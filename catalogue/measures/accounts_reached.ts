import type { Measure } from '../../maths/measure/index.ts';

export const accountsReached: Measure = {
  key: 'accounts_reached',
  name: 'Accounts reached',
  question: 'How many different accounts did we reach?',
  unit: 'count',
  direction: 'up',
  source: 'interactions',
  shape: { kind: 'count', where: [{ field: 'effective', is: true }], distinct: 'account_id' },
  by: 'person',

  examples: [
    {
      says: 'Three effective talks with two accounts.',
      rows: [
        { effective: true, account_id: 'x' },
        { effective: true, account_id: 'x' },
        { effective: true, account_id: 'y' },
        { effective: false, account_id: 'z' },
      ],
      value: 2,
    },
  ],
  sourceNote:
    'An account counts once in the window, however often it was reached, and once in the total of two people who both reached it.',
};

import type { Measure } from '../../maths/measure/index.ts';

export const toldBeforeDuePercent: Measure = {
  key: 'told_before_due_percent',
  name: 'Told before due',
  question: 'When we could not keep a promise, how often did we tell the customer before it was due?',
  unit: 'percent',
  direction: 'up',
  source: 'commitments',
  shape: {
    kind: 'share',
    whole: [
      { field: 'direction', is: 'to-customer' },
      { field: 'outcome', is: 'broken' },
    ],
    part: [{ field: 'told_before_due', is: true }],
  },
  by: 'person',

  examples: [
    {
      says: 'Of two broken promises one was announced; the kept one is not asked about.',
      rows: [
        { direction: 'to-customer', outcome: 'broken', told_before_due: true },
        { direction: 'to-customer', outcome: 'broken', told_before_due: false },
        { direction: 'to-customer', outcome: 'kept', told_before_due: true },
      ],
      value: 0.5,
    },
  ],
  sourceNote:
    'Moving the date does not mend a broken first promise, but telling in time is what a customer forgives; so it is counted by itself.',
};

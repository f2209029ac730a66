import type { Measure } from '../../maths/measure/index.ts';

export const customerPromisesKeptPercent: Measure = {
  key: 'customer_promises_kept_percent',
  name: 'Promises kept by customers',
  question: 'Of what customers promised us, how much did they do by the time they first gave?',
  unit: 'percent',
  direction: 'up',
  source: 'commitments',
  shape: {
    kind: 'share',
    whole: [
      { field: 'direction', is: 'from-customer' },
      { field: 'outcome', is: ['kept', 'broken'] },
    ],
    part: [{ field: 'outcome', is: 'kept' }],
  },
  by: 'person',

  examples: [
    {
      says: 'A customer sent the list on the day and paid a week late; what we promised them does not count here, nor does what is still open.',
      rows: [
        { direction: 'from-customer', outcome: 'kept' },
        { direction: 'from-customer', outcome: 'broken' },
        { direction: 'to-customer', outcome: 'kept' },
        { direction: 'from-customer', outcome: 'open' },
      ],
      value: 0.5,
    },
  ],
  sourceNote:
    'By the day they first gave, however often it moved. It tells which customers need a second reminder, not how good somebody’s work is.',
};

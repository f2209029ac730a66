import type { Measure } from '../../maths/measure/index.ts';

export const promisesKeptPercent: Measure = {
  key: 'promises_kept_percent',
  name: 'Promises kept',
  question: 'Of what we promised customers, how much did we do by the time we first gave?',
  unit: 'percent',
  direction: 'up',
  source: 'commitments',
  shape: {
    kind: 'share',
    whole: [
      { field: 'direction', is: 'to-customer' },
      { field: 'outcome', is: ['kept', 'broken'] },
    ],
    part: [{ field: 'outcome', is: 'kept' }],
  },
  by: 'person',

  examples: [
    {
      says: 'One of two promises to customers was kept; the internal one and the open one do not count.',
      rows: [
        { direction: 'to-customer', outcome: 'kept' },
        { direction: 'to-customer', outcome: 'broken' },
        { direction: 'internal', outcome: 'broken' },
        { direction: 'to-customer', outcome: 'open' },
      ],
      value: 0.5,
    },
  ],
  sourceNote:
    'By the day it was first due, and judged against that first date however often it moved. What is still open within its time, or was cancelled, is left out.',
};

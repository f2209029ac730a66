import type { Measure } from '../../maths/measure/index.ts';

export const trainedInTimePercent: Measure = {
  key: 'trained_in_time_percent',
  name: 'Trained in time',
  question: 'Of the new customers, how many were trained on all modules within 30 days?',
  unit: 'percent',
  direction: 'up',
  source: 'commitments',
  shape: {
    kind: 'share',
    whole: [
      { field: 'programme', is: 'onboarding' },
      { field: 'rule', is: 'trained' },
      { field: 'outcome', is: ['kept', 'broken'] },
    ],
    part: [{ field: 'outcome', is: 'kept' }],
  },
  by: 'person',

  examples: [
    {
      says: 'Three of the four that came due were in time.',
      rows: [
        { programme: 'onboarding', rule: 'trained', outcome: 'kept' },
        { programme: 'onboarding', rule: 'trained', outcome: 'kept' },
        { programme: 'onboarding', rule: 'trained', outcome: 'kept' },
        { programme: 'onboarding', rule: 'trained', outcome: 'broken' },
        { programme: 'onboarding', rule: 'trained', outcome: 'open' },
        { programme: 'onboarding', rule: 'trained', outcome: 'cancelled' },
      ],
      value: 0.75,
    },
  ],
  sourceNote:
    'The role asks for 30 days, customer and staff, on all modules. By the day it was first due, and judged against that first date however often it moved. What is still open within its time, or was cancelled, is left out.',
};

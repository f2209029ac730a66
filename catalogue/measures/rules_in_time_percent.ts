import type { Measure } from '../../maths/measure/index.ts';

export const rulesInTimePercent: Measure = {
  key: 'rules_in_time_percent',
  name: 'Rules explained in time',
  question: 'Of the new customers on the booking product, how many knew the marketplace rules within 96 hours?',
  unit: 'percent',
  direction: 'up',
  source: 'commitments',
  shape: {
    kind: 'share',
    whole: [
      { field: 'programme', is: 'onboarding' },
      { field: 'rule', is: 'rules' },
      { field: 'outcome', is: ['kept', 'broken'] },
    ],
    part: [{ field: 'outcome', is: 'kept' }],
  },
  by: 'person',

  examples: [
    {
      says: 'Three of the four that came due were in time.',
      rows: [
        { programme: 'onboarding', rule: 'rules', outcome: 'kept' },
        { programme: 'onboarding', rule: 'rules', outcome: 'kept' },
        { programme: 'onboarding', rule: 'rules', outcome: 'kept' },
        { programme: 'onboarding', rule: 'rules', outcome: 'broken' },
        { programme: 'onboarding', rule: 'rules', outcome: 'open' },
        { programme: 'onboarding', rule: 'rules', outcome: 'cancelled' },
      ],
      value: 0.75,
    },
  ],
  sourceNote:
    'The role asks for 96 hours, of customers on the booking product; only for those is the clock opened. By the day it was first due, and judged against that first date however often it moved. What is still open within its time, or was cancelled, is left out.',
};

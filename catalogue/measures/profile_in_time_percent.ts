import type { Measure } from '../../maths/measure/index.ts';

export const profileInTimePercent: Measure = {
  key: 'profile_in_time_percent',
  name: 'Profile created in time',
  question: 'Of the new customers, how many had a good profile within 96 hours?',
  unit: 'percent',
  direction: 'up',
  source: 'commitments',
  shape: {
    kind: 'share',
    whole: [
      { field: 'programme', is: 'onboarding' },
      { field: 'rule', is: 'profile' },
      { field: 'outcome', is: ['kept', 'broken'] },
    ],
    part: [{ field: 'outcome', is: 'kept' }],
  },
  by: 'person',

  examples: [
    {
      says: 'Three of the four that came due were in time.',
      rows: [
        { programme: 'onboarding', rule: 'profile', outcome: 'kept' },
        { programme: 'onboarding', rule: 'profile', outcome: 'kept' },
        { programme: 'onboarding', rule: 'profile', outcome: 'kept' },
        { programme: 'onboarding', rule: 'profile', outcome: 'broken' },
        { programme: 'onboarding', rule: 'profile', outcome: 'open' },
        { programme: 'onboarding', rule: 'profile', outcome: 'cancelled' },
      ],
      value: 0.75,
    },
  ],
  sourceNote:
    'The role asks for 96 hours. By the day it was first due, and judged against that first date however often it moved. What is still open within its time, or was cancelled, is left out.',
};

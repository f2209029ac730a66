import type { Measure } from '../../maths/measure/index.ts';

export const firstContactInTimePercent: Measure = {
  key: 'first_contact_in_time_percent',
  name: 'First contact in time',
  question: 'Of the new customers, how many were contacted within 3 days?',
  unit: 'percent',
  direction: 'up',
  source: 'commitments',
  shape: {
    kind: 'share',
    whole: [
      { field: 'programme', is: 'onboarding' },
      { field: 'rule', is: 'first-contact' },
      { field: 'outcome', is: ['kept', 'broken'] },
    ],
    part: [{ field: 'outcome', is: 'kept' }],
  },
  by: 'person',

  examples: [
    {
      says: 'Three contacted in time, one late; one still has time and one left, so neither counts.',
      rows: [
        { programme: 'onboarding', rule: 'first-contact', outcome: 'kept' },
        { programme: 'onboarding', rule: 'first-contact', outcome: 'kept' },
        { programme: 'onboarding', rule: 'first-contact', outcome: 'kept' },
        { programme: 'onboarding', rule: 'first-contact', outcome: 'broken' },
        { programme: 'onboarding', rule: 'first-contact', outcome: 'open' },
        { programme: 'onboarding', rule: 'first-contact', outcome: 'cancelled' },
      ],
      value: 0.75,
    },
  ],
  sourceNote:
    'The desk role asks for 3 days. By the day it was first due, and judged against that first date however often it moved. What is still open within its time, or was cancelled, is left out.',
};

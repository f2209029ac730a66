import type { Measure } from '../../maths/measure/index.ts';

export const casesInTimePercent: Measure = {
  key: 'cases_in_time_percent',
  name: 'Cases closed in time',
  question: 'Of the support cases that came due, how many were closed properly within their time?',
  unit: 'percent',
  direction: 'up',
  source: 'commitments',
  shape: {
    kind: 'share',
    whole: [
      { field: 'programme', is: 'support' },
      { field: 'rule', is: 'resolution' },
      { field: 'outcome', is: ['kept', 'broken'] },
    ],
    part: [{ field: 'outcome', is: 'kept' }],
  },
  by: 'person',

  examples: [
    {
      says: 'Three of four cases that came due were closed in time.',
      rows: [
        { programme: 'support', rule: 'resolution', outcome: 'kept' },
        { programme: 'support', rule: 'resolution', outcome: 'kept' },
        { programme: 'support', rule: 'resolution', outcome: 'kept' },
        { programme: 'support', rule: 'resolution', outcome: 'broken' },
        { programme: 'support', rule: 'resolution', outcome: 'open' },
        { programme: 'support', rule: 'resolution', outcome: 'cancelled' },
      ],
      value: 0.75,
    },
  ],
  sourceNote:
    'The desk role asks for 3 days. A case that is overdue and still open counts as missed. By the day it was first due, and judged against that first date however often it moved. What is still open within its time, or was cancelled, is left out.',
};

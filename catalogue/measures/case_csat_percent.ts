import type { Measure } from '../../maths/measure/index.ts';

export const caseCsatPercent: Measure = {
  key: 'case_csat_percent',
  name: 'Satisfaction with support',
  question: 'Of the customers who rated a support case, how many were satisfied?',
  unit: 'percent',
  direction: 'up',
  source: 'csat',
  shape: {
    kind: 'share',
    whole: [
      { field: 'of', is: 'case' },
      { field: 'score', present: true },
    ],
    part: [{ field: 'good', is: true }],
  },
  by: 'person',

  examples: [
    {
      says: 'One of two ratings of cases is good; the rating of a call stays out.',
      rows: [
        { of: 'case', score: 5, good: true },
        { of: 'case', score: 2, good: false },
        { of: 'interaction', score: 5, good: true },
      ],
      value: 0.5,
    },
  ],
  sourceNote: 'The desk role asks for 80 %. Top-two-box: 4 and 5 of 5.',
};

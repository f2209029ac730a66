import type { Measure } from '../../maths/measure/index.ts';

export const csatPercent: Measure = {
  key: 'csat_percent',
  name: 'Customer satisfaction',
  question: 'Of the customers who rated us, how many were satisfied?',
  unit: 'percent',
  direction: 'up',
  source: 'csat',
  shape: { kind: 'share', whole: [{ field: 'score', present: true }], part: [{ field: 'good', is: true }] },
  by: 'person',

  examples: [
    {
      says: 'Two of four ratings are good.',
      rows: [
        { score: 5, good: true },
        { score: 4, good: true },
        { score: 3, good: false },
        { score: 1, good: false },
      ],
      value: 0.5,
    },
  ],
  sourceNote: 'Top-two-box: 4 and 5 of 5 are good. The desk role asks for 80 %.',
};

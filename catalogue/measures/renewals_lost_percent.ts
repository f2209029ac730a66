import type { Measure } from '../../maths/measure/index.ts';

export const renewalsLostPercent: Measure = {
  key: 'renewals_lost_percent',
  name: 'Renewals lost',
  question: 'Of the terms that end, how many were lost?',
  unit: 'percent',
  direction: 'down',
  source: 'terms',
  shape: { kind: 'share', whole: [], part: [{ field: 'lost', is: true }] },
  by: 'person',

  examples: [
    {
      says: 'One of four terms is lost; the others are renewed or still open.',
      rows: [{ lost: true }, { lost: false, renewed: true }, { lost: false }, { lost: false }],
      value: 0.25,
    },
  ],
  sourceNote: 'Lost is a decision or an end without a renewal; a term that still runs is neither renewed nor lost.',
};

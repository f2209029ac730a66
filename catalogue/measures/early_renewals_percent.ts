import type { Measure } from '../../maths/measure/index.ts';

export const earlyRenewalsPercent: Measure = {
  key: 'early_renewals_percent',
  name: 'Early renewals',
  question: 'Of the terms that end, how many were renewed early?',
  unit: 'percent',
  direction: 'up',
  source: 'terms',
  shape: {
    kind: 'share',
    whole: [],
    part: [
      { field: 'renewed', is: true },
      { field: 'early', is: true },
    ],
  },
  by: 'person',

  examples: [
    {
      says: 'Of four terms one was renewed early and one on the last day.',
      rows: [
        { renewed: true, early: true },
        { renewed: true, early: false },
        { renewed: false, early: false },
        { renewed: false, early: false },
      ],
      value: 0.25,
    },
  ],
  sourceNote: 'How many days before the end is early is said by the pack.',
};

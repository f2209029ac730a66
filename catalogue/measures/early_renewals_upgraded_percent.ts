import type { Measure } from '../../maths/measure/index.ts';

export const earlyRenewalsUpgradedPercent: Measure = {
  key: 'early_renewals_upgraded_percent',
  name: 'Early renewals to a better plan',
  question: 'Of the early renewals, how many moved to a better plan?',
  unit: 'percent',
  direction: 'up',
  source: 'terms',
  shape: {
    kind: 'share',
    whole: [
      { field: 'renewed', is: true },
      { field: 'early', is: true },
    ],
    part: [{ field: 'upgraded', is: true }],
  },
  by: 'person',
  aim: 1,
  examples: [
    {
      says: 'One of two early renewals moved up; the upgrade on the last day is not early.',
      rows: [
        { renewed: true, early: true, upgraded: true },
        { renewed: true, early: true, upgraded: false },
        { renewed: true, early: false, upgraded: true },
      ],
      value: 0.5,
    },
  ],
  sourceNote: 'The desk role asks that all customers up for early renewal move to a better plan.',
};

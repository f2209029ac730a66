import type { Measure } from '../../maths/measure/index.ts';

export const renewalsRenewedValuePercent: Measure = {
  key: 'renewals_renewed_value_percent',
  name: 'Renewals renewed, by value',
  question: 'Of the value of the terms that end, how much was renewed?',
  unit: 'percent',
  direction: 'up',
  source: 'terms',
  shape: { kind: 'share', whole: [], part: [{ field: 'renewed', is: true }], weight: 'value' },
  by: 'person',
  aim: 1,
  examples: [
    {
      says: 'The small one of two terms is renewed: a quarter of the value.',
      rows: [
        { renewed: true, value: 1000 },
        { renewed: false, value: 3000 },
      ],
      value: 0.25,
    },
  ],
  sourceNote:
    'The role\'s benchmark of 10 % is a floor far below its own words, "all": both are shown, the benchmark and the aim of 100 %. The value is that of the term that ends, whatever the new one is worth.',
};

import type { Measure } from '../../maths/measure/index.ts';

export const renewalsRenewedPercent: Measure = {
  key: 'renewals_renewed_percent',
  name: 'Renewals renewed',
  question: 'Of the terms that end, how many were renewed?',
  unit: 'percent',
  direction: 'up',
  source: 'terms',
  shape: { kind: 'share', whole: [], part: [{ field: 'renewed', is: true }] },
  by: 'person',
  aim: 1,
  examples: [
    {
      says: 'One of four terms that end this month is renewed so far.',
      rows: [{ renewed: true }, { renewed: false }, { renewed: false }, { renewed: false, lost: true }],
      value: 0.25,
    },
  ],
  sourceNote:
    'The role\'s benchmark of 10 % is a floor far below its own words, "all": both are shown, the benchmark and the aim of 100 %. A term counts on the day it ends, renewed early or not, so no renewal counts twice. Terms that end later in the window are due too.',
};

import type { Measure } from '../../maths/measure/index.ts';

export const renewalsMade: Measure = {
  key: 'renewals_made',
  name: 'Renewals made',
  question: 'How many terms that end were renewed?',
  unit: 'count',
  direction: 'up',
  source: 'terms',
  shape: { kind: 'count', where: [{ field: 'renewed', is: true }] },
  by: 'person',

  examples: [
    {
      says: 'Two of three terms were renewed.',
      rows: [{ renewed: true }, { renewed: true }, { renewed: false }],
      value: 2,
    },
  ],
  sourceNote: 'The huddle brings the month to date against its target, for renewals among others.',
};

import type { Measure } from '../../maths/measure/index.ts';

export const interventionsMade: Measure = {
  key: 'interventions_made',
  name: 'Interventions made',
  question: 'How many effective interventions were there?',
  unit: 'count',
  direction: 'up',
  source: 'interactions',
  shape: {
    kind: 'count',
    where: [
      { field: 'purpose', is: 'intervention' },
      { field: 'effective', is: true },
    ],
  },
  by: 'person',

  examples: [
    {
      says: 'Of two tries one reached the customer.',
      rows: [
        { purpose: 'intervention', effective: true },
        { purpose: 'intervention', effective: false },
        { purpose: 'renewal', effective: true },
      ],
      value: 1,
    },
  ],
  sourceNote: 'The huddle brings the month to date against its target, for interventions among others.',
};

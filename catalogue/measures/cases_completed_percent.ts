import type { Measure } from '../../maths/measure/index.ts';

export const casesCompletedPercent: Measure = {
  key: 'cases_completed_percent',
  name: 'Cases completed',
  question: 'Of the support cases opened, how many are resolved?',
  unit: 'percent',
  direction: 'up',
  source: 'cases',
  shape: { kind: 'share', whole: [], part: [{ field: 'resolved', is: true }] },
  by: 'person',

  examples: [
    {
      says: 'Four of five cases are resolved.',
      rows: [{ resolved: true }, { resolved: true }, { resolved: true }, { resolved: true }, { resolved: false }],
      value: 0.8,
    },
  ],
  sourceNote:
    'The desk role asks for 80 %. By the day a case was opened; one that was re-opened is not resolved until it is closed again.',
};

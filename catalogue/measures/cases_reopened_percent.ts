import type { Measure } from '../../maths/measure/index.ts';

export const casesReopenedPercent: Measure = {
  key: 'cases_reopened_percent',
  name: 'Cases re-opened',
  question: 'Of the resolved cases, how many came back?',
  unit: 'percent',
  direction: 'down',
  source: 'cases',
  shape: { kind: 'share', whole: [{ field: 'resolved', is: true }], part: [{ field: 'reopened', is: true }] },
  by: 'person',

  examples: [
    {
      says: 'One of two resolved cases had come back before.',
      rows: [
        { resolved: true, reopened: true },
        { resolved: true, reopened: false },
        { resolved: false, reopened: true },
      ],
      value: 0.5,
    },
  ],
  sourceNote: 'A proper resolution is one that lasts: the role asks for closing with the desired quality.',
};

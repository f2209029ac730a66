import type { Measure } from '../../maths/measure/index.ts';

export const resolutionHoursMean: Measure = {
  key: 'resolution_hours_mean',
  name: 'Hours to resolve',
  question: 'How long did resolved cases take on average?',
  unit: 'hours',
  direction: 'down',
  source: 'cases',
  shape: { kind: 'mean', of: 'hours_to_resolve', where: [{ field: 'resolved', is: true }] },
  by: 'person',

  examples: [
    {
      says: 'Cases of 10 and 50 hours take 30 on average; the open one has no end yet.',
      rows: [
        { resolved: true, hours_to_resolve: 10 },
        { resolved: true, hours_to_resolve: 50 },
        { resolved: false, hours_to_resolve: null },
      ],
      value: 30,
    },
  ],
  sourceNote:
    'Hours by the clock on the wall, from when the case was opened; a case that was re-opened keeps its first start.',
};

import type { Measure } from '../../maths/measure/index.ts';

export const resolutionHoursP90: Measure = {
  key: 'resolution_hours_p90',
  name: 'Hours to resolve, 9 in 10',
  question: 'Within how many hours are nine cases in ten resolved?',
  unit: 'hours',
  direction: 'down',
  source: 'cases',
  shape: { kind: 'quantile', of: 'hours_to_resolve', q: 0.9, where: [{ field: 'resolved', is: true }] },
  by: 'person',

  examples: [
    {
      says: 'Of 0, 10, … 100 hours, nine in ten are within 90.',
      rows: [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100].map((hours) => ({ resolved: true, hours_to_resolve: hours })),
      value: 90,
    },
  ],
  sourceNote:
    'Linear interpolation between ranks (Hyndman and Fan, type 7). Shown beside the mean, which a few long cases move.',
};

import type { Measure } from '../../maths/measure/index.ts';

export const deskScore: Measure = {
  key: 'desk_score',
  name: 'Desk score',
  question: 'All in all, how much of what the desk role asks for is attained?',
  unit: 'percent',
  direction: 'up',
  source: 'measures',
  shape: {
    kind: 'index',
    cap: 1.2,
    parts: [
      { measure: 'effective_calls_per_day', weight: 2, benchmark: 20 },
      { measure: 'voice_quality_points', weight: 1, benchmark: 80 },
      { measure: 'non_voice_quality_points', weight: 1, benchmark: 80 },
      { measure: 'first_contact_in_time_percent', weight: 1, benchmark: 1 },
      { measure: 'trained_percent_of_bucket', weight: 1, benchmark: 0.9 },
      { measure: 'low_to_high_percent', weight: 2, benchmark: 0.6 },
      { measure: 'high_to_low_percent', weight: 1, benchmark: 0.1 },
      { measure: 'renewals_renewed_percent', weight: 3, benchmark: 0.1 },
      { measure: 'cases_in_time_percent', weight: 1, benchmark: 0.8 },
      { measure: 'case_csat_percent', weight: 1, benchmark: 0.8 },
    ],
  },
  by: 'person',

  examples: [
    {
      says: 'Half of the calls and full quality: (2 × 0.5 + 1 × 1) of 3; parts without a figure are left out.',
      figures: {
        effective_calls_per_day: { value: 10, direction: 'up' },
        voice_quality_points: { value: 80, direction: 'up' },
      },
      value: 2 / 3,
    },
    {
      says: 'No part scores above 1.2, so one cannot hide another.',
      figures: {
        effective_calls_per_day: { value: 60, direction: 'up' },
        voice_quality_points: { value: 40, direction: 'up', target: 80 },
      },
      value: (2 * 1.2 + 0.5) / 3,
    },
  ],
  sourceNote:
    "Each part is its attainment of the person's target, or of the role's benchmark where none was set, at most 120 %. Less is better for high to low: benchmark over value. Weights are a proposal that a pack can change.",
};

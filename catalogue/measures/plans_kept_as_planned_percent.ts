import type { Measure } from '../../maths/measure/index.ts';

export const plansKeptAsPlannedPercent: Measure = {
  key: 'plans_kept_as_planned_percent',
  name: 'Plan kept as planned',
  question: 'Of the planned interactions, how many took place on their day, about what was planned?',
  unit: 'percent',
  direction: 'up',
  source: 'plans',
  shape: {
    kind: 'share',
    whole: [{ field: 'outcome', is: ['kept', 'missed'] }],
    part: [
      { field: 'outcome', is: 'kept' },
      { field: 'same_purpose', is: true },
    ],
  },
  by: 'person',

  examples: [
    {
      says: 'Four plans came due: one was held about its purpose, one about something else, two not on their day, one of them about its purpose two days late.',
      rows: [
        { outcome: 'kept', same_purpose: true },
        { outcome: 'kept', same_purpose: false },
        { outcome: 'missed', same_purpose: true, days_late: 2 },
        { outcome: 'missed', same_purpose: false },
        { outcome: 'replaced', same_purpose: true },
      ],
      value: 0.25,
    },
  ],
  sourceNote:
    'By the day first planned: a plan that was moved is judged by its first day. A plan without a purpose can’t be held as planned.',
};

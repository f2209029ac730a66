import type { Measure } from '../../maths/measure/index.ts';

export const sameDayEntryPercent: Measure = {
  key: 'same_day_entry_percent',
  name: 'Entered the same day',
  question: 'Of the interactions, how many were entered the same day?',
  unit: 'percent',
  direction: 'up',
  source: 'interactions',
  shape: { kind: 'share', whole: [{ field: 'late_entry', present: true }], part: [{ field: 'late_entry', is: false }] },
  by: 'person',
  aim: 1,
  examples: [
    {
      says: 'Three of four were entered the same day.',
      rows: [{ late_entry: true }, { late_entry: false }, { late_entry: false }, { late_entry: false }],
      value: 0.75,
    },
  ],
  sourceNote: 'The field role asks for every interaction the same day, with no backlog at its end.',
};

import type { Measure } from '../../maths/measure/index.ts';

export const lateEntriesPercent: Measure = {
  key: 'late_entries_percent',
  name: 'Late entries',
  question: 'Of the interactions, how many were entered after their day?',
  unit: 'percent',
  direction: 'down',
  source: 'interactions',
  shape: { kind: 'share', whole: [], part: [{ field: 'late_entry', is: true }] },
  by: 'person',

  examples: [
    {
      says: 'One of four was entered the day after.',
      rows: [{ late_entry: true }, { late_entry: false }, { late_entry: false }, { late_entry: false }],
      value: 0.25,
    },
  ],
  sourceNote: "By the person's local day; the true time of the talk is kept beside the time of the entry.",
};

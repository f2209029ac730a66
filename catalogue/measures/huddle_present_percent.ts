import type { Measure } from '../../maths/measure/index.ts';

export const huddlePresentPercent: Measure = {
  key: 'huddle_present_percent',
  name: 'Huddle attended',
  question: 'Of the huddles that a person should attend, how many did the person attend?',
  unit: 'percent',
  direction: 'up',
  source: 'attendance',
  shape: { kind: 'share', whole: [{ field: 'excused', isNot: true }], part: [{ field: 'present', is: true }] },
  by: 'person',
  aim: 1,
  examples: [
    {
      says: 'There twice, late or not, and missing once.',
      rows: [
        { present: true, on_time: true },
        { present: true, on_time: false },
        { present: false },
        { excused: true },
      ],
      value: 2 / 3,
    },
  ],
  sourceNote: 'Excused days are left out.',
};

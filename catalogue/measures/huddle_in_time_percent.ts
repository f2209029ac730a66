import type { Measure } from '../../maths/measure/index.ts';

export const huddleInTimePercent: Measure = {
  key: 'huddle_in_time_percent',
  name: 'Huddle in time',
  question: 'Of the huddles that a person should attend, in how many was the person there in time?',
  unit: 'percent',
  direction: 'up',
  source: 'attendance',
  shape: { kind: 'share', whole: [{ field: 'excused', isNot: true }], part: [{ field: 'on_time', is: true }] },
  by: 'person',
  aim: 1,
  examples: [
    {
      says: 'In time once, late once, excused once.',
      rows: [{ present: true, on_time: true }, { present: true, on_time: false }, { excused: true }],
      value: 0.5,
    },
  ],
  sourceNote: 'The role asks for every day, in time. Excused days (leave, a customer on the line) are left out.',
};

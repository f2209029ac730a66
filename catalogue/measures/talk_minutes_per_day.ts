import type { Measure } from '../../maths/measure/index.ts';

export const talkMinutesPerDay: Measure = {
  key: 'talk_minutes_per_day',
  name: 'Talk time a day',
  question: 'How long does each person talk on a working day?',
  unit: 'minutes',
  direction: 'up',
  source: 'interactions',
  shape: { kind: 'per', of: { kind: 'sum', of: 'minutes', where: [{ field: 'voice', is: true }] }, per: 'working-day' },
  by: 'person',

  examples: [
    {
      says: '30 and 60 minutes of calls on three working days are 30 a day.',
      rows: [
        { voice: true, minutes: 30 },
        { voice: true, minutes: 60 },
        { voice: false, minutes: 20 },
      ],
      denominators: { workingDays: 3 },
      value: 30,
    },
  ],
  sourceNote: 'An effort figure beside the effective calls; no role sets a benchmark for it.',
};

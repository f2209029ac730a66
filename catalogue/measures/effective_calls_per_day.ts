import type { Measure } from '../../maths/measure/index.ts';

export const effectiveCallsPerDay: Measure = {
  key: 'effective_calls_per_day',
  name: 'Effective calls a day',
  question: 'How many effective calls does each person make on a working day?',
  unit: 'count',
  direction: 'up',
  source: 'interactions',
  shape: {
    kind: 'per',
    of: {
      kind: 'count',
      where: [
        { field: 'voice', is: true },
        { field: 'effective', is: true },
      ],
    },
    per: 'working-day',
  },
  by: 'person',

  examples: [
    {
      says: 'Three effective calls on two working days are 1.5 a day; the unanswered call and the e-mail do not count.',
      rows: [
        { voice: true, effective: true },
        { voice: true, effective: true },
        { voice: true, effective: true },
        { voice: true, effective: false },
        { voice: false, effective: true },
      ],
      denominators: { workingDays: 2 },
      value: 1.5,
    },
    {
      says: 'Somebody on leave all month has no figure, rather than zero.',
      rows: [],
      denominators: { workingDays: 0 },
      value: null,
    },
  ],
  sourceNote:
    'The desk role asks for 20 a day. What makes a call effective is said by the pack (its outcomes and the seconds of talk). Days of leave and holidays are no working days.',
};

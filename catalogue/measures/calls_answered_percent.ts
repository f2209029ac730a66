import type { Measure } from '../../maths/measure/index.ts';

export const callsAnsweredPercent: Measure = {
  key: 'calls_answered_percent',
  name: 'Calls answered',
  question: 'Of the calls that came in, how many were answered?',
  unit: 'percent',
  direction: 'up',
  source: 'calls',
  shape: { kind: 'share', whole: [{ field: 'direction', is: 'in' }], part: [{ field: 'answered', is: true }] },
  by: 'person',

  examples: [
    {
      says: 'Three of four calls were answered; the call out does not count.',
      rows: [
        { direction: 'in', answered: true },
        { direction: 'in', answered: true },
        { direction: 'in', answered: true },
        { direction: 'in', answered: false },
        { direction: 'out', answered: false },
      ],
      value: 0.75,
    },
  ],
  sourceNote:
    'Of all calls offered, those abandoned early among them. Calls that nobody took are credited to nobody and show in the total.',
};

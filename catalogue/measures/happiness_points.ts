import type { Measure } from '../../maths/measure/index.ts';

export const happinessPoints: Measure = {
  key: 'happiness_points',
  name: 'Happiness',
  question: 'How happy were customers when we last spoke?',
  unit: 'points',
  direction: 'up',
  source: 'interactions',
  shape: { kind: 'mean', of: 'happiness' },
  by: 'person',

  examples: [
    {
      says: 'A 5 and a 2 average 3.5; a talk without a happiness is left out.',
      rows: [{ happiness: 5 }, { happiness: 2 }, { happiness: null }],
      value: 3.5,
    },
  ],
  sourceNote:
    'From 1 to 5, as the person who spoke noted it; an impression and no survey, so it is never mixed with satisfaction ratings.',
};

import type { Measure } from '../../maths/measure/index.ts';

export const learningsShared: Measure = {
  key: 'learnings_shared',
  name: 'Learnings shared',
  question: 'How many learnings were shared with the team, good and bad?',
  unit: 'count',
  direction: 'up',
  source: 'learnings',
  shape: { kind: 'count' },
  by: 'person',

  examples: [{ says: 'A good one and a bad one.', rows: [{ kind: 'good' }, { kind: 'bad' }], value: 2 }],
  sourceNote: "The role asks for yesterday's learning every day, both kinds: negative experience helps the others too.",
};

import type { Measure } from '../../maths/measure/index.ts';

export const plansKeptPercent: Measure = {
  key: 'plans_kept_percent',
  name: 'Plan kept',
  question: 'Of the planned interactions, how many took place as planned?',
  unit: 'percent',
  direction: 'up',
  source: 'plans',
  shape: {
    kind: 'share',
    whole: [{ field: 'outcome', is: ['kept', 'missed'] }],
    part: [{ field: 'outcome', is: 'kept' }],
  },
  by: 'person',

  examples: [
    {
      says: 'One plan kept and one missed; the one that a new plan replaced and the one still open do not count.',
      rows: [{ outcome: 'kept' }, { outcome: 'missed' }, { outcome: 'replaced' }, { outcome: 'open' }],
      value: 0.5,
    },
  ],
  sourceNote: 'By the planned day. Whether the talk then had the planned purpose is a column of its own.',
};

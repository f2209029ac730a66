import type { Measure } from '../../maths/measure/index.ts';

export const projectsOnTimePercent: Measure = {
  key: 'projects_on_time_percent',
  name: 'Projects on time',
  question: 'Of the project milestones that came due, how many were done by the date first set?',
  unit: 'percent',
  direction: 'up',
  source: 'commitments',
  shape: {
    kind: 'share',
    whole: [
      { field: 'programme', is: 'projects' },
      { field: 'outcome', is: ['kept', 'broken'] },
    ],
    part: [{ field: 'outcome', is: 'kept' }],
  },
  by: 'person',

  examples: [
    {
      says: 'Three of four milestones that came due were on time.',
      rows: [
        { programme: 'projects', rule: 'milestone', outcome: 'kept' },
        { programme: 'projects', rule: 'milestone', outcome: 'kept' },
        { programme: 'projects', rule: 'milestone', outcome: 'kept' },
        { programme: 'projects', rule: 'milestone', outcome: 'broken' },
        { programme: 'projects', rule: 'milestone', outcome: 'open' },
        { programme: 'projects', rule: 'milestone', outcome: 'cancelled' },
      ],
      value: 0.75,
    },
  ],
  sourceNote:
    'The role asks for ad-hoc projects within the given timeline. By the day it was first due, and judged against that first date however often it moved. What is still open within its time, or was cancelled, is left out.',
};

import type { Measure, StateSpan } from '../../maths/measure/index.ts';

const since = '2026-09-01T00:00:00Z';
const span = (
  account_id: string,
  aspect: string,
  value: string,
  from_at = since,
  to_at: string | null = null,
): StateSpan => ({
  ...{ account_id, aspect, value, from_at, to_at },
});
const live = (account: string): StateSpan[] => [span(account, 'owner', 'a'), span(account, 'lifecycle', 'live')];

export const accountsWithPlanPercent: Measure = {
  key: 'accounts_with_plan_percent',
  name: 'Accounts with a next plan',
  question: 'Of the customers in the bucket, how many have a dated next plan, or a recorded reason why not?',
  unit: 'percent',
  direction: 'up',
  source: 'account_state',
  shape: {
    kind: 'cohort',
    held: true,
    start: [{ aspect: 'lifecycle', isNot: 'lost' }],
    end: [{ aspect: 'plan', is: ['planned', 'excused', 'lost'] }],
  },
  by: 'person',

  examples: [
    {
      says: 'Of four customers one has a plan and one a reason; the plan of the third has passed without a talk, and nobody ever planned anything for the fourth.',
      spans: [
        ...['x', 'y', 'z', 'w'].flatMap(live),
        span('x', 'plan', 'planned'),
        span('y', 'plan', 'excused'),
        span('z', 'plan', 'planned', since, '2026-11-10T00:00:00Z'),
        span('z', 'plan', 'missing', '2026-11-10T00:00:00Z'),
      ],
      value: 0.5,
    },
  ],
  sourceNote:
    'As it stands now, or stood when the window closed. A plan counts until the end of its day, a reason until its last day. A customer who left meanwhile needs no plan.',
};

import type { Column, ColumnType, Source } from '../maths/measure/index.ts';

const column = (type: ColumnType, title: string, values?: readonly string[]): Column =>
  values ? { type, title, values } : { type, title };
const text = (title: string, values?: readonly string[]): Column => column('text', title, values);
const number = (title: string): Column => column('number', title);
const yesNo = (title: string): Column => column('boolean', title);

/** The columns that every source has. */
const everyRow = {
  id: text('reference'),
  at: column('instant', 'when it happened'),
  day: column('day', 'local day'),
  person_id: column('uuid', 'person credited'),
  account_id: column('uuid', 'account'),
  recorded_at: column('instant', 'when it was recorded'),
} satisfies Record<string, Column>;

const source = (key: string, title: string, columns: Record<string, Column>): Source => ({
  key,
  view: `fact_${key}`,
  title,
  columns: { ...everyRow, ...columns },
});

const interactions = source('interactions', 'an interaction with an account on any channel', {
  channel: text('channel'),
  purpose: text('purpose'),
  outcome: text('outcome'),
  effective: yesNo('effective'),
  voice: yesNo('by voice'),
  late_entry: yesNo('entered after its day'),
  planned: yesNo('planned before'),
  happiness: number('happiness, 1 to 5'),
  minutes: number('minutes'),
});

const calls = source('calls', 'a call that the telephone system logged', {
  direction: text('direction', ['in', 'out']),
  outcome: text('outcome'),
  answered: yesNo('answered'),
  talk_seconds: number('seconds of talk'),
  wait_seconds: number('seconds of waiting'),
  queue: text('queue'),
});

const commitments = source('commitments', 'a promise with an owner and a clock, by its first due time', {
  programme: text('programme'),
  rule: text('rule'),
  title: text('title'),
  outcome: text('outcome', ['open', 'kept', 'broken', 'cancelled']),
  kept: yesNo('kept by the first due time'),
  late: yesNo('late'),
  told_before_due: yesNo('told before due'),
  moves: number('times moved'),
  hours_taken: number('hours taken'),
  direction: text('to whom', ['to-customer', 'from-customer', 'internal']),
});

const plans = source('plans', 'a planned interaction, by its planned time', {
  outcome: text('outcome', ['open', 'kept', 'missed', 'replaced']),
  kept: yesNo('kept'),
  same_purpose: yesNo('with the purpose that was planned'),
  same_channel: yesNo('on the channel that was planned'),
  days_late: number('days after the planned day'),
  purpose: text('purpose'),
  channel: text('channel'),
});

const terms = source('terms', 'a term of a subscription that comes to its end, by the day it ends', {
  product: text('product'),
  plan: text('plan'),
  value: number('value of the term'),
  renewed: yesNo('renewed'),
  early: yesNo('renewed early'),
  upgraded: yesNo('moved to a better plan'),
  lost: yesNo('lost'),
  term_months: number('months of the term'),
  days_early: number('days before the end'),
});

const payments = source('payments', 'a payment that was realised', {
  amount: number('amount'),
  product: text('product'),
  first: yesNo('first of the account'),
  method: text('method'),
});

const milestones = source('milestones', 'a milestone that an account reached', {
  milestone: text('milestone', [
    'verified',
    'expectations-set',
    'profile-created',
    'rules-explained',
    'trained',
    'converted',
  ]),
});

const trainings = source('trainings', 'a module in which somebody of an account was trained', {
  module: text('module'),
  trainee: text('trainee'),
});

const cases = source('cases', 'a support case, by the day it was opened', {
  reason: text('reason'),
  channel: text('channel'),
  priority: text('priority'),
  resolved: yesNo('resolved'),
  in_time: yesNo('resolved within its clock'),
  hours_to_resolve: number('hours to resolve'),
  csat: number('rating, 1 to 5'),
  reopened: yesNo('reopened'),
});

const csat = source('csat', "a customer's rating of a case or an interaction", {
  score: number('score, 1 to 5'),
  good: yesNo('good (4 or 5 of 5)'),
  of: text('what was rated', ['case', 'interaction']),
});

const quality = source('quality', 'an audit of an interaction against the handbook', {
  medium: text('medium', ['voice', 'non-voice']),
  score: number('score, 0 to 100'),
  critical: yesNo('critical error'),
});

const attendance = source('attendance', "a person's place in one day's huddle", {
  present: yesNo('present'),
  on_time: yesNo('in time'),
  excused: yesNo('excused'),
});

const learnings = source('learnings', 'a learning shared with the team', { kind: text('kind', ['good', 'bad']) });

const all = [
  interactions,
  calls,
  commitments,
  plans,
  terms,
  payments,
  milestones,
  trainings,
  cases,
  csat,
  quality,
  attendance,
  learnings,
];

/** Everything that measures may read, by key. */
export const sources: Readonly<Record<string, Source>> = Object.fromEntries(all.map((one) => [one.key, one]));

/** The aspects of an account's state that cohorts may ask for; one that ends with ':' begins a family. */
export const aspects: readonly string[] = [
  'owner',
  'band',
  'lifecycle',
  'verified',
  'expectations-set',
  'profile-created',
  'rules-explained',
  'trained',
  'product:',
  'happiness',
  'plan',
];

import { z } from 'zod';

const instant = z.number().int().meta({ description: 'Epoch milliseconds' });
const named = z.object({ id: z.string(), name: z.string() });

export const stageShape = z.object({
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  onStage: z.string().nullable(),
  since: instant.nullable().meta({ description: 'Since when the clock runs; null while it stands still' }),
  turns: z.array(z.object({ person: z.string(), seconds: z.number() })),
});

export const learningShape = z.object({
  id: z.string(),
  person: named,
  account: named.nullable(),
  team: z.string().nullable(),
  kind: z.enum(['good', 'bad']),
  text: z.string(),
  at: instant,
  day: z.string(),
});

const helpShape = z.object({
  id: z.string(),
  commitment: z.string(),
  text: z.string(),
  asker: named.nullable(),
  of: named.nullable(),
  account: named.nullable(),
  dueAt: instant.nullable(),
});

export const boardShape = z.object({
  now: instant,
  day: z.string(),
  today: z.string(),
  working: z.boolean(),
  before: z.string(),
  team: z.object({ id: z.string(), name: z.string(), huddleAt: z.string() }),
  leads: z.boolean(),
  beginsAt: instant,
  minutes: z.number(),
  stage: stageShape,
  revision: z.number().int(),
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      role: z.string(),
      lead: z.boolean(),
      presence: z.enum(['here', 'late', 'absent', 'excused', 'awaited']),
      minutesLate: z.number(),
      help: z.number().int(),
      learnings: z.number().int(),
    }),
  ),
  learnings: z.array(learningShape),
  agreements: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['promise', 'help']),
      subject: z.string(),
      text: z.string(),
      owner: named,
      account: named.nullable(),
      turnOf: z.string().nullable(),
      dueAt: instant,
      agreedAt: instant,
      commitment: z.string().nullable(),
      state: z.string().nullable(),
    }),
  ),
  open: z.array(helpShape),
});

const gap = z.object({
  kind: z.enum(['none', 'met', 'on-pace', 'behind', 'ahead', 'short', 'spare', 'room', 'over']),
  n: z.number(),
});

export const figureShape = z.object({
  measure: z.string(),
  name: z.string(),
  question: z.string(),
  group: z.string(),
  unit: z.string(),
  direction: z.enum(['up', 'down']),
  value: z.number().nullable(),
  a: z.number(),
  b: z.number().nullable(),
  target: z.number().nullable(),
  targetOf: z.enum(['person', 'team', 'pack']).nullable(),
  pace: z.number().nullable(),
  gap,
  tone: z.enum(['good', 'plain', 'behind', 'bad']),
});

const glance = z.object({
  lifecycle: z.string(),
  band: z.string().nullable(),
  happiness: z.number().nullable(),
  product: z.string().nullable(),
  amount: z.number().nullable(),
  currency: z.string().nullable(),
  endsOn: z.string().nullable(),
  last: z.object({ at: instant, purpose: z.string(), outcome: z.string(), note: z.string() }).nullable(),
});

const usual = z.object({
  tries: z.number(),
  days: z.number(),
  tries_p90: z.number(),
  days_p90: z.number(),
  n: z.number(),
});

export const sheetShape = z.object({
  person: z.string(),
  name: z.string(),
  day: z.string(),
  now: instant,
  month: z.object({ from: z.string(), to: z.string(), period: z.string(), gone: z.number() }),
  figures: z.array(figureShape),
  yesterday: z.object({
    day: z.string(),
    total: z.number(),
    effective: z.number(),
    asked: z.number().nullable(),
    accounts: z.number(),
    withNext: z.number(),
    told: z.array(
      z.object({
        id: z.string(),
        account: named,
        at: instant,
        channel: z.string(),
        purpose: z.string(),
        outcome: z.string(),
        effective: z.boolean(),
        happiness: z.number().nullable(),
        note: z.string(),
        help: z.string().nullable(),
      }),
    ),
  }),
  today: z.object({
    total: z.number(),
    late: z.number(),
    older: z.number(),
    unplanned: z.number().meta({ description: 'Accounts without a next plan and without a reason why not' }),
    items: z.array(
      z.object({
        id: z.string(),
        programme: z.string(),
        rule: z.string(),
        title: z.string(),
        at: instant,
        late: z.boolean(),
        moves: z.number(),
        account: named.nullable(),
        purpose: z.string().nullable(),
        agenda: z.array(z.string()),
        expected: z.string().nullable(),
        text: z.string().nullable(),
        ending: z.object({ amount: z.number(), days: z.number() }).nullable(),
        glance: glance.nullable(),
        why: z.array(
          z.enum(['promised', 'clock', 'late', 'ending', 'unhappy', 'irate', 'too-long', 'help', 'moved', 'planned']),
        ),
      }),
    ),
  }),
  tooLong: z.array(
    z.object({
      kind: z.enum(['reach', 'case', 'renewal']),
      account: named,
      about: z.string(),
      tries: z.number(),
      days: z.number(),
      calls: z.boolean(),
      over: z.enum(['tries', 'days', 'both']),
      usual,
      says: z.string(),
      usualSays: z.string(),
    }),
  ),
  help: z.object({ open: z.array(helpShape), wished: z.array(z.object({ account: named, text: z.string() })) }),
  learnings: z.array(learningShape),
  words: z.object({ outcomes: z.record(z.string(), z.string()), purposes: z.record(z.string(), z.string()) }),
});

export const explainShape = z.object({
  figure: figureShape,
  from: z.string(),
  to: z.string(),
  rows: z.array(
    z.object({
      id: z.string(),
      at: instant.nullable(),
      account: z.string().nullable(),
      counts: z.enum(['part', 'whole', 'none']),
      because: z.array(z.string()),
    }),
  ),
  more: z.boolean(),
});

import { z } from 'zod';

/**
 * The shape of a pack: one role's way of working as data. What a pack can say is exactly what stands here; the JSON
 * Schema that is published and the errors of `kept pack check` are made from it.
 */
const key = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'a key is lower-case letters, digits and hyphens, beginning with a letter');
const scalar = z.union([z.string(), z.number(), z.boolean()]);
const words = z.string().min(1).max(300);

export const conditionSchema = z.strictObject({
  field: z.string().min(1),
  is: z.union([scalar, z.array(scalar)]).optional(),
  isNot: z.union([scalar, z.array(scalar)]).optional(),
  has: scalar.optional(),
  atLeast: z.number().optional(),
  below: z.number().optional(),
  present: z.boolean().optional(),
});

const positive = z.number().positive().max(1_000_000);
export const durationSchema = z
  .strictObject({
    seconds: positive.optional(),
    minutes: positive.optional(),
    hours: positive.optional(),
    days: positive.optional(),
    workingDays: positive.int().optional(),
  })
  .refine((given) => Object.values(given).filter((part) => part !== undefined).length === 1, {
    message: 'give exactly one of seconds, minutes, hours, days, workingDays',
  });

const triggerSchema = z.strictObject({
  fact: z.string().min(1),
  if: z.array(conditionSchema).optional(),
});

const clockSchema = z.strictObject({
  /** How long; or `until`: the payload field that holds the promised time. */
  within: durationSchema.optional(),
  until: z.string().optional(),
  /** With `until` a date and time: kept when done by the end of that local day. */
  endOfDay: z.boolean().optional(),
  /** true: the clock on the wall. false: working time of the calendar. */
  elapsed: z.boolean().default(true),
});

const stepSchema = z.strictObject({
  before: durationSchema.optional(),
  after: durationSchema.optional(),
  to: z.enum(['owner', 'lead', 'manager', 'head']),
  say: words,
});

export const ruleSchema = z.strictObject({
  key,
  title: words,
  /** Why it exists, in a sentence for the manager. */
  because: words.optional(),
  direction: z.enum(['to-customer', 'internal']).default('internal'),
  opens: triggerSchema,
  /** Opened at most once for an account, by the earliest fact that fits. */
  once: z.boolean().default(false),
  onlyIf: z.array(conditionSchema).optional(),
  closes: z.array(triggerSchema).default([]),
  cancels: z.array(triggerSchema).default([]),
  pauses: z.array(triggerSchema).default([]),
  resumes: z.array(triggerSchema).default([]),
  reopens: z.array(triggerSchema).default([]),
  moves: z.array(triggerSchema).default([]),
  /** Opening and closing facts must agree in this payload field (`case`, `project`, …). */
  match: z.string().optional(),
  clock: clockSchema,
  owner: z.enum(['holder', 'actor']).default('holder'),
  /** What the person may say first: the suggested agenda. */
  agenda: z.array(words).default([]),
  escalations: z.array(stepSchema).default([]),
});

export const packSchema = z.strictObject({
  kept: z.literal(1),
  key,
  name: words,
  sentence: words,
  words: z.record(z.string(), words).default({}),
  calendar: z.strictObject({
    week: z.record(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']), z.array(z.tuple([z.string(), z.string()]))),
    holidays: z.array(z.string()).default([]),
    exceptions: z.record(z.string(), z.array(z.tuple([z.string(), z.string()]))).default({}),
  }),
  stages: z.array(z.strictObject({ key, name: words, sentence: words })).default([]),
  effective: z.strictObject({
    /** An interaction is effective when its outcome is one of these … */
    outcomes: z.array(z.string()),
    /** … and, for a call with a record, the talk lasted at least this long. */
    talkSecondsAtLeast: z.number().min(0).default(0),
  }),
  usage: z.strictObject({
    metric: z.string(),
    /** Bands from low to high; each begins at its `from` (a week's reading). */
    bands: z.array(z.strictObject({ key, name: words, from: z.number().min(0) })).min(2),
  }),
  renewals: z.strictObject({
    /** From how many days before the end a renewal counts as early. */
    earlyFromDays: z.number().int().min(1).default(30),
    windowDays: z.number().int().min(1).default(90),
  }),
  programmes: z.array(z.strictObject({ key, name: words, sentence: words, rules: z.array(ruleSchema).min(1) })),
  measures: z.array(
    z.strictObject({
      measure: z.string(),
      benchmark: z.number().nullable().default(null),
      /** What the role aims at beyond the benchmark (100 % of all renewals, say). */
      aim: z.number().nullable().default(null),
      weight: z.number().min(0).default(1),
      group: words,
    }),
  ),
  rituals: z
    .array(
      z.strictObject({
        key,
        name: words,
        every: z.enum(['day', 'week', 'month']),
        at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time is HH:MM'),
        minutes: z.number().int().min(1).max(480),
        brings: z.array(words).default([]),
      }),
    )
    .default([]),
  scorecards: z.array(z.strictObject({ key, name: words, medium: z.enum(['voice', 'non-voice']), questions: z.array(z.strictObject({ key, ask: words, weight: positive, critical: z.boolean().default(false) })).min(1) })).default([]),
  modules: z.array(z.strictObject({ key, name: words })).default([]),
  taxonomies: z.record(z.string(), z.array(z.strictObject({ key, name: words, hint: words.optional() }))),
});

export type Pack = z.output<typeof packSchema>;
export type Rule = z.output<typeof ruleSchema>;
export type Trigger = z.output<typeof triggerSchema>;
export type EscalationStep = z.output<typeof stepSchema>;

import { z } from 'zod';

/**
 * The shape of a pack: one role's way of working as data. What a pack can say is exactly what stands here; the JSON
 * Schema that is published and the errors of `kept pack check` are made from it. Rules that tie several places together
 * (a measure that exists, bands that rise) stand in `checks/`.
 */
const key = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'a key is lower-case letters, digits and hyphens, beginning with a letter');
/** Training modules are named as the product names them, so their keys may hold spaces. */
const moduleKey = z
  .string()
  .max(80)
  .regex(/^[a-z][a-z0-9]*([ -][a-z0-9]+)*$/, 'a module’s key is lower-case words, beginning with a letter');
const scalar = z.union([z.string().max(200), z.number(), z.boolean()]);
const words = z.string().min(1).max(300);
const fact = z
  .string()
  .max(80)
  .regex(/^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/, 'a fact type is a noun and what happened to it, as in payment.realised');
const measure = z
  .string()
  .max(80)
  .regex(/^[a-z][a-z0-9_]*$/, 'a measure’s key is lower-case words joined by _');
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time is HH:MM');
const span = z.tuple([z.string().max(8), z.string().max(8)]);

export const conditionSchema = z.strictObject({
  field: z.string().min(1).max(120),
  is: z.union([scalar, z.array(scalar).max(100)]).optional(),
  isNot: z.union([scalar, z.array(scalar).max(100)]).optional(),
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
  })
  .meta({ minProperties: 1, maxProperties: 1 });

const triggerSchema = z.strictObject({
  fact,
  if: z.array(conditionSchema).max(20).optional(),
});

const clockSchema = z.strictObject({
  /** How long; or `until`: the payload field that holds the promised time. */
  within: durationSchema.optional(),
  until: z.string().max(120).optional(),
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

const triggers = z.array(triggerSchema).max(20).default([]);

export const ruleSchema = z.strictObject({
  key,
  title: words,
  /** Why it exists, in a sentence for the manager. */
  because: words.optional(),
  /** Switched off: opens nothing any more; what it opened runs to its end. */
  off: z.boolean().optional(),
  direction: z.enum(['to-customer', 'from-customer', 'internal']).default('internal'),
  opens: triggerSchema,
  /** Opened at most once for an account, by the earliest fact that fits. */
  once: z.boolean().default(false),
  onlyIf: z.array(conditionSchema).max(20).optional(),
  closes: triggers,
  cancels: triggers,
  pauses: triggers,
  resumes: triggers,
  reopens: triggers,
  moves: triggers,
  /** Opening and closing facts must agree in this payload field (`case`, `project`, …). */
  match: z.string().max(80).optional(),
  clock: clockSchema,
  owner: z.enum(['holder', 'actor']).default('holder'),
  /** What the person may say first: the suggested agenda. */
  agenda: z.array(words).max(20).default([]),
  escalations: z.array(stepSchema).max(20).default([]),
});

const programmeSchema = z.strictObject({
  key,
  name: words,
  sentence: words,
  rules: z.array(ruleSchema).min(1).max(60),
});

const measureEntry = z.strictObject({
  measure,
  /** As people write it: 80 stands for 80 % where the measure is a percentage. Null: watched, without a benchmark. */
  benchmark: z.number().nullable().default(null),
  /** What the role aims at beyond the benchmark (100 % of all renewals, say). */
  aim: z.number().nullable().default(null),
  weight: z.number().min(0).max(1_000).default(1),
  group: words,
});

const ritualSchema = z.strictObject({
  key,
  name: words,
  every: z.enum(['day', 'week', 'month']),
  /** The day of a weekly ritual, or of the week in a month's first week; every working day when left out. */
  on: z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']).optional(),
  at: timeOfDay,
  minutes: z.number().int().min(1).max(480),
  /** Hours before it by which everybody has prepared; 4 unless told. */
  prepareHours: z.number().int().min(0).max(168).optional(),
  brings: z.array(words).max(30).default([]),
  /** The measures that stand on the prepared sheet. */
  measures: z.array(measure).max(40).default([]),
});

const questionSchema = z.strictObject({ key, ask: words, weight: positive, critical: z.boolean().default(false) });
const scorecardSchema = z.strictObject({
  key,
  name: words,
  medium: z.enum(['voice', 'non-voice']),
  questions: z.array(questionSchema).min(1).max(60),
});

const bandSchema = z.strictObject({ key, name: words, from: z.number().min(0) });
const termSchema = z.strictObject({
  key,
  name: words,
  hint: words.optional(),
  /** Not offered any more; what was said with it before keeps its name. */
  retired: z.boolean().optional(),
});

/** What a pack speaks of that this version of Kept, or this organisation, doesn't bring yet. */
const announcedSchema = z.strictObject({
  facts: z
    .array(z.strictObject({ fact, sentence: words }))
    .max(60)
    .default([]),
  measures: z
    .array(
      z.strictObject({
        measure,
        name: words,
        unit: z.enum(['count', 'percent', 'money', 'points', 'minutes', 'hours', 'days', 'ratio']),
        direction: z.enum(['up', 'down']),
      }),
    )
    .max(60)
    .default([]),
});

export const packSchema = z.strictObject({
  kept: z.literal(1),
  key,
  name: words,
  sentence: words,
  words: z.record(z.string().max(40), words).default({}),
  announces: announcedSchema.default({ facts: [], measures: [] }),
  calendar: z.strictObject({
    week: z.partialRecord(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']), z.array(span).max(12)),
    holidays: z.array(z.string().max(10)).max(2_000).default([]),
    exceptions: z.record(z.string().max(10), z.array(span).max(12)).default({}),
  }),
  stages: z
    .array(z.strictObject({ key, name: words, sentence: words }))
    .max(30)
    .default([]),
  effective: z.strictObject({
    /** An interaction is effective when its outcome is one of these … */
    outcomes: z.array(z.string().max(80)).min(1).max(30),
    /** … and, for a call with a record, the talk lasted at least this long. */
    talkSecondsAtLeast: z.number().min(0).max(86_400).default(0),
  }),
  usage: z.strictObject({
    metric: z.string().min(1).max(80),
    /** Bands from low to high; each begins at its `from` (a week's reading). */
    bands: z.array(bandSchema).min(2).max(12),
  }),
  renewals: z.strictObject({
    /** From how many days before the end a renewal counts as early. */
    earlyFromDays: z.number().int().min(1).max(730).default(30),
    windowDays: z.number().int().min(1).max(730).default(90),
    /** A term that ends within the window is at risk when nobody spoke with the customer for this long … */
    quietDays: z.number().int().min(1).max(730).default(30),
    /** … or when the customer was this unhappy or more (of 5). */
    unhappyAtMost: z.number().int().min(1).max(5).default(2),
  }),
  programmes: z.array(programmeSchema).max(40),
  measures: z.array(measureEntry).max(120),
  rituals: z.array(ritualSchema).max(20).default([]),
  scorecards: z.array(scorecardSchema).max(20).default([]),
  modules: z
    .array(z.strictObject({ key: moduleKey, name: words }))
    .max(60)
    .default([]),
  /** What a good profile of a customer has: the checklist that is gone through while onboarding. */
  profile: z.strictObject({ items: z.array(termSchema).max(40).default([]) }).default({ items: [] }),
  taxonomies: z.record(key, z.array(termSchema).max(200)),
});

export type Pack = z.output<typeof packSchema>;
export type PackInput = z.input<typeof packSchema>;
export type Rule = z.output<typeof ruleSchema>;
export type Programme = z.output<typeof programmeSchema>;
export type Trigger = z.output<typeof triggerSchema>;
export type PackCondition = z.output<typeof conditionSchema>;
export type PackDuration = z.output<typeof durationSchema>;
export type EscalationStep = z.output<typeof stepSchema>;
export type Ritual = z.output<typeof ritualSchema>;
export type Scorecard = z.output<typeof scorecardSchema>;
export type AnnouncedMeasure = z.output<typeof announcedSchema>['measures'][number];

import { z } from 'zod';
import { readPeriod } from './period.ts';
import { wordKeys } from './words.ts';

/** The shapes that the API's answers about figures share. */
export const unit = z.enum(['count', 'percent', 'money', 'points', 'minutes', 'hours', 'days', 'ratio']);
export const direction = z.enum(['up', 'down']);
export const state = z.enum(['ahead', 'on-course', 'behind', 'reached', 'missed', 'none']);
export const instant = z.number().int().meta({ description: 'Epoch milliseconds' });
const value = z.number().nullable().meta({ description: 'Of the measure: 0.8 is 80 %' });
const counted = z.number().nullable().meta({ description: 'In unit_counted' });

/** A period of a query: a month, an ISO week, a day or a span of days whose last one is left out. */
export const period = z
  .string()
  .refine((text) => readPeriod(text) !== null, {
    message: 'is no period: write 2026-11, 2026-W47, 2026-11-19 or 2026-11-01..2026-11-16',
  })
  .meta({ description: 'A month, ISO week, day, or days [from..to); the current month unless told' });

export const whose = {
  subject: z.enum(['person', 'team', 'organisation']).optional(),
  id: z.uuid().optional().meta({ description: 'The person or the team; the caller’s own unless told' }),
};

export const word = z.object({
  key: z.enum(wordKeys).meta({ description: 'Which sentence; its numbers follow' }),
  numbers: z.record(z.string(), z.number()),
  unit,
});

export const card = z.object({
  measure: z.string(),
  name: z.string(),
  question: z.string(),
  group: z.string(),
  weight: z.number(),
  unit,
  direction,
  course: z.enum(['total', 'rate', 'moves', 'level']),
  unit_counted: unit,
  value,
  a: z.number(),
  b: z.number().nullable(),
  benchmark: value,
  aim: value,
  target: value,
  target_from: z.enum(['own', 'team', 'benchmark']).nullable(),
  done: counted,
  wanted: counted,
  pace: counted,
  ahead: counted,
  per_day_needed: counted,
  days_left: z.number(),
  state,
  forecast: z
    .object({
      expected: z.number(),
      low: z.number().nullable(),
      high: z.number().nullable(),
      confidence: z.number(),
      chance: z.number().nullable(),
    })
    .nullable(),
  words: z.array(word),
});

export const periodShape = z.object({
  kind: z.enum(['month', 'week', 'day', 'span']),
  key: z.string(),
  from: z.string(),
  to: z.string(),
});

export const subjectShape = z.object({
  kind: z.enum(['person', 'team', 'organisation']),
  id: z.string().nullable(),
  name: z.string(),
  people: z.number().int(),
});

export const freshness = {
  as_of: instant,
  newest_fact_at: instant.nullable(),
  pack: z.object({ key: z.string(), name: z.string(), version: z.number().int(), effective_from: instant }),
  working_days: z.object({ gone: z.number(), left: z.number(), total: z.number() }),
};

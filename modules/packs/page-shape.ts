import { z } from 'zod';

const line = z.string();
const named = z.object({ key: z.string(), name: z.string(), sentence: z.string() });

const rule = z.object({
  key: z.string(),
  title: line,
  because: line.nullable(),
  toCustomer: z.boolean(),
  starts: line,
  clock: line,
  ends: z.array(line),
  ladder: z.array(z.object({ when: line, to: line, say: line })),
  agenda: z.array(line),
  off: z.boolean(),
});

const measure = z.object({
  key: z.string(),
  name: z.string(),
  question: z.string().nullable(),
  benchmark: z.string().nullable(),
  aim: z.string().nullable(),
  weight: z.number(),
  lessIsBetter: z.boolean(),
  /** False for a measure that the pack announces and this version of Kept can't count yet. */
  counted: z.boolean(),
});

/** A pack as a page that a manager reads. */
export const packPageShape = z.object({
  key: z.string(),
  name: z.string(),
  sentence: z.string(),
  hours: z.array(line),
  holidays: z.number(),
  stages: z.array(named),
  effective: line,
  renewals: line,
  usage: z.object({ metric: z.string(), bands: z.array(z.object({ key: z.string(), name: z.string(), range: line })) }),
  programmes: z.array(named.extend({ rules: z.array(rule) })),
  measures: z.array(z.object({ group: z.string(), measures: z.array(measure) })),
  rituals: z.array(
    z.object({ key: z.string(), name: z.string(), when: line, brings: z.array(line), measures: z.array(z.string()) }),
  ),
  scorecards: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      questions: z.array(z.object({ ask: line, weight: z.number(), critical: z.boolean() })),
    }),
  ),
  modules: z.array(z.string()),
  taxonomies: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      terms: z.array(
        z.object({ key: z.string(), name: z.string(), hint: z.string().nullable(), retired: z.boolean() }),
      ),
    }),
  ),
});

export type PackPage = z.output<typeof packPageShape>;

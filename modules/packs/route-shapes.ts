import { z } from 'zod';

const count = z.number().int();

/** A version in the list of versions. */
export const versionShape = z.object({
  version: z.number(),
  effectiveFrom: z.number().meta({ description: 'Epoch milliseconds' }),
  note: z.string(),
  savedBy: z.object({ id: z.string().nullable(), name: z.string() }),
  appliesTo: z.enum(['new', 'open-and-new']),
  basedOn: z.number().nullable(),
  restores: z.number().nullable().meta({ description: 'The version that was taken up again' }),
});

export const differenceShape = z.object({
  path: z.string(),
  kind: z.enum(['changed', 'added', 'removed']),
  before: z.unknown(),
  after: z.unknown(),
  words: z.string(),
});

const placeChange = z.strictObject({
  path: z.string().min(1).max(300).meta({ description: 'As in measures.effective_calls_per_day.benchmark' }),
  value: z.unknown().optional(),
  remove: z.boolean().optional(),
});

/** A wish for another pack: exactly one of changes, pack and text. */
export const draftShape = z.strictObject({
  base: z.number().int().min(1).meta({ description: 'The version that the change was made from' }),
  changes: z.array(placeChange).min(1).max(500).optional(),
  pack: z.record(z.string(), z.unknown()).optional().meta({ description: 'A whole pack' }),
  text: z.string().max(400_000).optional().meta({ description: 'A whole pack as a YAML or JSON file' }),
});

/** How a change is saved. */
export const savingShape = {
  note: z.string().trim().max(500).default(''),
  appliesTo: z.enum(['new', 'open-and-new']).default('new').meta({
    description: 'new: what is opened from now on. open-and-new: what is pending is judged anew as well',
  }),
};

export const savedShape = z.object({
  version: z.number(),
  effectiveFrom: z.number(),
  rejudged: count.meta({ description: 'Open commitments that the new version judges from now on' }),
});

const benchmarkShape = z.object({
  measure: z.string(),
  name: z.string(),
  before: z.number().nullable(),
  after: z.number().nullable(),
  people: count,
  metBefore: count,
  metAfter: count,
});

const effectiveShape = z.object({ interactions: count, before: count, after: count });

const adherenceShape = z.object({
  rule: z.string(),
  title: z.string(),
  clockBefore: z.string(),
  clockAfter: z.string().nullable().meta({ description: 'Null where the rule is off or gone' }),
  promises: count.meta({ description: 'Those that were due and are settled' }),
  keptBefore: count,
  keptAfter: count,
  brokenAfter: count,
  runningAfter: count.meta({ description: 'They would still be running' }),
});

/** What a time that is over would have been. */
export const trialShape = z.object({
  from: z.string(),
  to: z.string(),
  words: z.array(z.string()),
  promises: z.array(adherenceShape),
  benchmarks: z.array(benchmarkShape),
  effective: effectiveShape,
});

export const previewShape = z.object({
  words: z.array(z.string()),
  commitments: z.object({
    open: count,
    newDue: count,
    later: count,
    earlier: count,
    becomeLate: count,
    withoutRule: count,
    rules: z.array(z.object({ rule: z.string(), title: z.string(), newDue: count, becomeLate: count })),
  }),
  bands: z.array(z.object({ from: z.string(), to: z.string(), accounts: count })),
  benchmarks: z.array(benchmarkShape),
  effective: effectiveShape,
  month: z.array(adherenceShape).meta({ description: 'This month’s settled promises of the rules that change' }),
});

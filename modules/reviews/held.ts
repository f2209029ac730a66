import { z } from 'zod';

const key = z.string().trim().min(1).max(120);
const name = z.string().max(400);
const number = z.number().nullable();

/** A figure as it was frozen. Values are of the measure: 0.8 is 80 %. */
const figure = z.strictObject({
  measure: key,
  /** Whose it is; the team's where nobody is named. */
  person: key.nullable(),
  /** Counted by Kept, given by hand, or not there. */
  how: z.enum(['automatic', 'manual', 'missing']),
  a: z.number(),
  b: number,
  value: number,
  target: number,
  state: z.enum(['ahead', 'on-course', 'behind', 'reached', 'missed', 'none']),
});

/** A measure as it was defined then, with the rows that its figures were made from. */
const measure = z.strictObject({
  measure: key,
  name,
  unit: z.enum(['count', 'percent', 'money', 'points', 'minutes', 'hours', 'days', 'ratio']),
  direction: z.enum(['up', 'down']),
  group: name,
  benchmark: number,
  aim: number,
  /** Whether the review shows it, or it is only a part of an index that it shows. */
  asked: z.boolean(),
  /** SHA-256 over the definition. */
  definition: z.string().regex(/^[\da-f]{64}$/),
  /** SHA-256 over the rows that count, and how many they are; null for an index, which is made of other measures. */
  rows: z
    .string()
    .regex(/^[\da-f]{64}$/)
    .nullable(),
  count: z.number().int().min(0),
});

/** What a review leaves behind: enough to show it again, and to make each figure again from the rows kept with it. */
export const heldPayload = z.strictObject({
  team: key,
  ritual: key,
  period: key,
  /** What it was called, so that it is still called that when the pack has changed. */
  names: z.strictObject({ team: name, ritual: name }),
  /** The window `[from, to)` in local days of the zone. */
  from: z.iso.date(),
  to: z.iso.date(),
  zone: z.string().max(80),
  /** The moment up to which the ledger was read, and the last fact that was in it then. */
  as_of: z.iso.datetime({ offset: true }),
  last_fact: z.uuid().nullable(),
  pack: z.strictObject({ key, version: z.number().int() }),
  /** Working days gone by then, of the team together and of each person: what rates are divided by. */
  people: z
    .array(
      z.strictObject({
        person: key,
        name,
        came: z.enum(['present', 'excused', 'absent']),
        prepared: z.boolean(),
        days: z.number(),
      }),
    )
    .max(500),
  days: z.number(),
  minutes: z.number().min(0),
  measures: z.array(measure).max(100),
  figures: z.array(figure).max(20_000),
});

export type Held = z.output<typeof heldPayload>;
export type HeldFigure = Held['figures'][number];
export type HeldMeasure = Held['measures'][number];

const none = '0'.repeat(64);

export const heldExample: Held = {
  team: 'south',
  ritual: 'weekly-review',
  period: '2026-W47',
  names: { team: 'South', ritual: 'Weekly review' },
  from: '2026-11-16',
  to: '2026-11-23',
  zone: 'Asia/Kolkata',
  as_of: '2026-11-20T11:40:00Z',
  last_fact: null,
  pack: { key: 'desk', version: 1 },
  people: [{ person: 'e-117', name: 'Asha', came: 'present', prepared: true, days: 4.8 }],
  days: 4.8,
  minutes: 42,
  measures: [
    {
      ...{ measure: 'effective_calls_per_day', name: 'Effective calls a day', unit: 'count', direction: 'up' },
      ...{ group: 'Efficiency', benchmark: 20, aim: null, asked: true, definition: none, rows: none, count: 96 },
    },
  ],
  figures: [
    {
      ...{ measure: 'effective_calls_per_day', person: 'e-117', how: 'automatic', a: 96, b: 4.8 },
      ...{ value: 20, target: 20, state: 'reached' },
    },
  ],
};

import { z } from 'zod';
import { sayings } from './facts.ts';
import { groups } from './row.ts';

export const instant = z.number().int().meta({ description: 'Epoch milliseconds' });
const day = z.string().meta({ description: 'A local date, YYYY-MM-DD' });
const named = z.object({ id: z.string(), name: z.string() });

export const riskShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('late'), title: z.string(), days: z.number() }),
  z.object({ kind: z.literal('unhappy'), score: z.number() }),
  z.object({ kind: z.literal('falling'), change: z.number() }),
  z.object({ kind: z.literal('low-band') }),
  z.object({ kind: z.literal('quiet'), days: z.number().nullable() }),
  z.object({ kind: z.literal('no-plan') }),
]);

/** A term that ends, as the pipeline shows it. */
export const renewalShape = z.object({
  id: z.string(),
  account: named.extend({
    tier: z.string().nullable(),
    city: z.string().nullable(),
    band: z.string().nullable(),
    happiness: z.number().nullable(),
    lostReason: z.string().nullable(),
  }),
  holder: named.nullable().meta({ description: 'Whoever held the account when the term ended, or holds it now' }),
  product: z.string(),
  plan: z.string(),
  amount: z.number(),
  currency: z.string(),
  startsOn: day,
  endsOn: day,
  group: z.enum(groups),
  daysLeft: z.number().meta({ description: 'From today to the end; below zero when it is over' }),
  risks: z.array(riskShape).meta({ description: 'Why it is at risk, the gravest reason first' }),
  renewal: z
    .object({
      at: instant,
      early: z.boolean(),
      daysEarly: z.number().nullable(),
      upgraded: z.boolean(),
      plan: z.string().nullable(),
      amount: z.number().nullable(),
    })
    .nullable()
    .meta({ description: 'The term that follows: the fact. Null while there is none, whatever was said' }),
  said: z
    .object({
      says: z.enum(sayings),
      at: instant,
      by: z.string().nullable(),
      reason: z.string().nullable(),
      plan: z.string().nullable(),
      paysBy: day.nullable(),
      note: z.string().nullable(),
    })
    .nullable()
    .meta({ description: 'What the customer said last: a claim' }),
  chance: z.number().nullable().meta({ description: 'How likely it was held to be last, 0 to 1' }),
  paid: z
    .object({ at: instant, amount: z.number() })
    .nullable()
    .meta({ description: 'A payment for a term that is not recorded yet: a fact, but no renewal of this term so far' }),
  lastContactAt: instant.nullable(),
  talkedAt: instant.nullable().meta({ description: 'The last effective talk about the renewal of this term' }),
  next: z.object({ at: instant, purpose: z.string().nullable() }).nullable(),
  clock: z
    .object({
      id: z.string(),
      openedAt: instant,
      firstDueAt: instant.nullable(),
      dueAt: instant.nullable(),
      closedAt: instant.nullable(),
      state: z.string(),
      outcome: z.string(),
    })
    .nullable(),
});

export const saidShape = z.object({
  people: z.array(
    z.object({
      person: named,
      said: z
        .array(
          z.object({
            days: z.number().meta({ description: 'Days before the end of the term' }),
            terms: z.number(),
            said: z.number().meta({ description: 'The mean of what was said, 0 to 1' }),
            came: z.number().meta({ description: 'The share that was renewed' }),
            brier: z.number().meta({ description: 'Mean squared distance: 0 is perfect, 0.25 a coin' }),
          }),
        )
        .meta({ description: 'Of the terms that ended in the last 180 days' }),
      yes: z
        .object({ said: z.number(), renewed: z.number() })
        .nullable()
        .meta({ description: 'Terms of which the person noted a yes, and how many of them were renewed' }),
    }),
  ),
});

const sums = { due: z.number(), renewed: z.number(), lost: z.number(), open: z.number() };
const values = {
  dueValue: z.number(),
  renewedValue: z.number(),
  lostValue: z.number(),
  openValue: z.number(),
};
const forecast = z.object({ expected: z.number(), low: z.number().nullable(), high: z.number().nullable() });

export const summaryShape = z.object({
  today: day,
  month: z.string(),
  subject: z.object({
    kind: z.enum(['person', 'team', 'organisation']),
    id: z.string().nullable(),
    name: z.string(),
    people: z.number(),
  }),
  earlyFromDays: z.number(),
  windowDays: z.number(),
  bands: z.array(z.object({ key: z.string(), name: z.string() })),
  reasons: z.array(z.object({ key: z.string(), name: z.string(), retired: z.boolean() })),
  months: z.array(z.object({ month: z.string(), ...sums, ...values })),
  coverage: z
    .object({ open: z.number(), planned: z.number(), openValue: z.number(), plannedValue: z.number() })
    .meta({ description: 'Of the open terms of the month, those with a dated talk about the renewal' }),
  early: z
    .object({ terms: z.number(), value: z.number() })
    .meta({ description: 'Terms that can be renewed early from today on' }),
  ended: z
    .object({ terms: z.number(), value: z.number() })
    .meta({ description: 'Terms that ended in the last 90 days without a renewal and without a no' }),
  forecast: z
    .object({ count: forecast, value: forecast, confidence: z.number() })
    .nullable()
    .meta({ description: 'The month’s end; null when nothing in it is open' }),
  records: z
    .array(z.object({ band: z.string().nullable(), part: z.number(), whole: z.number() }))
    .meta({ description: 'Of the terms that ended in the last twelve months, how many of each band were renewed' }),
});

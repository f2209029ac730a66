import { z } from 'zod';

/** The shapes of what today must bring. */
const instant = z.number().int().meta({ description: 'Epoch milliseconds' });
const count = z.number().int();

export const need = z.object({
  kind: z.enum(['more', 'in-a-row', 'limit', 'over-limit', 'met', 'none']),
  amount: z.number().nullable(),
  unit: z.enum(['count', 'percent', 'money', 'points', 'minutes', 'hours', 'days', 'ratio']),
  days_left: z.number(),
  today: z.number().nullable().meta({ description: 'What each working day left must bring' }),
});

const reason = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('move'),
    list: z.enum(['up', 'down']),
    short: z.number(),
    metric: z.string(),
    to: z.string(),
    trend: z.enum(['rising', 'steady', 'falling']),
    like: count,
    likeMoved: count,
  }),
  z.object({
    kind: z.literal('clock'),
    title: z.string(),
    dueAt: instant.nullable(),
    late: z.boolean(),
    moves: count,
  }),
  z.object({
    kind: z.literal('talk'),
    at: instant,
    purpose: z.string().nullable(),
    agenda: z.string().nullable(),
    promised: z.boolean(),
  }),
  z.object({
    kind: z.literal('term'),
    endsOn: z.string(),
    daysLeft: count,
    amount: z.number(),
    currency: z.string(),
    plan: z.string(),
    saidYes: z.boolean(),
    happiness: z.number().nullable(),
  }),
  z.object({
    kind: z.literal('lacking'),
    aspect: z.string(),
    modules: count,
    allModules: count,
    dueAt: instant.nullable(),
  }),
  z.object({ kind: z.literal('quiet'), lastContactAt: instant.nullable() }),
  z.object({
    kind: z.literal('unhappy'),
    irate: z.boolean(),
    happiness: z.number().nullable(),
    lastContactAt: instant.nullable(),
  }),
]);

export const candidate = z.object({
  account: z.object({ id: z.string(), name: z.string() }),
  holder: z.string().nullable(),
  reason,
  chance: z.number().nullable(),
  purpose: z.string().nullable().meta({ description: 'What a talk about it would be about' }),
});

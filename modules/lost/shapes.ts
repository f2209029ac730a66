import { z } from 'zod';
import { signKinds } from './signs.ts';

export const instant = z.number().int().meta({ description: 'Epoch milliseconds' });
const named = z.object({ id: z.string(), name: z.string() });
const sign = z.enum(signKinds);

export const lossShape = z.object({
  account: named,
  kind: z.enum(['lost', 'irate']),
  at: instant,
  holder: named.nullable(),
  product: z.string().nullable(),
  amount: z.number().nullable(),
  currency: z.string().nullable(),
  now: z.string(),
  said: z.string().nullable(),
  analysis: z
    .object({
      id: z.string(),
      reason: z.string(),
      text: z.string(),
      lesson: z.string(),
      winBack: z.boolean().nullable(),
      at: instant,
    })
    .nullable(),
  signs: z.array(z.object({ sign, firstAt: instant, count: z.number().int() })),
});

export const shareShape = z.object({
  sign,
  lost: z.number().int(),
  lostOf: z.number().int(),
  kept: z.number().int(),
  keptOf: z.number().int(),
  lift: z.number().nullable().meta({ description: 'How many times as frequent it is among the lost' }),
  daysEarly: z
    .number()
    .nullable()
    .meta({ description: 'Median of the days before the loss at which it was first seen' }),
});

export const tallyShape = z.object({ key: z.string(), name: z.string(), count: z.number().int(), amount: z.number() });

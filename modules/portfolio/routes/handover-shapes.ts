import { z } from 'zod';

const instant = z.number().int().meta({ description: 'Epoch milliseconds' });
const person = z.object({ id: z.string(), name: z.string() });
const figures = z.object({ accounts: z.number(), bands: z.record(z.string(), z.number()), yearly: z.number() });

/** What a hand-over would do. */
export const previewShape = z.object({
  from: instant,
  day: z.string().meta({ description: 'The local day on which it takes effect' }),
  currency: z.string(),
  lines: z.array(
    z.object({
      account: z.object({ id: z.string(), key: z.string(), name: z.string(), band: z.string().nullable() }),
      from: person.nullable(),
      to: person,
      yearly: z.number().nullable(),
      endsOn: z.string().nullable(),
      promises: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          text: z.string().nullable(),
          toCustomer: z.boolean(),
          dueAt: instant.nullable(),
          late: z.boolean(),
          owner: person.nullable(),
          mayBeOff: z.boolean().meta({ description: 'A promise; other clocks end by what happens on the account' }),
          does: z.enum(['goes', 'stays']).meta({ description: 'What is proposed' }),
        }),
      ),
    }),
  ),
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      before: figures,
      after: figures,
      endings: z.object({
        gained: z.number(),
        given: z.number(),
        gainedWorth: z.number(),
        givenWorth: z.number(),
      }),
    }),
  ),
});

/** One account of a hand-over, with what the new holder said to it. */
export const lineShape = z.object({
  handover: z.string(),
  account: z.object({ id: z.string(), name: z.string(), band: z.string().nullable() }),
  from: person.nullable(),
  to: person.nullable(),
  by: z.string().nullable(),
  fromAt: instant,
  decidedAt: instant,
  reason: z.string(),
  promises: z.number(),
  late: z.number(),
  answer: z.enum(['accepted', 'asked-back']).nullable(),
  answeredAt: instant.nullable(),
  answerReason: z.string().nullable(),
});

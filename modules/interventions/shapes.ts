import { z } from 'zod';
import { places } from './snapshot.ts';

/** The shapes of this module's answers. */
const instant = z.number().int().meta({ description: 'Epoch milliseconds' });
const count = z.number().int();
const chance = z.number().meta({ description: 'Between 0 and 1' });
export const band = z.object({ key: z.string(), name: z.string(), from: z.number() });

const reach = z.object({ expected: z.number(), low: z.number(), high: z.number(), confidence: z.number() });

export const standing = z.object({
  started: count.meta({ description: 'Accounts that began the month in the first band' }),
  moved: count,
  open: count,
  wanted: count.nullable().meta({ description: 'So many must have moved at the end; of a limit, so many may have' }),
  need: count.nullable().meta({ description: 'Still missing; of a limit, still allowed' }),
  reach: reach.nullable(),
  chance: chance.nullable().meta({ description: 'The chance that the target is met' }),
  likeliest: reach.extend({ count }).nullable(),
});

export const row = z.object({
  account: z.object({
    id: z.string(),
    name: z.string(),
    tier: z.string().nullable(),
    products: z.array(z.string()),
    band: z.string().nullable(),
    happiness: z.number().nullable(),
  }),
  holder: z.object({ id: z.string(), name: z.string() }),
  state: z.enum(['open', 'moved', 'lost']),
  chance,
  like: z.object({ n: count, moved: count, talked: count, talkedMoved: count }).meta({
    description: 'Like accounts of earlier months: how many moved, and how many of those somebody talked with',
  }),
  alike: z.enum(['place', 'trend', 'trained', 'nothing']),
  place: z.enum(places),
  trend: z.enum(['rising', 'steady', 'falling']),
  short: z.number().meta({ description: 'What its use lies away from the move' }),
  use: z.array(z.number()),
  trained: z.boolean(),
  modules: count,
  lastTalkAt: instant.nullable().meta({ description: 'The last effective talk about use, of the last 90 days' }),
  plannedAt: instant.nullable(),
});

export const learnt = z.object({
  at: instant,
  months: count,
  accounts: count,
  sampled: z.boolean().meta({ description: 'Learnt from a sample, as there are many accounts' }),
});

const estimate = z.object({ value: z.number(), low: z.number(), high: z.number() });
const compared = z.object({
  treated: z.number().nullable(),
  untouched: z.number().nullable(),
  difference: estimate.nullable(),
  verdict: z.enum(['more', 'less', 'no-difference', 'too-few']),
});

export const effect = z.object({
  band: z.string(),
  treated: count,
  untouched: count,
  matchedTreated: count,
  matchedUntouched: count,
  up: compared,
  down: compared,
  use: compared,
});

const outcome = { n: count, moved: count };

export const tested = z.object({
  months: z.array(
    z.object({ month: z.string(), top: z.object(outcome), rest: z.object(outcome), expected: z.number() }),
  ),
  calibration: z.array(
    z.object({ from: z.number(), to: z.number(), ...outcome, said: z.number(), happened: estimate }),
  ),
});

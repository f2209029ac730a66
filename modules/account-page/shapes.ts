import { z } from 'zod';
import { commitmentShape } from '../commitments/index.ts';
import { planShape } from '../plans/index.ts';

const instant = z.number().int().meta({ description: 'Epoch milliseconds' });
const person = z.object({ id: z.string(), name: z.string() });

/** An account as lists and pages show it. */
export const accountShape = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  tier: z.string().nullable(),
  region: z.string().nullable(),
  city: z.string().nullable(),
  segment: z.string().nullable(),
  products: z.array(z.string()),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  address: z.string().nullable(),
  zone: z.string().nullable(),
  seats: z.number().nullable(),
  openedOn: z.string().nullable(),
  lifecycle: z.string(),
  band: z.string().nullable(),
  happiness: z.number().nullable(),
  lastContactAt: instant.nullable(),
  lostReason: z.string().nullable(),
  owner: person.nullable(),
});

export const contactShape = z.object({
  id: z.string(),
  name: z.string(),
  job: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  decides: z.boolean(),
  preferredChannel: z.string().nullable(),
  preferredHours: z.string().nullable(),
});

export const interactionShape = z.object({
  id: z.string(),
  at: instant,
  recordedAt: instant,
  person: person.nullable(),
  channel: z.string(),
  purpose: z.string(),
  outcome: z.string(),
  effective: z.boolean(),
  late: z.boolean(),
  minutes: z.number().nullable(),
  happiness: z.number().nullable(),
  note: z.string(),
  help: z.string().nullable(),
});

export const termShape = z.object({
  id: z.string(),
  key: z.string(),
  product: z.string(),
  plan: z.string(),
  amount: z.number(),
  currency: z.string(),
  startsOn: z.string(),
  endsOn: z.string().nullable(),
  renewed: z.boolean(),
  lost: z.boolean(),
});

const reading = z.object({ at: instant, value: z.number() });

const term = z.object({
  key: z.string(),
  name: z.string(),
  retired: z.boolean().optional().meta({ description: 'Not offered any more, but named where it was chosen' }),
});

/** Everything that answers "what do I need to know before I call?", in one answer. */
export const contextShape = z.object({
  account: accountShape,
  contacts: z.array(contactShape),
  interactions: z.array(interactionShape),
  commitments: z.array(commitmentShape),
  usage: z.array(reading),
  happiness: z.array(reading),
  bands: z.array(z.object({ key: z.string(), name: z.string(), from: z.number() })),
  terms: z.array(termShape),
  payments: z.array(z.object({ at: instant, amount: z.number(), currency: z.string(), method: z.string().nullable() })),
  modules: z.array(
    z.object({ key: z.string(), name: z.string(), trained: z.array(z.string()), at: instant.nullable() }),
  ),
  calls: z.array(z.object({ at: instant, direction: z.string(), outcome: z.string(), talkSeconds: z.number() })),
  plan: planShape.pick({ standing: true, plan: true, excuse: true }).nullable(),
  agenda: z.array(z.string()),
  metric: z.string().meta({ description: 'What use is counted in' }),
  choices: z.object({
    outcomes: z.array(term),
    purposes: z.array(term),
    channels: z.array(term),
    noNextReasons: z.array(term),
  }),
});

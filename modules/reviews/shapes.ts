import { z } from 'zod';
import { actionShape } from '../actions/index.ts';
import { cardShape } from '../scorecard/index.ts';

export const instant = z.number().int().meta({ description: 'Epoch milliseconds' });
export const named = z.object({ id: z.string(), name: z.string() });
export const made = z.uuid().meta({ description: 'Made by the client, so that the same word sent twice counts once' });
export const text = z.string().trim().min(1).max(4_000);
export const came = z.enum(['present', 'excused', 'absent']);
export const periodLine = z.object({
  kind: z.enum(['week', 'month']),
  key: z.string(),
  from: z.string(),
  to: z.string(),
});

/** The address of a review. */
export const oneReview = z.strictObject({
  team: z.uuid(),
  ritual: z.string().min(1).max(120),
  period: z.string().min(1).max(40),
});

export const stageShape = z.object({
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  onStage: z.string().nullable(),
  since: instant.nullable().meta({ description: 'Since when the clock runs; null while it stands still' }),
  turns: z.array(z.object({ person: z.string(), seconds: z.number() })),
});
export const stageAnswer = z.object({
  now: instant,
  stage: stageShape,
  came: z.record(z.string(), came),
  revision: z.number().int(),
});

export const overviewShape = z.object({
  now: instant,
  teams: z.array(z.object({ id: z.string(), name: z.string(), leads: z.boolean(), own: z.boolean() })),
  team: z.object({ id: z.string(), name: z.string(), leads: z.boolean() }).nullable(),
  reviews: z.array(
    z.object({
      ritual: z.string(),
      name: z.string(),
      minutes: z.number(),
      brings: z.array(z.string()),
      period: periodLine,
      beginsAt: instant,
      prepareBy: instant,
      state: z.enum(['coming', 'open', 'held']),
      heldAt: instant.nullable(),
      prepared: z.number().int(),
      people: z.number().int(),
      mine: z.boolean().nullable(),
    }),
  ),
});

export const roomShape = z.object({
  now: instant,
  team: z.object({ id: z.string(), name: z.string() }),
  ritual: z.object({ key: z.string(), name: z.string(), minutes: z.number(), brings: z.array(z.string()) }),
  period: periodLine,
  leads: z.boolean(),
  beginsAt: instant,
  prepareBy: instant,
  begun: z.boolean().meta({ description: 'Whether the period has begun: before that there is nothing to show' }),
  heldAt: instant.nullable(),
  people: z.array(z.object({ id: z.string(), key: z.string(), name: z.string(), preparedAt: instant.nullable() })),
  lead: named.nullable(),
  stage: stageShape,
  came: z.record(z.string(), came),
  revision: z.number().int(),
});

export const noteShape = z.object({
  id: z.string(),
  about: z.enum(['figure', 'by-hand', 'situation', 'all']),
  person: z.string().nullable(),
  measure: z.string().nullable(),
  value: z.number().nullable(),
  account: named.nullable(),
  text: z.string(),
  by: named.nullable(),
  at: instant,
});

export const studyShape = z.object({
  id: z.string(),
  study: z.string(),
  kind: z.enum(['renewed-at-risk', 'low-to-high', 'hard-case', 'other']),
  title: z.string(),
  done: z.string(),
  learnt: z.string(),
  at: instant,
  person: named.nullable(),
  account: named.nullable(),
  model: z.boolean(),
});

const lossShape = z.object({
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
});

export const packShape = z.object({
  subject: z.object({ kind: z.enum(['person', 'team']), id: z.string(), name: z.string() }),
  cards: z.array(cardShape),
  trends: z.array(
    z.object({
      measure: z.string(),
      points: z.array(z.object({ period: z.string(), value: z.number().nullable() })),
    }),
  ),
  before: z.array(z.object({ measure: z.string(), value: z.number().nullable(), frozen: z.boolean() })),
  behind: z.array(
    z.object({
      measure: z.string(),
      shortfall: z.number(),
      rows: z.array(
        z.object({
          id: z.string(),
          account: named.nullable(),
          person: z.string().nullable(),
          at: instant.nullable(),
          because: z.array(z.string()),
        }),
      ),
      more: z.boolean(),
    }),
  ),
  notes: z.array(noteShape),
  successes: z.array(
    z.object({
      about: z.string(),
      kind: z.enum(['renewed-at-risk', 'low-to-high', 'hard-case']),
      account: named,
      person: z.string(),
      at: instant,
      irate: z.boolean(),
      unhappy: z.boolean(),
      low: z.boolean(),
      talks: z.number(),
      subject: z.string(),
      amount: z.number().nullable(),
    }),
  ),
  studies: z.array(studyShape),
  help: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      asker: named.nullable(),
      of: named.nullable(),
      account: named.nullable(),
      dueAt: instant.nullable(),
    }),
  ),
  tooLong: z.array(
    z.object({ kind: z.string(), account: named, about: z.string(), says: z.string(), usual: z.string() }),
  ),
  losses: z.array(lossShape),
  learnings: z.array(
    z.object({
      id: z.string(),
      person: named,
      account: named.nullable(),
      kind: z.enum(['good', 'bad']),
      text: z.string(),
    }),
  ),
  actions: z.array(actionShape),
});

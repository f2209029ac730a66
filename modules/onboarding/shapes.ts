import { z } from 'zod';

export const instant = z.number().int().meta({ description: 'Epoch milliseconds' });
const named = z.object({ id: z.string(), name: z.string() });
const choice = z.object({ key: z.string(), name: z.string() });

export const stuckShape = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('late'),
    rule: z.string(),
    title: z.string(),
    days: z.number(),
    more: z.number().meta({ description: 'How many further steps are late' }),
  }),
  z.object({ kind: z.literal('unreached'), talks: z.number() }),
  z.object({ kind: z.literal('quiet'), days: z.number() }),
]);

export const wayShape = z.object({
  account: named.extend({
    city: z.string().nullable(),
    tier: z.string().nullable(),
    band: z.string().nullable(),
    products: z.array(z.string()),
  }),
  holder: named.nullable(),
  startedAt: instant,
  lastContactAt: instant.nullable(),
  stuck: z.array(stuckShape).meta({ description: 'What holds it up, the gravest first' }),
  steps: z.array(
    z.object({
      id: z.string(),
      rule: z.string(),
      state: z.string(),
      outcome: z.string(),
      openedAt: instant,
      firstDueAt: instant.nullable(),
      dueAt: instant.nullable(),
      closedAt: instant.nullable(),
    }),
  ),
  missingModules: z.array(z.string()).meta({ description: 'Modules that nobody of the customer was trained on' }),
  untrained: z.array(z.string()).meta({ description: 'People of the customer who were trained on nothing yet' }),
  missingItems: z.array(z.string()).meta({ description: 'Items of the profile that are not known to be good' }),
  checked: z.array(z.object({ item: z.string(), ok: z.boolean() })),
  next: z.object({ at: instant, purpose: z.string().nullable() }).nullable(),
});

export const boardShape = {
  subject: z.object({
    kind: z.enum(['person', 'team', 'organisation']),
    id: z.string().nullable(),
    name: z.string(),
    people: z.number(),
  }),
  month: z.string(),
  steps: z.array(
    z.object({
      rule: z.string(),
      title: z.string(),
      because: z.string().nullable(),
      milestone: z.string().nullable().meta({ description: 'What ends the step, where it can be said by hand' }),
    }),
  ),
  modules: z.array(choice),
  checklist: z.array(choice.extend({ hint: z.string().nullable() })),
  counts: z.object({ fresh: z.number(), older: z.number(), late: z.number() }),
  freshDays: z.number(),
};

export const cohortShape = z.object({
  bands: z.array(choice),
  after: z.array(z.number()),
  cohorts: z.array(
    z.object({
      month: z.string(),
      started: z.number(),
      reached: z.array(
        z.object({
          days: z.number(),
          accounts: z.number().meta({ description: 'Of those that started, how many have come so far' }),
          good: z.number().meta({ description: 'Above the lowest band by then' }),
          bands: z.array(z.number()).meta({ description: 'In each band, in their order' }),
          unknown: z.number(),
        }),
      ),
    }),
  ),
});

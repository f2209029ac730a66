import { z } from 'zod';
import { localDate, startOfLocalDay } from '../../maths/calendar/index.ts';
import { inTenant } from '../../platform/db/tenant.ts';
import { Problem } from '../../platform/http/problem.ts';
import { route } from '../../platform/http/route.ts';
import { openOf } from '../commitments/index.ts';
import { openContext, packAt } from '../organisation/index.ts';
import { seesPerson } from '../people/index.ts';
import { countPlans } from '../plans/index.ts';
import { todayList } from './list.ts';
import { countsOf } from './store.ts';

const RINGS_BACK_MS = 3_600_000;
const RINGS_AHEAD_MS = 12 * 3_600_000;
const MOST_LOOKED_AT = 200;
const instant = z.number().int().meta({ description: 'Epoch milliseconds' });

const chance = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rising'), change: z.number(), short: z.number(), band: z.string() }),
  z.object({ kind: z.literal('falling'), change: z.number(), band: z.string() }),
  z.object({
    kind: z.literal('ending'),
    daysLeft: z.number(),
    amount: z.number(),
    currency: z.string(),
    product: z.string(),
  }),
  z.object({ kind: z.literal('no-plan'), lastContactAt: instant.nullable() }),
]);

const item = z.object({
  id: z.string(),
  group: z.enum(['running-out', 'planned', 'waiting', 'needs-plan', 'would-move', 'overdue']),
  at: instant.nullable(),
  late: z.boolean(),
  account: z
    .object({
      id: z.string(),
      name: z.string(),
      tier: z.string().nullable(),
      band: z.string().nullable(),
      products: z.array(z.string()),
      trained: z.number().meta({ description: 'Modules that somebody there was trained on' }),
    })
    .nullable(),
  project: z
    .object({ id: z.string(), name: z.string() })
    .nullable()
    .meta({ description: 'What a step of a project belongs to' }),
  chance: chance.nullable(),
  commitment: z
    .object({
      id: z.string(),
      programme: z.string(),
      rule: z.string(),
      title: z.string(),
      direction: z.string(),
      because: z.string().nullable(),
      state: z.string(),
      paused: z
        .object({ since: instant, because: z.string(), leftSeconds: z.number().nullable() })
        .nullable()
        .meta({ description: 'While the clock waits: since when, for whom, and what is left of it' }),
      openedAt: instant,
      firstDueAt: instant.nullable(),
      dueAt: instant.nullable(),
      moves: z.number(),
      details: z.record(z.string(), z.unknown()),
      agenda: z.array(z.string()),
    })
    .nullable(),
});

export const today = route({
  method: 'GET',
  path: '/api/v1/today',
  permission: 'commitments.read',
  summary: 'The ranked list of a person’s day: clocks running out, planned talks, what would move the month',
  tag: 'Today',
  query: z.strictObject({
    person: z.uuid().optional().meta({ description: 'Somebody of the caller’s team; the caller unless told' }),
  }),
  answer: z.object({
    now: instant,
    person: z.string(),
    items: z.array(item),
    bands: z.array(z.object({ key: z.string(), name: z.string(), from: z.number() })),
    metric: z.string().meta({ description: 'What use is counted in' }),
    modules: z.number().meta({ description: 'Modules there are to be trained on' }),
    counts: z.object({
      due: z.number(),
      accounts: z.number(),
      onboarding: z.number(),
      cases: z.number(),
      unplanned: z.number(),
    }),
  }),
  async handle({ query, caller }, app) {
    return inTenant(app.sql, caller.tenant, async (tx) => {
      const person = query.person ?? caller.person;
      if (!person)
        throw new Problem('not-found', 'This sign-in belongs to nobody who looks after accounts. Ask for `?person=`.');
      if (query.person && !(await seesPerson(tx, caller, query.person)))
        throw new Problem('not-found', 'There is no such person in your team.');
      const context = await openContext(tx, caller.tenant);
      const now = app.now();
      const zone = context.organisation.zone;
      const tomorrow = Temporal.PlainDate.from(localDate(zone, now)).add({ days: 1 }).toString();
      const [items, counts, standings] = await Promise.all([
        todayList(tx, context, person, now),
        countsOf(tx, caller.tenant, person, startOfLocalDay(zone, tomorrow) + 1),
        countPlans(tx, caller.tenant, [person], now),
      ]);
      const { pack } = packAt(context, now);
      const bands = [...pack.usage.bands].sort((a, b) => a.from - b.from);
      return {
        now,
        person,
        items,
        bands,
        metric: pack.usage.metric,
        modules: pack.modules.length,
        counts: { ...counts, unplanned: standings.missing },
      };
    });
  },
});

export const rings = route({
  method: 'GET',
  path: '/api/v1/today/rings',
  permission: 'commitments.read',
  summary: 'The caller’s promised call-backs of the next hours, which ring in their time wherever one is in the app',
  tag: 'Today',
  answer: z.object({
    items: z.array(z.object({ id: z.string(), at: instant, account: z.object({ id: z.string(), name: z.string() }) })),
  }),
  handle: ({ caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      if (!caller.person) return { items: [] };
      const now = app.now();
      const span = { from: now - RINGS_BACK_MS, to: now + RINGS_AHEAD_MS };
      const due = await openOf(tx, caller.tenant, caller.person, span, MOST_LOOKED_AT);
      return {
        items: due.flatMap(({ id, rule, due_at, account_id, account_name }) =>
          rule === 'call-back' && due_at !== null && account_id !== null
            ? [{ id, at: due_at, account: { id: account_id, name: account_name ?? '' } }]
            : [],
        ),
      };
    }),
});

export const todayRoutes = [today, rings];

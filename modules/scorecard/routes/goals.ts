import { z } from 'zod';
import { localDate } from '../../../maths/calendar/index.ts';
import { inTenant } from '../../../platform/db/tenant.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { notFound, notValid, Problem } from '../../../platform/http/problem.ts';
import { route } from '../../../platform/http/route.ts';
import { newId } from '../../../platform/ledger/identity.ts';
import { type KeptContext, openContext, packAt } from '../../organisation/index.ts';
import { dropGoal, type Goal, putGoal, readGoal, readGoals } from '../../targets/index.ts';
import { refuseParent } from '../goal-tree.ts';
import { entryOf } from '../measures-of-pack.ts';
import { periodOf, readPeriod } from '../period.ts';
import { mayChange, readGoalTree } from '../read-goals.ts';
import { readSubject } from '../read-subject.ts';
import { card, period } from '../shapes.ts';

const month = period.refine((key) => /^\d{4}-\d\d$/.test(key), { message: 'is no month; write it like 2026-11' });
const title = z.string().trim().min(1).max(200);
const aim = z.number().min(0).max(1e12).nullable();
const measure = z.string().max(80).nullable();
const one = z.strictObject({ goal: z.uuid() });

/** Checks that the goal may be set by the caller and hangs where it can. */
async function admit(tx: Tx, context: KeptContext, caller: Caller, goal: Goal, now: number): Promise<void> {
  const at = readPeriod(goal.period)!;
  const asked = { subject: goal.level, ...(goal.subject_id === null ? {} : { id: goal.subject_id }) };
  await readSubject(tx, context, caller, asked, at);
  if (!mayChange(caller, goal))
    throw new Problem('forbidden', 'Goals are set for people below oneself; ask whom you report to.');
  if (goal.measure !== null && !entryOf(packAt(context, now).pack, goal.measure))
    throw notValid('body.measure', 'is no measure; take one of the dictionary.');
  const others = await readGoals(tx, caller.tenant, goal.period);
  const refused = refuseParent([...others.filter(({ id }) => id !== goal.id), goal], goal);
  if (refused) throw notValid('body.parent_id', refused);
}

export const getGoals = route({
  method: 'GET',
  path: '/api/v1/goals',
  permission: 'measures.read',
  summary: 'The goals of a month as a tree, from the organisation to the person, with how far each is',
  tag: 'Targets',
  query: z.strictObject({ period: month.optional() }),
  answer: z.object({
    period: z.string(),
    items: z.array(
      z.object({
        id: z.string(),
        parent_id: z.string().nullable(),
        depth: z.number().int(),
        level: z.enum(['organisation', 'team', 'person']),
        subject_id: z.string().nullable(),
        subject_name: z.string(),
        title: z.string(),
        measure: z.string().nullable(),
        aim: z.number().nullable(),
        may_change: z.boolean(),
        progress: card.nullable(),
      }),
    ),
  }),
  handle: ({ query, caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      const context = await openContext(tx, caller.tenant);
      const now = app.now();
      const key = query.period ?? periodOf('month', localDate(context.organisation.zone, now)).key;
      return { period: key, items: await readGoalTree(tx, context, caller, key, now) };
    }),
});

export const addGoal = route({
  method: 'POST',
  path: '/api/v1/goals',
  permission: 'targets.set',
  summary: 'Sets a goal for the organisation, a team or a person',
  tag: 'Targets',
  body: z
    .strictObject({
      period: month,
      level: z.enum(['organisation', 'team', 'person']),
      subject_id: z.uuid().nullable().default(null),
      parent_id: z.uuid().nullable().default(null),
      title,
      measure: measure.default(null),
      aim: aim.default(null),
    })
    .refine(({ level, subject_id }) => (level === 'organisation') === (subject_id === null), {
      path: ['subject_id'],
      message: 'names the team or the person; leave it out for the organisation',
    }),
  answer: z.object({ id: z.string() }),
  status: 201,
  handle: ({ body, caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      const context = await openContext(tx, caller.tenant);
      const now = app.now();
      const goal: Goal = { ...body, id: newId(now), set_by: caller.person, set_at: now };
      await admit(tx, context, caller, goal, now);
      await putGoal(tx, caller.tenant, goal);
      return { id: goal.id };
    }),
});

export const changeGoal = route({
  method: 'PATCH',
  path: '/api/v1/goals/:goal',
  permission: 'targets.set',
  summary: 'Changes the words, the measure, the aim or the place of a goal',
  tag: 'Targets',
  params: one,
  body: z.strictObject({
    title: title.optional(),
    measure: measure.optional(),
    aim: aim.optional(),
    parent_id: z.uuid().nullable().optional(),
  }),
  answer: z.object({ id: z.string() }),
  handle: ({ params, body, caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      const context = await openContext(tx, caller.tenant);
      const before = await readGoal(tx, caller.tenant, params.goal);
      if (!before) throw notFound('goal');
      const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
      const goal: Goal = { ...before, ...given, set_by: caller.person, set_at: before.set_at };
      await admit(tx, context, caller, goal, app.now());
      await putGoal(tx, caller.tenant, goal);
      return { id: goal.id };
    }),
});

export const removeGoal = route({
  method: 'DELETE',
  path: '/api/v1/goals/:goal',
  permission: 'targets.set',
  summary: 'Takes a goal away; those below it move up',
  tag: 'Targets',
  params: one,
  answer: z.void(),
  handle: ({ params, caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      const context = await openContext(tx, caller.tenant);
      const goal = await readGoal(tx, caller.tenant, params.goal);
      if (!goal) throw notFound('goal');
      await admit(tx, context, caller, { ...goal, parent_id: null }, app.now());
      await dropGoal(tx, caller.tenant, goal);
    }),
});

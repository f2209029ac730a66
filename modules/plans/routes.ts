import { z } from 'zod';
import { inTenant } from '../../platform/db/tenant.ts';
import { nextPage, openCursor, page, paging } from '../../platform/http/page.ts';
import { Problem } from '../../platform/http/problem.ts';
import { route } from '../../platform/http/route.ts';
import { takeBack } from '../interactions/index.ts';
import { openContext, packAt } from '../organisation/index.ts';
import { seesPerson, visiblePeople } from '../people/index.ts';
import { changePlan } from './actions.ts';
import { planChange } from './change.ts';
import { countPlans, plansOf } from './read.ts';
import { planShape, standingShape } from './shape.ts';

const choices = z.array(z.object({ key: z.string(), name: z.string(), retired: z.boolean().optional() }));

export const getPlans = route({
  method: 'GET',
  path: '/api/v1/plans',
  permission: 'commitments.read',
  summary: 'The accounts by their next plan: those without one, those with one, those with a reason why not',
  tag: 'Plans',
  query: z.strictObject({
    standing: standingShape.default('missing'),
    person: z
      .uuid()
      .optional()
      .meta({ description: 'Somebody of the caller’s team; all whom the caller sees unless told' }),
    ...paging,
  }),
  answer: z.object({
    items: z.array(planShape),
    counts: z.object({ missing: z.number(), planned: z.number(), excused: z.number() }),
    choices: z.object({ reasons: choices, purposes: choices, channels: choices }),
    ...nextPage,
  }),
  handle: ({ query, caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      if (query.person && !(await seesPerson(tx, caller, query.person)))
        throw new Problem('not-found', 'There is no such person in your team.');
      const people = query.person ? [query.person] : await visiblePeople(tx, caller);
      const purpose = `plans/${caller.tenant}/${query.standing}`;
      const bookmark = query.cursor ? openCursor(app.settings.secret, purpose, query.cursor) : null;
      const now = app.now();
      const after = bookmark ? { sort: Number(bookmark[0]), id: String(bookmark[1]) } : null;
      const rows = await plansOf(tx, caller.tenant, {
        ...{ people, now, after, standing: query.standing },
        limit: query.limit + 1,
      });
      const counts = await countPlans(tx, caller.tenant, people, now);
      const { taxonomies } = packAt(await openContext(tx, caller.tenant), now).pack;
      const list = (key: string) =>
        (taxonomies[key] ?? []).map(({ key: word, name, retired }) => ({
          key: word,
          name,
          ...(retired ? { retired } : {}),
        }));
      return {
        ...page(rows, query.limit, ({ sort, account }) => [sort, account.id], { secret: app.settings.secret, purpose }),
        counts,
        choices: { reasons: list('no-next-reasons'), purposes: list('purposes'), channels: list('channels') },
      };
    }),
});

export const postPlan = route({
  method: 'POST',
  path: '/api/v1/accounts/:account/plan',
  permission: 'interactions.log',
  summary: 'Set the next plan of an account, move it, or say why there is none',
  tag: 'Plans',
  params: z.strictObject({ account: z.uuid() }),
  body: planChange,
  answer: z.void(),
  async handle({ params, body, caller }, app) {
    await changePlan(app, caller, params.account, body);
  },
});

export const undoPlan = route({
  method: 'POST',
  path: '/api/v1/plans/:plan/take-back',
  permission: 'interactions.log',
  summary: 'Take back what was said about a next plan; what was planned before holds again',
  tag: 'Plans',
  params: z.strictObject({ plan: z.uuid().meta({ description: 'The id that the client gave the wish' }) }),
  body: z.strictObject({ reason: z.string().trim().min(1).max(500).default('Planned by mistake') }),
  answer: z.void(),
  async handle({ params, body, caller }, app) {
    await takeBack(app, caller, `plan/${params.plan}`, body.reason);
  },
});

export const planRoutes = [getPlans, postPlan, undoPlan];

import { z } from 'zod';
import { inTenant } from '../../../platform/db/tenant.ts';
import { Problem } from '../../../platform/http/problem.ts';
import { route } from '../../../platform/http/route.ts';
import { dropView, putView, readViews, teamsLed } from '../views.ts';

const tag = 'Portfolio';
const team = z.object({ id: z.string(), name: z.string() });

export const getViews = route({
  method: 'GET',
  path: '/api/v1/portfolio/views',
  permission: 'accounts.read',
  summary: 'The caller’s saved views of the portfolio and those shared with the caller’s team',
  tag,
  answer: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        query: z.string(),
        team: team.nullable(),
        own: z.boolean(),
        by: z.string(),
      }),
    ),
    teams: z.array(team).meta({ description: 'Teams that the caller may share with' }),
  }),
  handle: ({ caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      if (!caller.person) return { items: [], teams: [] };
      const [items, teams] = await Promise.all([
        readViews(tx, caller.tenant, caller.person),
        teamsLed(tx, caller.tenant, caller.person),
      ]);
      return { items, teams };
    }),
});

export const postView = route({
  method: 'POST',
  path: '/api/v1/portfolio/views',
  permission: 'accounts.read',
  summary: 'Keep a view of the portfolio, for oneself or for the people of a team that one leads',
  tag,
  body: z.strictObject({
    id: z.uuid().meta({ description: 'Made by the client; the same id again changes that view' }),
    name: z.string().trim().min(1).max(60),
    query: z.string().max(1_000).meta({ description: 'The page’s address after the question mark' }),
    team: z.uuid().nullish(),
  }),
  answer: z.void(),
  handle: ({ body, caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      if (!caller.person) throw new Problem('forbidden', 'Only somebody of the organisation keeps views.');
      const shared = body.team ?? null;
      const led = shared ? await teamsLed(tx, caller.tenant, caller.person) : [];
      if (shared && !led.some(({ id }) => id === shared))
        throw new Problem('not-found', 'There is no such team that you lead.');
      if (!(await putView(tx, caller.tenant, caller.person, { ...body, team: shared }, app.now())))
        throw new Problem('conflict', 'This view is somebody else’s. Keep it under a name of your own.');
    }),
});

export const deleteView = route({
  method: 'DELETE',
  path: '/api/v1/portfolio/views/:view',
  permission: 'accounts.read',
  summary: 'Take an own view away',
  tag,
  params: z.strictObject({ view: z.uuid() }),
  answer: z.void(),
  handle: ({ params, caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      if (!caller.person || !(await dropView(tx, caller.tenant, caller.person, params.view)))
        throw new Problem('not-found', 'There is no such view of yours.');
    }),
});

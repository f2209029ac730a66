import { z } from 'zod';
import { inTenant } from '../../platform/db/tenant.ts';
import { nextPage, openCursor, page, paging } from '../../platform/http/page.ts';
import { route } from '../../platform/http/route.ts';
import { openContext } from '../organisation/index.ts';
import { forecastForm, saidForm, sayForecast, saySaid } from './actions.ts';
import { daysOf, openBoard, saidOf, summaryOf } from './board.ts';
import { renewalShape, saidShape, summaryShape } from './shapes.ts';
import { showRenewal } from './show.ts';
import { termsEnding } from './store.ts';

const whose = {
  subject: z.enum(['person', 'team', 'organisation']).optional(),
  id: z.uuid().optional().meta({ description: 'The person or the team; the caller’s own unless told' }),
  month: z
    .string()
    .regex(/^2\d{3}-(0[1-9]|1[0-2])$/)
    .optional()
    .meta({ description: 'YYYY-MM; this month unless told' }),
};
const one = z.strictObject({ term: z.uuid() });
const tag = 'Renewals';

export const getRenewals = route({
  method: 'GET',
  path: '/api/v1/renewals',
  permission: 'accounts.read',
  summary: 'Terms by their end with their risk: of a month, of the early window, or ended lately without a renewal',
  tag,
  query: z.strictObject({ ...whose, show: z.enum(['month', 'early', 'ended']).default('month'), ...paging }),
  answer: z.object({ items: z.array(renewalShape), ...nextPage }),
  handle: ({ query, caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      const board = await openBoard(tx, await openContext(tx, caller.tenant), caller, query, app.now());
      const days = daysOf(query.show, board);
      const purpose = `renewals/${caller.tenant}/${query.show}/${days.from}`;
      const bookmark = query.cursor ? openCursor(app.settings.secret, purpose, query.cursor) : null;
      const rows = await termsEnding(tx, caller.tenant, {
        ...days,
        whose: board.whose,
        metric: board.pack.usage.metric,
        windowDays: board.pack.renewals.windowDays,
        now: board.now,
        after: bookmark ? { endsOn: String(bookmark[0]), id: String(bookmark[1]) } : null,
        limit: query.limit + 1,
        only: ({ month: undefined, early: 'open', ended: 'winnable' } as const)[query.show],
      });
      const seal = { secret: app.settings.secret, purpose };
      const cut = page(rows, query.limit, ({ endsOn, id }) => [endsOn, id], seal);
      return { items: cut.items.map((row) => showRenewal(row, board.ground)), next: cut.next };
    }),
});

export const getRenewalsSummary = route({
  method: 'GET',
  path: '/api/v1/renewals/summary',
  permission: 'accounts.read',
  summary: 'The months of the pipeline, coverage, the early window, and how the month will probably end',
  tag,
  query: z.strictObject(whose),
  answer: summaryShape,
  handle: ({ query, caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) =>
      summaryOf(await openBoard(tx, await openContext(tx, caller.tenant), caller, query, app.now())),
    ),
});

export const getRenewalsSaid = route({
  method: 'GET',
  path: '/api/v1/renewals/said',
  permission: 'measures.read',
  summary: 'What each person said about renewals beforehand, held against what came of it',
  tag,
  query: z.strictObject(whose),
  answer: saidShape,
  handle: ({ query, caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) =>
      saidOf(await openBoard(tx, await openContext(tx, caller.tenant), caller, query, app.now())),
    ),
});

export const postRenewalSaid = route({
  method: 'POST',
  path: '/api/v1/renewals/:term/said',
  permission: 'interactions.log',
  summary: 'Write down what the customer said about the renewal: a claim, which renews nothing',
  tag,
  params: one,
  body: saidForm,
  status: 204,
  answer: z.void(),
  handle: ({ params, body, caller }, app) => saySaid(app, caller, params.term, body),
});

export const postRenewalForecast = route({
  method: 'POST',
  path: '/api/v1/renewals/:term/forecast',
  permission: 'interactions.log',
  summary: 'Write down how likely the renewal is held to be; it is compared with the outcome later',
  tag,
  params: one,
  body: forecastForm,
  status: 204,
  answer: z.void(),
  handle: ({ params, body, caller }, app) => sayForecast(app, caller, params.term, body),
});

export const renewalRoutes = [getRenewals, getRenewalsSummary, getRenewalsSaid, postRenewalSaid, postRenewalForecast];

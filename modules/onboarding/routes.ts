import { z } from 'zod';
import { inTenant } from '../../platform/db/tenant.ts';
import { nextPage, openCursor, page, paging } from '../../platform/http/page.ts';
import { route } from '../../platform/http/route.ts';
import { openContext } from '../organisation/index.ts';
import { markForm, markWay } from './actions.ts';
import { openBoard } from './board.ts';
import { cohortDays, cohortsOf } from './cohorts.ts';
import { boardShape, cohortShape, wayShape } from './shapes.ts';
import { showWay } from './show.ts';
import { cohortRows, countWays, onTheWay } from './store.ts';

const whose = {
  subject: z.enum(['person', 'team', 'organisation']).optional(),
  id: z.uuid().optional().meta({ description: 'The person or the team; the caller’s own unless told' }),
};
const tag = 'Onboarding';

export const getOnboarding = route({
  method: 'GET',
  path: '/api/v1/onboarding',
  permission: 'commitments.read',
  summary: 'The accounts on their way in with each step’s clock, what is missing, and what holds them up',
  tag,
  query: z.strictObject({ ...whose, show: z.enum(['fresh', 'older']).default('fresh'), ...paging }),
  answer: z.object({ ...boardShape, items: z.array(wayShape), ...nextPage }),
  handle: ({ query, caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      const board = await openBoard(tx, await openContext(tx, caller.tenant), caller, query, app.now());
      const { subject, pack, now, since } = board;
      const purpose = `onboarding/${caller.tenant}/${query.show}`;
      const bookmark = query.cursor ? openCursor(app.settings.secret, purpose, query.cursor) : null;
      const [rows, counts] = await Promise.all([
        onTheWay(tx, caller.tenant, {
          whose: board.whose,
          // A bookmark keeps the moment that parts the lists, so that no page repeats or leaves out a row.
          since: bookmark ? Number(bookmark[2]) : since,
          older: query.show === 'older',
          after: bookmark ? { nextDue: Number(bookmark[0]), id: String(bookmark[1]) } : null,
          limit: query.limit + 1,
        }),
        countWays(tx, caller.tenant, board.whose, since, now),
      ]);
      const parted = bookmark ? Number(bookmark[2]) : since;
      const seal = { secret: app.settings.secret, purpose };
      const cut = page(rows, query.limit, ({ nextDue, accountId }) => [nextDue, accountId, parted], seal);
      return {
        subject: { kind: subject.kind, id: subject.id, name: subject.name, people: subject.people.length },
        month: board.today.slice(0, 7),
        steps: board.steps,
        modules: pack.modules,
        checklist: pack.profile.items.map(({ key, name, hint }) => ({ key, name, hint: hint ?? null })),
        counts,
        freshDays: board.freshDays,
        ...cut,
        items: cut.items.map((row) => showWay(row, pack, now)),
      };
    }),
});

export const getOnboardingCohorts = route({
  method: 'GET',
  path: '/api/v1/onboarding/cohorts',
  permission: 'measures.read',
  summary: 'By the month of the first payment, which band the customers had reached 30, 60 and 90 days later',
  tag,
  query: z.strictObject(whose),
  answer: cohortShape,
  handle: ({ query, caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      const board = await openBoard(tx, await openContext(tx, caller.tenant), caller, query, app.now());
      const { today, zone, now, pack } = board;
      const first = Temporal.PlainYearMonth.from(today.slice(0, 7)).subtract({ months: months - 1 });
      const to = Temporal.PlainDate.from(today).add({ days: 1 }).toString();
      const from = first.toPlainDate({ day: 1 }).toString();
      const rows = await cohortRows(tx, caller.tenant, { whose: board.whose, from, to, zone, now, after: cohortDays });
      const bands = [...pack.usage.bands].sort((a, b) => a.from - b.from);
      const keys = bands.map(({ key }) => key);
      return {
        bands: bands.map(({ key, name }) => ({ key, name })),
        after: [...cohortDays],
        cohorts: cohortsOf(rows, keys),
      };
    }),
});

const months = 7;

export const postOnboardingMark = route({
  method: 'POST',
  path: '/api/v1/onboarding/:account/marks',
  permission: 'interactions.log',
  summary: 'Mark a step done, a training given, or items of the profile good or missing',
  tag,
  params: z.strictObject({ account: z.uuid() }),
  body: markForm,
  status: 204,
  answer: z.void(),
  handle: ({ params, body, caller }, app) => markWay(app, caller, params.account, body),
});

export const onboardingRoutes = [getOnboarding, getOnboardingCohorts, postOnboardingMark];

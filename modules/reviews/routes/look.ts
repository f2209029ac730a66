import { z } from 'zod';
import { inTenant } from '../../../platform/db/tenant.ts';
import { route } from '../../../platform/http/route.ts';
import { seenTeam, teamsOf } from '../../huddles/index.ts';
import { dayOf, openContext } from '../../organisation/index.ts';
import { readOverview } from '../read-overview.ts';
import { readPack } from '../read-pack.ts';
import { inReview, reviewOf } from '../read-room.ts';
import { oneReview, overviewShape, packShape, roomShape, stageAnswer } from '../shapes.ts';
import { readHeldId, readPrepared, readStage } from '../store.ts';

export const getReviews = route({
  method: 'GET',
  path: '/api/v1/reviews',
  permission: 'huddle.take-part',
  summary: 'The weekly and monthly reviews of a team: the next of each kind and those before it',
  tag: 'Reviews',
  query: z.strictObject({ team: z.uuid().optional() }),
  answer: overviewShape,
  handle: ({ query, caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      const now = app.now();
      const teams = await teamsOf(tx, caller);
      const team = query.team
        ? await seenTeam(tx, caller, query.team)
        : (teams.find(({ own }) => own) ?? teams.toSorted((a, b) => b.people - a.people)[0] ?? null);
      return { now, teams, team, reviews: team ? await readOverview(tx, caller, team, now) : [] };
    }),
});

export const getReview = route({
  method: 'GET',
  path: '/api/v1/reviews/:team/:ritual/:period',
  permission: 'huddle.take-part',
  summary: 'A review: its people, who has prepared, where its stage stands, whether it is held',
  tag: 'Reviews',
  params: oneReview,
  answer: roomShape,
  handle: ({ params, caller }, app) =>
    inReview(app, caller, params, async (tx, room) => {
      const { team, ritual, period, subject, now, beginsAt, prepareBy, access } = room;
      const [held, prepared, stage, lead] = await Promise.all([
        readHeldId(tx, caller.tenant, params),
        readPrepared(tx, caller.tenant, params),
        readStage(tx, caller.tenant, params),
        tx<{ id: string; name: string }[]>`
          select id, name from person where tenant_id = ${caller.tenant} and id = ${team.lead}::uuid`,
      ]);
      return {
        ...{ now, beginsAt, prepareBy, leads: access.leads, heldAt: held?.at ?? null, lead: lead[0] ?? null },
        team: { id: team.id, name: team.name },
        ritual: { key: ritual.key, name: ritual.name, minutes: ritual.minutes, brings: ritual.brings },
        period: { ...period, kind: ritual.every },
        begun: dayOf(room.context, now) >= period.from,
        people: subject.people.map(({ id, key, name }) => ({
          ...{ id, key, name, preparedAt: prepared.get(id)?.at ?? null },
        })),
        ...stage,
      };
    }),
});

export const getReviewStage = route({
  method: 'GET',
  path: '/api/v1/reviews/:team/:ritual/:period/stage',
  permission: 'huddle.take-part',
  summary: 'Where the stage of a review stands and how often it has changed: asked every few seconds by every screen',
  tag: 'Reviews',
  params: oneReview,
  answer: stageAnswer,
  handle: ({ params, caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      await seenTeam(tx, caller, params.team);
      reviewOf(await openContext(tx, caller.tenant), params, app.now());
      return { ...(await readStage(tx, caller.tenant, params)), now: app.now() };
    }),
});

export const getReviewPack = route({
  method: 'GET',
  path: '/api/v1/reviews/:team/:ritual/:period/pack',
  permission: 'huddle.take-part',
  summary: 'What a review shows of a person or of the team, prepared from facts',
  tag: 'Reviews',
  params: oneReview,
  query: z.strictObject({ person: z.uuid().optional().meta({ description: 'The whole team unless told' }) }),
  answer: packShape,
  handle: ({ params, query, caller }, app) =>
    inReview(app, caller, params, (tx, room) => readPack(tx, room, query.person)),
});

export const lookRoutes = [getReviews, getReview, getReviewStage, getReviewPack];

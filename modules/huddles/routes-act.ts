import { z } from 'zod';
import { inTenant } from '../../platform/db/tenant.ts';
import { cursorOf, nextPage, openCursor, paging } from '../../platform/http/page.ts';
import { route } from '../../platform/http/route.ts';
import { seenTeam } from './access.ts';
import { attend } from './actions-attend.ts';
import { moveStage } from './actions-lead.ts';
import { searchLearnings } from './learnings.ts';
import { learningShape, stageShape } from './shapes.ts';
import { agree, giveHelp, shareLearning } from './actions-share.ts';

const oneTeam = z.strictObject({ team: z.uuid() });
const text = z.string().trim().min(1).max(2_000);
const made = z.uuid().meta({ description: 'Made by the client, so that the same request sent twice counts once' });
const stageAnswer = z.object({ stage: stageShape, revision: z.number().int(), now: z.number().int() });
const shared = { tag: 'Huddle', params: oneTeam } as const;

export const joinHuddle = route({
  ...shared,
  method: 'POST',
  path: '/api/v1/huddles/:team/join',
  permission: 'huddle.take-part',
  summary: 'Say that you are here; the lead also marks others present, absent or excused',
  body: z.strictObject({
    id: made,
    people: z.array(z.uuid()).min(1).max(200).optional(),
    as: z.enum(['here', 'absent', 'excused']).default('here'),
  }),
  answer: z.void(),
  handle: ({ params, body, caller }, app) => attend(app, caller, params.team, body),
});

export const startHuddle = route({
  ...shared,
  method: 'POST',
  path: '/api/v1/huddles/:team/start',
  permission: 'huddle.lead',
  summary: 'Begin today’s huddle, or let its clock run again',
  body: z.strictObject({}),
  answer: stageAnswer,
  handle: ({ params, caller }, app) => moveStage(app, caller, params.team, { do: 'start' }),
});

export const pauseHuddle = route({
  ...shared,
  method: 'POST',
  path: '/api/v1/huddles/:team/pause',
  permission: 'huddle.lead',
  summary: 'Stop the huddle’s clock',
  body: z.strictObject({}),
  answer: stageAnswer,
  handle: ({ params, caller }, app) => moveStage(app, caller, params.team, { do: 'pause' }),
});

export const turnHuddle = route({
  ...shared,
  method: 'POST',
  path: '/api/v1/huddles/:team/turn',
  permission: 'huddle.lead',
  summary: 'Bring a person on stage; the seconds of the one before are put down',
  body: z.strictObject({ person: z.uuid() }),
  answer: stageAnswer,
  handle: ({ params, body, caller }, app) => moveStage(app, caller, params.team, { do: 'turn', person: body.person }),
});

export const endHuddle = route({
  ...shared,
  method: 'POST',
  path: '/api/v1/huddles/:team/end',
  permission: 'huddle.lead',
  summary: 'End today’s huddle',
  body: z.strictObject({}),
  answer: stageAnswer,
  handle: ({ params, caller }, app) => moveStage(app, caller, params.team, { do: 'end' }),
});

export const postLearning = route({
  ...shared,
  method: 'POST',
  path: '/api/v1/huddles/:team/learnings',
  permission: 'huddle.take-part',
  summary: 'Share what went well or badly and what others can take from it',
  body: z.strictObject({
    id: made,
    person: z.uuid().optional(),
    account: z.uuid().optional(),
    kind: z.enum(['good', 'bad']),
    text,
  }),
  status: 201,
  answer: z.object({ id: z.string() }),
  handle: async ({ params, body, caller }, app) => ({ id: await shareLearning(app, caller, params.team, body) }),
});

const agreement = z.strictObject({
  id: made,
  person: z.uuid().optional().meta({ description: 'Whose turn it is; the caller unless told' }),
  owner: z.uuid().meta({ description: 'Who takes it on' }),
  account: z.uuid().optional(),
  text,
  by: z.iso.datetime({ offset: true }),
});

export const postHelp = route({
  ...shared,
  method: 'POST',
  path: '/api/v1/huddles/:team/help',
  permission: 'huddle.take-part',
  summary: 'Ask somebody of the team for help, by a time: it becomes their commitment',
  body: agreement,
  answer: z.void(),
  handle: ({ params, body, caller }, app) => agree(app, caller, params.team, 'help', body),
});

export const postPromise = route({
  ...shared,
  method: 'POST',
  path: '/api/v1/huddles/:team/promises',
  permission: 'huddle.take-part',
  summary: 'Write down what was agreed, with owner and time: to a customer where it names an account, else among us',
  body: agreement,
  answer: z.void(),
  handle: ({ params, body, caller }, app) => agree(app, caller, params.team, 'promise', body),
});

export const postGiven = route({
  method: 'POST',
  path: '/api/v1/huddles/:team/help/:help/given',
  permission: 'huddle.take-part',
  summary: 'Say that help was given',
  tag: 'Huddle',
  params: oneTeam.extend({ help: z.string().min(1).max(120) }),
  body: z.strictObject({ id: made, note: z.string().trim().max(2_000).optional() }),
  answer: z.void(),
  handle: ({ params, body, caller }, app) => giveHelp(app, caller, params.team, params.help, body),
});

export const getLearnings = route({
  method: 'GET',
  path: '/api/v1/learnings',
  permission: 'huddle.take-part',
  summary: 'The library of learnings, newest first, with search',
  tag: 'Huddle',
  query: z.strictObject({
    q: z.string().trim().max(200).default(''),
    kind: z.enum(['good', 'bad']).optional(),
    team: z.uuid().optional(),
    ...paging,
  }),
  answer: z.object({ items: z.array(learningShape), ...nextPage }),
  handle: ({ query, caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      const list = `learnings ${caller.tenant}`;
      const place = query.cursor ? openCursor(app.settings.secret, list, query.cursor) : null;
      if (query.team) await seenTeam(tx, caller, query.team);
      const people = query.team
        ? (
            await tx<
              { id: string }[]
            >`select id from person where tenant_id = ${caller.tenant} and team_id = ${query.team}`
          ).map((row) => row.id)
        : null;
      const found = await searchLearnings(tx, caller.tenant, {
        words: query.q.split(/\s+/).filter(Boolean).slice(0, 8),
        kind: query.kind ?? null,
        people,
        before: place ? { at: Number(place[0]), id: String(place[1]) } : null,
        limit: query.limit + 1,
      });
      const items = found.slice(0, query.limit);
      const last = items.at(-1);
      return {
        items,
        next: found.length > items.length && last ? cursorOf(app.settings.secret, list, [last.at, last.id]) : null,
      };
    }),
});

export const actRoutes = [
  joinHuddle,
  startHuddle,
  pauseHuddle,
  turnHuddle,
  endHuddle,
  postLearning,
  postHelp,
  postPromise,
  postGiven,
  getLearnings,
];

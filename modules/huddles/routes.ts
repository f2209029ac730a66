import { z } from 'zod';
import { inTenant } from '../../platform/db/tenant.ts';
import type { App } from '../../platform/http/app.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Problem } from '../../platform/http/problem.ts';
import { route } from '../../platform/http/route.ts';
import { dayOf, type KeptContext, openContext, packAt } from '../organisation/index.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { seenTeam, type TeamAccess, teamsOf } from './access.ts';
import { board } from './board.ts';
import { boundsOfDay, huddleMoment } from './days.ts';
import { explainFigure } from './explain-figure.ts';
import { boardShape, explainShape, sheetShape, stageShape } from './shapes.ts';
import { sheet } from './sheet.ts';
import { membersOf, readStage, type TeamRow, teamById } from './store.ts';

const oneTeam = z.strictObject({ team: z.uuid() });
const onePerson = z.strictObject({ team: z.uuid(), person: z.uuid() });
const ofDay = z.strictObject({ day: z.iso.date().optional().meta({ description: 'A day; today unless told' }) });
const instant = z.number().int();

interface Room {
  context: KeptContext;
  access: TeamAccess;
  team: TeamRow;
  day: string;
  now: number;
}

/** What every look at a huddle begins with: the team, whether the caller may see it, and which day it is about. */
const inRoom = <T>(
  app: App,
  caller: Caller,
  teamId: string,
  day: string | undefined,
  work: (tx: Tx, room: Room) => Promise<T>,
): Promise<T> =>
  inTenant(app.sql, caller.tenant, async (tx) => {
    const access = await seenTeam(tx, caller, teamId);
    const [context, team] = await Promise.all([openContext(tx, caller.tenant), teamById(tx, caller.tenant, teamId)]);
    const now = app.now();
    return work(tx, { context, access, team: team!, day: day ?? dayOf(context, now), now });
  });

export const listHuddles = route({
  method: 'GET',
  path: '/api/v1/huddles',
  permission: 'huddle.take-part',
  summary: 'The teams whose huddle the caller takes part in, leads or may see, the own one first',
  tag: 'Huddle',
  answer: z.object({
    teams: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        huddleAt: z.string(),
        leads: z.boolean(),
        own: z.boolean(),
        people: z.number(),
      }),
    ),
  }),
  handle: ({ caller }, app) => inTenant(app.sql, caller.tenant, async (tx) => ({ teams: await teamsOf(tx, caller) })),
});

export const getBoard = route({
  method: 'GET',
  path: '/api/v1/huddles/:team',
  permission: 'huddle.take-part',
  summary: 'The huddle of a team on a day: who is here, the order to speak, the stage, learnings and agreements',
  tag: 'Huddle',
  params: oneTeam,
  query: ofDay,
  answer: boardShape,
  handle: ({ params, query, caller }, app) =>
    inRoom(app, caller, params.team, query.day, async (tx, { context, team, access, day, now }) => ({
      ...(await board(tx, context, team, day, now)),
      leads: access.leads,
    })),
});

export const getStage = route({
  method: 'GET',
  path: '/api/v1/huddles/:team/stage',
  permission: 'huddle.take-part',
  summary: 'Where the stage stands and how often the board has changed: asked every two seconds by every screen',
  tag: 'Huddle',
  params: oneTeam,
  query: ofDay,
  answer: z.object({ now: instant, stage: stageShape, revision: z.number().int() }),
  handle: ({ params, query, caller }, app) =>
    inRoom(app, caller, params.team, query.day, async (tx, { day, now }) => ({
      ...(await readStage(tx, caller.tenant, params.team, day)),
      now,
    })),
});

/** A sheet is asked as it was in that huddle: of a past day, what was known by its end. */
const momentOf = ({ context, day, now }: Room): number =>
  Math.min(now, boundsOfDay(context.organisation.zone, day).to - 1);

const memberOf = async (tx: Tx, { context, team, day }: Room, person: string) => {
  const at = huddleMoment(team.zone ?? context.organisation.zone, day, team.huddleAt);
  const members = await membersOf(tx, context.organisation.tenant, team, day, at);
  const found = members.find((member) => member.id === person);
  if (!found) throw new Problem('not-found', 'There is no such person in this team’s huddle.');
  return { found, people: members.map((member) => member.id) };
};

export const getSheet = route({
  method: 'GET',
  path: '/api/v1/huddles/:team/sheets/:person',
  permission: 'huddle.take-part',
  summary: 'What a person brings to the huddle, prepared from facts',
  tag: 'Huddle',
  params: onePerson,
  query: ofDay,
  answer: sheetShape,
  handle: ({ params, query, caller }, app) =>
    inRoom(app, caller, params.team, query.day, async (tx, room) => {
      const { found, people } = await memberOf(tx, room, params.person);
      const now = momentOf(room);
      const { pack } = packAt(room.context, now);
      const names = (list: { key: string; name: string }[] | undefined) =>
        Object.fromEntries((list ?? []).map(({ key, name }) => [key, name]));
      return {
        ...(await sheet(tx, room.context, params.person, { id: params.team, people }, room.day, now)),
        name: found.name,
        now,
        words: { outcomes: names(pack.taxonomies['outcomes']), purposes: names(pack.taxonomies['purposes']) },
      };
    }),
});

export const getSheetFigure = route({
  method: 'GET',
  path: '/api/v1/huddles/:team/sheets/:person/figures/:measure',
  permission: 'huddle.take-part',
  summary: 'The facts behind a figure of the sheet, each with why it counts',
  tag: 'Huddle',
  params: onePerson.extend({ measure: z.string().min(1).max(120) }),
  query: ofDay,
  answer: explainShape,
  handle: ({ params, query, caller }, app) =>
    inRoom(app, caller, params.team, query.day, async (tx, room) => {
      await memberOf(tx, room, params.person);
      return explainFigure(tx, room.context, params, params.measure, room.day, momentOf(room));
    }),
});

export const lookRoutes = [listHuddles, getBoard, getStage, getSheet, getSheetFigure];

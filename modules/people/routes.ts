import { z } from 'zod';
import { roles } from '../../catalogue/permissions.ts';
import { inTenant } from '../../platform/db/tenant.ts';
import type { App } from '../../platform/http/app.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Problem } from '../../platform/http/problem.ts';
import { route } from '../../platform/http/route.ts';
import type { NewFact } from '../../platform/ledger/fact.ts';
import { personFields, teamFields } from './facts.ts';
import { readPeople, readPlacements, readTeams } from './read.ts';
import { seesPerson, visiblePeople } from './scope.ts';

const tag = 'People';
const instant = z.number().int();
const named = z.object({ id: z.string(), name: z.string() });

const personShape = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  role: z.enum(roles),
  zone: z.string().nullable(),
  team: named.nullable(),
  reportsTo: named.nullable(),
  joinedOn: z.string().nullable(),
  leftOn: z.string().nullable(),
  accounts: z.number(),
});

export const getPeople = route({
  method: 'GET',
  path: '/api/v1/people',
  permission: 'people.read',
  summary: 'The people of the organisation; `mine` only those whose work the caller sees',
  tag,
  query: z.strictObject({ text: z.string().trim().max(100).default(''), mine: z.enum(['yes', 'no']).default('no') }),
  answer: z.object({ items: z.array(personShape) }),
  handle: ({ query, caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      const among = query.mine === 'yes' ? await visiblePeople(tx, caller) : null;
      return { items: (await readPeople(tx, caller.tenant, among, query.text)) as z.input<typeof personShape>[] };
    }),
});

export const getPerson = route({
  method: 'GET',
  path: '/api/v1/people/:person',
  permission: 'people.read',
  summary: 'One person, with where they were in the organisation from when to when',
  tag,
  params: z.strictObject({ person: z.uuid() }),
  answer: personShape.extend({
    placements: z.array(
      z.object({
        from: instant,
        to: instant.nullable(),
        team: z.string().nullable(),
        reportsTo: z.string().nullable(),
        role: z.string(),
      }),
    ),
  }),
  handle: ({ params, caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      const [person] = (await readPeople(tx, caller.tenant, [params.person], '')) as z.input<typeof personShape>[];
      if (!person) throw new Problem('not-found', 'There is no such person.');
      const visible = await seesPerson(tx, caller, params.person);
      return { ...person, placements: visible ? await readPlacements(tx, caller.tenant, params.person) : [] };
    }),
});

export const getTeams = route({
  method: 'GET',
  path: '/api/v1/teams',
  permission: 'people.read',
  summary: 'The teams, their leads and the time of their huddles',
  tag,
  answer: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        key: z.string(),
        name: z.string(),
        parent: z.string().nullable(),
        lead: named.nullable(),
        huddleAt: z.string(),
        zone: z.string().nullable(),
        people: z.number(),
      }),
    ),
  }),
  handle: ({ caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => ({ items: await readTeams(tx, caller.tenant) })),
});

const say = async (
  app: App,
  caller: Caller,
  fact: Pick<NewFact, 'type' | 'externalId' | 'happenedAt' | 'payload'>,
): Promise<void> => {
  const [result] = await app.recorder.record(caller.tenant, [
    { ...fact, source: 'kept', channel: 'screen', actor: caller.person },
  ]);
  if (result?.status === 'refused')
    throw new Problem('not-valid', result.reason, [{ where: result.field ?? 'body', what: result.reason }]);
};

const since = z.iso.datetime({ offset: true }).optional().meta({ description: 'From when it holds; now unless told' });

export const putPerson = route({
  method: 'POST',
  path: '/api/v1/people',
  permission: 'people.manage',
  summary: 'Add a person, or say what is new about one: team, role, reporting line, from a moment on',
  tag,
  body: z.strictObject({ id: z.uuid(), from: since, ...personFields.shape }),
  status: 201,
  answer: z.void(),
  async handle({ body: { id, from, ...payload }, caller }, app) {
    const happenedAt = from ? Date.parse(from) : app.now();
    await say(app, caller, { type: 'person.defined', externalId: `person/${id}`, happenedAt, payload });
  },
});

export const putTeam = route({
  method: 'POST',
  path: '/api/v1/teams',
  permission: 'people.manage',
  summary: 'Add a team, or say what is new about one',
  tag,
  body: z.strictObject({ id: z.uuid(), from: since, ...teamFields.shape }),
  status: 201,
  answer: z.void(),
  async handle({ body: { id, from, ...payload }, caller }, app) {
    const happenedAt = from ? Date.parse(from) : app.now();
    await say(app, caller, { type: 'team.defined', externalId: `team/${id}`, happenedAt, payload });
  },
});

export const peopleRoutes = [getPeople, getPerson, getTeams, putPerson, putTeam];

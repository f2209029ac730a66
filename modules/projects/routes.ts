import { z } from 'zod';
import { inTenant } from '../../platform/db/tenant.ts';
import { cursorOf, nextPage, openCursor, paging } from '../../platform/http/page.ts';
import { route } from '../../platform/http/route.ts';
import { visiblePeople } from '../people/index.ts';
import { addStep, changeStep, describeProject, endProject, startProject, takeBack } from './actions.ts';
import { openProject } from './actions-name.ts';
import { describeForm, endForm, projectForm, stepChange, stepForm } from './forms.ts';
import { owners } from './read-owners.ts';
import { endedProjects, historyOf, openProjects } from './read.ts';

const tag = 'Projects';
const one = z.strictObject({ project: z.uuid() });
const oneStep = z.strictObject({ project: z.uuid(), milestone: z.uuid() });
const instant = z.number().int().meta({ description: 'Epoch milliseconds' });
const named = z.object({ id: z.string(), name: z.string() }).nullable();

const clock = z
  .object({
    commitment: z.string(),
    openedAt: instant,
    firstDueAt: instant.nullable(),
    dueAt: instant.nullable(),
    closedAt: instant.nullable(),
    state: z.string(),
    outcome: z.string(),
    moves: z.number().int(),
  })
  .nullable();

const project = z.object({
  id: z.string(),
  name: z.string(),
  aim: z.string(),
  state: z.enum(['open', 'closed', 'cancelled']),
  startedAt: instant,
  endedAt: instant.nullable(),
  endNote: z.string(),
  owner: named,
  account: named,
  steps: z.number().int(),
  done: z.number().int(),
  late: z.number().int(),
  next: z.object({ id: z.string(), text: z.string(), by: z.string(), owner: named, clock }).nullable(),
});

const step = z.object({
  id: z.string(),
  text: z.string(),
  by: z.string(),
  owner: named,
  state: z.enum(['open', 'done', 'dropped']),
  endedAt: instant.nullable(),
  reason: z.string(),
  clock,
});

export const getProjects = route({
  method: 'GET',
  path: '/api/v1/projects',
  permission: 'commitments.read',
  summary:
    'Projects of the caller, of those whose work the caller sees, or about an account; what runs out first comes first',
  tag,
  query: z.strictObject({
    whose: z.enum(['mine', 'all']).default('mine'),
    state: z.enum(['open', 'ended']).default('open'),
    account: z.uuid().optional(),
    ...paging,
  }),
  answer: z.object({ items: z.array(project), ...nextPage }),
  handle: ({ query, caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      const { whose, state, account, limit } = query;
      const purpose = `projects/${caller.tenant}/${whose}/${state}`;
      const place = query.cursor ? openCursor(app.settings.secret, purpose, query.cursor) : null;
      const filter = {
        people: await visiblePeople(tx, caller),
        mine: whose === 'mine' ? (caller.person ?? '') : null,
        account: account ?? null,
        limit: limit + 1,
      };
      const rows =
        state === 'open'
          ? await openProjects(tx, caller.tenant, filter, place && { due: Number(place[0]), id: String(place[1]) })
          : await endedProjects(tx, caller.tenant, filter, place && { at: Number(place[0]), id: String(place[1]) });
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      const key = last && ('due' in last ? last.due : last.endedAt);
      return {
        items,
        next: last && rows.length > limit ? cursorOf(app.settings.secret, purpose, [Number(key), last.id]) : null,
      };
    }),
});

export const getProject = route({
  method: 'GET',
  path: '/api/v1/projects/:project',
  permission: 'commitments.read',
  summary: 'A project with its steps, their clocks, and what happened to it',
  tag,
  params: one,
  answer: project.extend({
    milestones: z.array(step),
    history: z.array(
      z.object({
        id: z.string(),
        type: z.string(),
        at: instant,
        who: z.string().nullable(),
        step: z.string().nullable(),
        words: z.string().nullable(),
        to: z.string().nullable(),
      }),
    ),
  }),
  handle: ({ params, caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      const { project: found, steps } = await openProject(tx, caller, params.project);
      return { ...found, milestones: steps, history: await historyOf(tx, caller.tenant, params.project) };
    }),
});

export const getProjectOwners = route({
  method: 'GET',
  path: '/api/v1/projects/owners',
  permission: 'commitments.read',
  summary: 'Who may own a project or a step of it: one’s team and those whose work one sees',
  tag,
  answer: z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) }),
  handle: ({ caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => ({ items: await owners(tx, caller, null) })),
});

export const postProject = route({
  method: 'POST',
  path: '/api/v1/projects',
  permission: 'commitments.manage',
  summary: 'Start a project, with its first steps',
  tag,
  body: projectForm,
  status: 201,
  answer: z.object({ id: z.string() }),
  handle: async ({ body, caller }, app) => ({ id: await startProject(app, caller, body) }),
});

export const putProject = route({
  method: 'PUT',
  path: '/api/v1/projects/:project',
  permission: 'commitments.manage',
  summary: 'Say what a project is called, what for, and whose it is',
  tag,
  params: one,
  body: describeForm,
  answer: z.void(),
  handle: ({ params, body, caller }, app) => describeProject(app, caller, params.project, body),
});

export const postMilestone = route({
  method: 'POST',
  path: '/api/v1/projects/:project/milestones',
  permission: 'commitments.manage',
  summary: 'Add a step: what, by which day, and whose it is',
  tag,
  params: one,
  body: stepForm,
  status: 201,
  answer: z.void(),
  handle: ({ params, body, caller }, app) => addStep(app, caller, params.project, body),
});

export const changeMilestone = route({
  method: 'POST',
  path: '/api/v1/projects/:project/milestones/:milestone/change',
  permission: 'commitments.manage',
  summary: 'Do, move or drop a step, or describe it anew; the first day stays the one it is judged by',
  tag,
  params: oneStep,
  body: stepChange,
  answer: z.void(),
  handle: ({ params, body, caller }, app) => changeStep(app, caller, params, body),
});

export const postProjectEnd = route({
  method: 'POST',
  path: '/api/v1/projects/:project/end',
  permission: 'commitments.manage',
  summary: 'Close a project or give it up; open steps are dropped with it',
  tag,
  params: one,
  body: endForm,
  answer: z.void(),
  handle: ({ params, body, caller }, app) => endProject(app, caller, params.project, body),
});

export const undoOfProject = route({
  method: 'POST',
  path: '/api/v1/projects/:project/take-back',
  permission: 'commitments.manage',
  summary: 'Take back what was done to a project',
  tag,
  params: one,
  body: z.strictObject({ did: z.uuid().meta({ description: 'The id that the client gave it' }) }),
  answer: z.void(),
  handle: ({ params, body, caller }, app) => takeBack(app, caller, params.project, body.did),
});

export const projectRoutes = [
  getProjects,
  getProjectOwners,
  getProject,
  postProject,
  putProject,
  postMilestone,
  changeMilestone,
  postProjectEnd,
  undoOfProject,
];

import { z } from 'zod';
import type { Tx } from '../../platform/db/connect.ts';
import { inTenant } from '../../platform/db/tenant.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Problem } from '../../platform/http/problem.ts';
import { route } from '../../platform/http/route.ts';
import { projectsOfSteps } from '../projects/index.ts';
import { choiceShape, toldIn, topics, usualChoice } from './choice.ts';
import { pathOf } from './mail-words.ts';
import { countUnread, markOneRead, markRead, putChoice, readChoice, type NoticeRead, readNotices } from './read.ts';

const tag = 'Notices';
const instant = z.number().int();
const MOST = 100;

/** Where each notice leads: the project, the account, or one's day. */
const placed = async (tx: Tx, tenant: string, items: readonly NoticeRead[]) => {
  const steps = items.flatMap((item) => (item.programme === 'projects' ? (item.subject ?? []) : []));
  const projects = await projectsOfSteps(tx, tenant, steps);
  return items.map(({ programme: _, subject, ...item }) => {
    const project = subject === null ? undefined : projects.get(subject);
    const full = { ...item, programme: null, subject };
    return { ...item, to: project ? `/projects/${project.id}` : pathOf(full) };
  });
};

export const getNotices = route({
  method: 'GET',
  path: '/api/v1/notices',
  permission: 'notices.read',
  summary: 'What the clocks and colleagues have to tell the caller, newest first',
  tag,
  answer: z.object({
    unread: z.number(),
    items: z.array(
      z.object({
        id: z.string(),
        at: instant,
        kind: z.string(),
        topic: z.enum(topics),
        text: z.string(),
        about: z.string().nullable(),
        owner: z.string().nullable().meta({ description: 'Whose clock it is, when it is another’s' }),
        account: z.object({ id: z.string(), name: z.string() }).nullable(),
        commitment: z.string().nullable(),
        to: z.string().meta({ description: 'The address in the app that it leads to' }),
        readAt: instant.nullable(),
      }),
    ),
  }),
  handle: ({ caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      const { tenant, person } = caller;
      if (!person) return { unread: 0, items: [] };
      const told = toldIn((await readChoice(tx, tenant, person)).app);
      const [items, unread] = await Promise.all([
        readNotices(tx, tenant, person, told, MOST),
        countUnread(tx, tenant, person, told),
      ]);
      return { unread, items: await placed(tx, tenant, items) };
    }),
});

export const getUnread = route({
  method: 'GET',
  path: '/api/v1/notices/unread',
  permission: 'notices.read',
  summary: 'How many notices the caller hasn’t read',
  tag,
  answer: z.object({ unread: z.number().int() }),
  handle: ({ caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      const { tenant, person } = caller;
      if (!person) return { unread: 0 };
      return { unread: await countUnread(tx, tenant, person, toldIn((await readChoice(tx, tenant, person)).app)) };
    }),
});

export const readThem = route({
  method: 'POST',
  path: '/api/v1/notices/read',
  permission: 'notices.read',
  summary: 'Mark the caller’s notices up to a moment as read',
  tag,
  body: z.strictObject({ until: instant }),
  answer: z.object({ read: z.number() }),
  handle: ({ body, caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => ({
      read: caller.person ? await markRead(tx, caller.tenant, caller.person, body.until, app.now()) : 0,
    })),
});

export const readOne = route({
  method: 'POST',
  path: '/api/v1/notices/read-one',
  permission: 'notices.read',
  summary: 'Mark one notice of the caller as read',
  tag,
  body: z.strictObject({ id: z.uuid() }),
  answer: z.object({ read: z.number() }),
  handle: ({ body, caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => ({
      read: caller.person ? await markOneRead(tx, caller.tenant, caller.person, body.id, app.now()) : 0,
    })),
});

const personOf = ({ person }: Caller): string => {
  if (!person) throw new Problem('conflict', 'This sign-in belongs to nobody of the organisation who could be told.');
  return person;
};

export const getNoticeChoice = route({
  method: 'GET',
  path: '/api/v1/notices/choice',
  permission: 'notices.read',
  summary: 'What the caller wants to be told, where and when',
  tag,
  answer: choiceShape,
  handle: ({ caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) =>
      caller.person ? readChoice(tx, caller.tenant, caller.person) : usualChoice,
    ),
});

export const putNoticeChoice = route({
  method: 'PUT',
  path: '/api/v1/notices/choice',
  permission: 'notices.read',
  summary: 'Choose what the caller is told, where and when',
  tag,
  body: choiceShape,
  answer: choiceShape,
  handle: ({ body, caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      await putChoice(tx, caller.tenant, personOf(caller), body, app.now());
      return body;
    }),
});

export const noticeRoutes = [getNotices, getUnread, readThem, readOne, getNoticeChoice, putNoticeChoice];

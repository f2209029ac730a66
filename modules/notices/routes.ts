import { z } from 'zod';
import { inTenant } from '../../platform/db/tenant.ts';
import { route } from '../../platform/http/route.ts';
import { markRead, readNotices } from './read.ts';

const tag = 'Notices';
const instant = z.number().int();

export const getNotices = route({
  method: 'GET',
  path: '/api/v1/notices',
  permission: 'notices.read',
  summary: 'What the clocks have to tell the caller, newest first',
  tag,
  answer: z.object({
    unread: z.number(),
    items: z.array(
      z.object({
        id: z.string(),
        at: instant,
        kind: z.string(),
        text: z.string(),
        account: z.object({ id: z.string(), name: z.string() }).nullable(),
        commitment: z.string().nullable(),
        readAt: instant.nullable(),
      }),
    ),
  }),
  handle: ({ caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      const items = caller.person ? await readNotices(tx, caller.tenant, caller.person, 100) : [];
      return { unread: items.filter((item) => item.readAt === null).length, items };
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

export const noticeRoutes = [getNotices, readThem];

import { z } from 'zod';
import { permissions, roles } from '../../../catalogue/permissions.ts';
import { route } from '../../http/route.ts';
import { endSession, sessionsOf } from '../credentials.ts';

const tag = 'Me';

export const me = route({
  method: 'GET',
  path: '/api/v1/me',
  permission: 'signed-in',
  summary: 'Who is asking, and what they may do',
  tag,
  answer: z.object({
    user: z.uuid(),
    person: z.uuid().nullable(),
    name: z.string(),
    email: z.string(),
    role: z.enum(roles),
    view: z.enum(['own', 'team', 'all']),
    zone: z.string(),
    permissions: z.array(z.enum(permissions)),
    twoFactor: z.boolean(),
    via: z.enum(['session', 'api-key']),
  }),
  handle: async ({ caller }, app) => {
    const [user] = await app.owner<{ email: string; twoFactor: boolean }[]>`
      select "email", coalesce("twoFactorEnabled", false) as "twoFactor" from auth."user" where "id" = ${caller.user}`;
    return { ...caller, permissions: [...caller.permissions], ...user! };
  },
});

const session = z.object({
  id: z.uuid(),
  address: z.string().nullable(),
  browser: z.string().nullable(),
  madeAt: z.int(),
  expiresAt: z.int(),
  current: z.boolean(),
});

export const mySessions = route({
  method: 'GET',
  path: '/api/v1/me/sessions',
  permission: 'signed-in',
  scopes: 'session-only',
  summary: 'Where I am signed in',
  tag,
  answer: z.object({ items: z.array(session) }),
  handle: async ({ caller }, app) => {
    const rows = await sessionsOf(app.owner, caller.user, app.now());
    return { items: rows.map((row) => ({ ...row, current: row.id === caller.credential })) };
  },
});

export const endMySession = route({
  method: 'DELETE',
  path: '/api/v1/me/sessions/:session',
  permission: 'signed-in',
  scopes: 'session-only',
  summary: 'Sign out of another browser; `others` for all others',
  tag,
  params: z.object({ session: z.union([z.uuid(), z.literal('others')]) }),
  answer: z.void(),
  handle: async ({ params, caller }, app) => {
    await endSession(app.owner, caller, params.session === 'others' ? 'others' : { id: params.session });
    app.auth.forget(caller.user);
  },
});

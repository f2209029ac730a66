import { z } from 'zod';
import { roles } from '../../../catalogue/permissions.ts';
import { route } from '../../http/route.ts';
import { refuseStranger } from '../stranger.ts';
import { changeMember, endMember, members } from '../members.ts';

const tag = 'Members';
const params = z.object({ user: z.uuid() });

export const listMembers = route({
  method: 'GET',
  path: '/api/v1/members',
  permission: 'people.manage',
  summary: 'Who signs in to this organisation',
  tag,
  answer: z.object({
    items: z.array(
      z.object({
        user: z.uuid(),
        person: z.uuid().nullable(),
        name: z.string(),
        email: z.string(),
        role: z.enum(roles),
        twoFactor: z.boolean(),
        since: z.int(),
      }),
    ),
  }),
  handle: async ({ caller }, app) => ({ items: await members(app.owner, caller.tenant) }),
});

export const editMember = route({
  method: 'PATCH',
  path: '/api/v1/members/:user',
  permission: 'people.manage',
  scopes: 'session-only',
  summary: 'Give a member another role, or tie them to a person; a new role ends their sessions',
  tag,
  params,
  body: z.object({ role: z.enum(roles).optional(), person: z.uuid().nullable().optional() }),
  answer: z.void(),
  handle: async ({ params: { user }, body, caller }, app) => {
    await refuseStranger(app, caller, body.person);
    await changeMember(app.owner, caller, user, body);
    app.auth.forget(user);
  },
});

export const removeMember = route({
  method: 'DELETE',
  path: '/api/v1/members/:user',
  permission: 'people.manage',
  scopes: 'session-only',
  summary: 'End a membership: sessions and API keys with it',
  tag,
  params,
  answer: z.void(),
  handle: async ({ params: { user }, caller }, app) => {
    await endMember(app.owner, caller, user, app.now());
    app.auth.forget(user);
  },
});

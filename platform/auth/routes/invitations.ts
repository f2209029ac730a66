import { z } from 'zod';
import { roles } from '../../../catalogue/permissions.ts';
import { route } from '../../http/route.ts';
import { acceptInvitation, invite, lookAtInvitation, openInvitations, withdrawInvitation } from '../invitations.ts';
import { refuseStranger } from '../stranger.ts';
import { emailField, nameField, passwordField } from '../user.ts';

const tag = 'Invitations';
const role = z.enum(roles);
const invitation = z.object({
  id: z.uuid(),
  email: z.string(),
  role,
  person: z.uuid().nullable(),
  madeAt: z.int(),
  expiresAt: z.int(),
});

export const inviteMember = route({
  method: 'POST',
  path: '/api/v1/invitations',
  permission: 'people.manage',
  scopes: 'session-only',
  summary: 'Invite somebody by mail; valid once, for 7 days',
  tag,
  perMinute: 60,
  body: z.object({ email: emailField, role, person: z.uuid().nullable().default(null) }),
  status: 201,
  answer: invitation,
  handle: async ({ body, caller }, app) => {
    await refuseStranger(app, caller, body.person);
    return invite(app.owner, caller, body, { now: app.now(), publicUrl: app.settings.publicUrl });
  },
});

export const listInvitations = route({
  method: 'GET',
  path: '/api/v1/invitations',
  permission: 'people.manage',
  summary: 'Open invitations',
  tag,
  answer: z.object({ items: z.array(invitation) }),
  handle: async ({ caller }, app) => ({ items: await openInvitations(app.owner, caller.tenant, app.now()) }),
});

export const withdraw = route({
  method: 'DELETE',
  path: '/api/v1/invitations/:invitation',
  permission: 'people.manage',
  summary: 'Withdraw an invitation',
  tag,
  params: z.object({ invitation: z.uuid() }),
  answer: z.void(),
  handle: ({ params, caller }, app) => withdrawInvitation(app.owner, caller.tenant, params.invitation, app.now()),
});

const token = z.string().min(1).max(200);

export const readInvitation = route({
  method: 'POST',
  path: '/api/v1/invitation/read',
  permission: 'public',
  summary: 'Whom a mailed invitation is for',
  tag,
  body: z.object({ token }),
  answer: z.object({ email: z.string(), role }),
  handle: ({ body, raw }, app) => {
    app.auth.throttle.link(raw.ip);
    return lookAtInvitation(app.owner, body.token, app.now());
  },
});

export const accept = route({
  method: 'POST',
  path: '/api/v1/invitation/accept',
  permission: 'public',
  summary: 'Accept an invitation, once: choose name and password',
  tag,
  body: z.object({ token, name: nameField, password: passwordField }),
  status: 201,
  answer: z.object({ email: z.string() }),
  handle: ({ body, raw }, app) => {
    app.auth.throttle.link(raw.ip);
    return acceptInvitation(app.owner, body, app.now());
  },
});

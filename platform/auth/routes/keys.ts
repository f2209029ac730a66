import { z } from 'zod';
import { permissions } from '../../../catalogue/permissions.ts';
import { notValid } from '../../http/problem.ts';
import { route } from '../../http/route.ts';
import { endKey, keysOf } from '../credentials.ts';
import { asked } from '../refusal.ts';

const tag = 'API keys';
const day_seconds = 86_400;
const scopes = z.array(z.enum(permissions)).min(1).max(permissions.length);

export const makeKey = route({
  method: 'POST',
  path: '/api/v1/keys',
  permission: 'keys.manage',
  scopes: 'session-only',
  summary: 'Make an API key; it acts in your name, within its scopes, and is shown this once',
  tag,
  answersSecret: true,
  perMinute: 30,
  body: z.object({
    name: z.string().trim().min(1).max(100),
    scopes,
    days: z.int().min(1).max(730).default(365).meta({ description: 'Days until it ends' }),
  }),
  status: 201,
  answer: z.object({ id: z.uuid(), key: z.string(), expiresAt: z.int() }),
  handle: async ({ body, caller }, app) => {
    const beyond = body.scopes.find((scope) => !caller.permissions.has(scope));
    if (beyond) throw notValid('body.scopes', `You don't have ${beyond} yourself. Leave it out.`);
    const made = await asked(
      app.auth.engine.api.createApiKey({
        body: {
          userId: caller.user,
          name: body.name,
          prefix: 'kept_',
          expiresIn: body.days * day_seconds,
          permissions: { kept: [...new Set(body.scopes)] },
        },
      }),
    );
    return { id: made.id, key: made.key, expiresAt: made.expiresAt!.getTime() };
  },
});

export const listKeys = route({
  method: 'GET',
  path: '/api/v1/keys',
  permission: 'keys.manage',
  summary: 'The API keys of the organisation, without the keys themselves',
  tag,
  answer: z.object({
    items: z.array(
      z.object({
        id: z.uuid(),
        name: z.string().nullable(),
        start: z.string().nullable(),
        user: z.uuid(),
        userName: z.string(),
        scopes: z.array(z.string()),
        madeAt: z.int(),
        expiresAt: z.int().nullable(),
        lastUsedAt: z.int().nullable(),
      }),
    ),
  }),
  handle: async ({ caller }, app) => ({ items: await keysOf(app.owner, caller.tenant) }),
});

export const removeKey = route({
  method: 'DELETE',
  path: '/api/v1/keys/:key',
  permission: 'keys.manage',
  scopes: 'session-only',
  summary: 'End an API key',
  tag,
  params: z.object({ key: z.uuid() }),
  answer: z.void(),
  handle: async ({ params, caller }, app) => app.auth.forget(await endKey(app.owner, caller.tenant, params.key)),
});

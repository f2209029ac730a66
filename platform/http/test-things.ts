import { z } from 'zod';
import { may } from '../../catalogue/permissions.ts';
import type { Role } from '../../catalogue/permissions.ts';
import type { Caller } from './caller.ts';
import { notFound } from './problem.ts';
import { route } from './route.ts';

export const publicUrl = 'https://kept.example.org';
export const tenants: Record<string, string> = {
  a: '00000000-0000-7000-8000-00000000000a',
  b: '00000000-0000-7000-8000-00000000000b',
};
export const written: unknown[] = [];
/** What the adding of a thing waits for. */
export const hold = { until: Promise.resolve() };

/** The caller of `Authorization: test <via> <role> <tenant>`: what sign-in proves elsewhere, this server takes as given. */
export const callerOf = (words: string | undefined): Caller | null => {
  const [, via, role, tenant = 'a'] = (words ?? '').split(' ');
  if (!role) return null;
  return {
    tenant: tenants[tenant]!,
    person: null,
    user: `user of ${tenant}`,
    role: role as Role,
    name: 'Test',
    zone: 'UTC',
    permissions: may[role as Role],
    view: 'all',
    via: via as Caller['via'],
    credential: 'credential',
  };
};

export const things = [
  route({
    method: 'GET',
    path: '/api/v1/things/:thing',
    permission: 'accounts.read',
    summary: 'One thing',
    tag: 'Things',
    params: z.object({ thing: z.uuid() }),
    query: z.object({ sort: z.enum(['name', 'age']).default('name') }),
    answer: z.object({ id: z.string(), sort: z.string() }),
    handle: ({ params, query, caller }) => {
      if (caller.tenant !== tenants.a) throw notFound('thing');
      return { id: params.thing, sort: query.sort, secret: 'never shown' } as { id: string; sort: string };
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/things',
    permission: 'accounts.write',
    summary: 'Add a thing',
    tag: 'Things',
    body: z.object({ name: z.string().min(1), note: z.string().optional() }),
    answer: z.object({ n: z.int() }),
    status: 201,
    handle: async ({ body }) => {
      await hold.until;
      if (body.name === 'explode') throw new Error('select secret from /etc/passwd');
      return { n: written.push(body) };
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/lines',
    permission: 'facts.write',
    summary: 'Many things',
    tag: 'Things',
    bodyKind: 'ndjson-or-json',
    body: z.object({ n: z.int() }),
    bodyLimit: 5_000_000,
    answer: z.object({ good: z.int(), bad: z.int() }),
    handle: async ({ body }) => {
      let [good, bad] = [0, 0];
      for await (const item of body) item.fault === undefined ? good++ : bad++;
      written.push({ good, bad });
      return { good, bad };
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/v1/things/:thing',
    permission: 'accounts.write',
    scopes: 'session-only',
    summary: 'Remove a thing',
    tag: 'Things',
    answer: z.void(),
    handle: ({ params }) => void written.push(params.thing),
  }),
];

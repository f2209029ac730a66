import type { FastifyRequest } from 'fastify';
import type { App } from './app.ts';
import type { Caller } from './caller.ts';
import { refuseForeignPages } from './origin.ts';
import { Problem } from './problem.ts';
import { routeLimit } from './rates.ts';
import type { CountRequest } from './rates.ts';
import type { AnyRoute } from './route.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null for nobody. */
    caller: Caller | null;
  }
}

const signInFirst = (): Problem =>
  new Problem('not-signed-in', 'Sign in first, or send an API key as `Authorization: Bearer kept_…`.');

/** @throws {Problem} 401 without a caller, 403 when the role or the key's scopes don't reach */
export const allow = (route: AnyRoute, caller: Caller | null): void => {
  if (route.permission === 'public') return;
  if (caller === null) throw signInFirst();
  if (route.scopes === 'session-only' && caller.via === 'api-key')
    throw new Problem('forbidden', 'An API key may not do this. Sign in as a person.');
  const needed = [
    ...(route.permission === 'signed-in' ? [] : [route.permission]),
    ...(Array.isArray(route.scopes) ? route.scopes : []),
  ];
  for (const permission of needed)
    if (!caller.permissions.has(permission))
      throw new Problem(
        'forbidden',
        caller.scopes && !caller.scopes.has(permission)
          ? `This API key lacks the scope ${permission}. Make a key that has it.`
          : `This needs the permission ${permission}, which the role ${caller.role} doesn't have. Ask an administrator.`,
      );
};

const reads = new Set(['GET', 'HEAD']);

/** The gate of a route, before its body is read: who asks, from where, how often, and may they? */
export const gateOf = (route: AnyRoute, app: App, count: CountRequest) => {
  const tighter = route.perMinute === undefined ? undefined : routeLimit(route.perMinute, () => app.now());
  return async (request: FastifyRequest): Promise<void> => {
    const caller = await app.auth.resolveCaller(request.headers);
    request.caller = caller;
    count(request, caller);
    tighter?.(request, caller);
    if (!reads.has(request.method))
      refuseForeignPages(request.headers, app.settings.publicUrl, caller?.via === 'session');
    allow(route, caller);
  };
};

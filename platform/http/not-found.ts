import type { FastifyRequest } from 'fastify';
import { Problem } from './problem.ts';
import type { AnyRoute } from './route.ts';

/** What a request to no route is told: 405 with the methods that exist at this address, else 404. */
export const noRoute = (
  routes: readonly Pick<AnyRoute, 'method' | 'path'>[],
): ((request: FastifyRequest) => Problem) => {
  const addresses = routes.map(({ method, path }) => ({
    method,
    pattern: new RegExp(`^${path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:[^/]+/g, '[^/]+')}$`),
  }));
  return (request) => {
    const path = request.url.split('?', 1)[0]!;
    const allow = addresses.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
    return allow.length > 0
      ? new Problem('method-not-allowed', `This address answers to ${allow.join(', ')}.`, undefined, { allow })
      : new Problem('not-found', 'There is nothing at this address. Check it; /api/docs lists all of them.');
  };
};

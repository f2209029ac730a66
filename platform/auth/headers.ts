import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * The headers of a request that sign-in may read: its cookies, its browser's name and the address it came from. Host,
 * forwarding headers and the like stay out, so they can't change a link, a cookie or a limit.
 */
export const signInHeaders = (request: FastifyRequest): Headers => {
  const headers = new Headers({ 'x-kept-address': request.ip });
  if (request.headers.cookie !== undefined) headers.set('cookie', request.headers.cookie);
  const agent = request.headers['user-agent'];
  if (agent !== undefined) headers.set('user-agent', agent.slice(0, 300));
  return headers;
};

/** Hands the cookies that sign-in sets to the browser. */
export const giveCookies = (reply: FastifyReply, headers: Headers): void => {
  const cookies = headers.getSetCookie();
  if (cookies.length > 0) void reply.header('set-cookie', cookies);
};

import { join } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

/**
 * Serves the built web app from `folder`: hashed assets for good, the page itself fresh every time.
 * Gives the function that sends the page, for addresses that the app in the browser knows.
 */
export const serveWebApp = async (
  server: FastifyInstance,
  folder: string,
): Promise<(reply: FastifyReply) => FastifyReply> => {
  await server.register(staticFiles, {
    root: folder,
    preCompressed: true,
    wildcard: false,
    index: false,
    dotfiles: 'ignore',
    cacheControl: false,
    setHeaders: (reply, path) => {
      const lasting = path.startsWith(join(folder, 'assets'));
      reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const page = (reply: FastifyReply): FastifyReply => reply.sendFile('index.html');
  server.get('/', (_request, reply) => page(reply));
  return page;
};

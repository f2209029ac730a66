import { randomUUID } from 'node:crypto';
import multipart from '@fastify/multipart';
import Fastify, { LogController } from 'fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { gateOf } from './admit.ts';
import { sendProblem } from './answer.ts';
import type { App } from './app.ts';
import { readJsonBodies, readStreamBodies } from './body.ts';
import { wrongRoutes } from './check-routes.ts';
import { handlerOf } from './dispatch.ts';
import { serveDocs } from './docs.ts';
import { health } from './health.ts';
import { logSettings } from './log.ts';
import { noRoute } from './not-found.ts';
import { openApi } from './openapi.ts';
import { generalLimit, usualRates } from './rates.ts';
import type { CountRequest } from './rates.ts';
import type { AnyRoute, BodyKind } from './route.ts';
import { addSecurityHeaders } from './security.ts';
import { serveWebApp } from './web.ts';

export interface ServerOptions {
  /** The folder of the built web app; without it only the API answers. */
  web?: string;
  /** Shown in the API's document. */
  version?: string;
}

const mebibyte = 1_048_576;

const bare = (app: App): FastifyInstance =>
  Fastify({
    logger: logSettings(app.settings.logLevel ?? 'info'),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    trustProxy: app.settings.trustedProxies ?? false,
    bodyLimit: mebibyte,
    requestTimeout: 600_000,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    routerOptions: { maxParamLength: 200 },
  });

const prepareBodies: Record<BodyKind, (server: FastifyInstance) => unknown> = {
  json: readJsonBodies,
  'ndjson-or-json': (server) => readStreamBodies(server, /^application\/(json|x-ndjson|ndjson|jsonl|x-jsonlines)\b/),
  stream: (server) => readStreamBodies(server, /^/),
  multipart: (server) => {
    server.removeAllContentTypeParsers();
    return server.register(multipart, { limits: { files: 20, fields: 100, parts: 120 }, throwFileSizeLimit: true });
  },
};

/** Routes of one kind of body stand in a context of their own, since Fastify's body readers belong to a context. */
const addRoutes = (server: FastifyInstance, kind: BodyKind, routes: AnyRoute[], app: App, count: CountRequest) =>
  server.register(async (context) => {
    await prepareBodies[kind](context);
    for (const route of routes)
      context.route({
        method: route.method,
        url: route.path,
        bodyLimit: route.bodyLimit ?? mebibyte,
        onRequest: gateOf(route, app, count),
        handler: handlerOf(route, app),
      });
  });

const logAnswers = (server: FastifyInstance): void => {
  server.addHook('onResponse', async (request, reply) => {
    request.log.info(
      { path: request.routeOptions.url, status: reply.statusCode, took_ms: Math.round(reply.elapsedTime) },
      request.method,
    );
  });
};

const isApi = (request: FastifyRequest): boolean => /^\/api(\/|\?|$)/.test(request.url);

/**
 * The web server, ready to listen: routes behind their gates, sign-in, the API's document and page, the web app.
 * `close()` finishes what is at work and takes nothing new.
 * @throws {Error} naming every route that has no permission, stands twice, or is otherwise wrong
 */
export const buildServer = async (
  app: App,
  given: readonly AnyRoute[],
  options: ServerOptions = {},
): Promise<FastifyInstance> => {
  const routes = [health, ...given];
  const wrong = wrongRoutes(routes);
  if (wrong.length > 0) throw new Error(`The server doesn't start:\n${wrong.join('\n')}`);

  const server = bare(app);
  const count = generalLimit({ ...usualRates, ...app.settings.rates }, () => app.now());
  server.decorateRequest('caller', null);
  server.decorateRequest('bodyHash', null);
  server.setErrorHandler(sendProblem);
  await addSecurityHeaders(server, app.settings.publicUrl);
  server.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
    if (isApi(request)) void reply.header('cache-control', 'no-store');
  });
  logAnswers(server);

  for (const kind of Object.keys(prepareBodies) as BodyKind[])
    await addRoutes(
      server,
      kind,
      routes.filter((route) => (route.bodyKind ?? 'json') === kind),
      app,
      count,
    );
  await serveDocs(server, openApi(routes, { version: options.version ?? '0', url: app.settings.publicUrl }));
  const page = options.web === undefined ? undefined : await serveWebApp(server, options.web);
  const absent = noRoute(routes);
  server.setNotFoundHandler((request: FastifyRequest, reply: FastifyReply) => {
    const reading = request.method === 'GET' || request.method === 'HEAD';
    const looksLikeFile = /\.[a-z0-9]+$/i.test(request.url.split('?', 1)[0]!);
    if (page && reading && !isApi(request) && !looksLikeFile) return page(reply);
    return sendProblem(absent(request), request, reply);
  });
  return server;
};

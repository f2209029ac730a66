import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { App } from './app.ts';
import { drain } from './body.ts';
import { faultsOf } from './faults.ts';
import { once } from './idempotency.ts';
import type { Answered, Repeatable } from './idempotency.ts';
import { itemsOf } from './items.ts';
import { Problem } from './problem.ts';
import type { ProblemKind } from './problem.ts';
import type { AnyRoute } from './route.ts';
import { strict } from './strict.ts';

const fits = (schema: z.ZodType, value: unknown, where: string, kind: ProblemKind, words: string): unknown => {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const faults = faultsOf(result.error, where);
  const listed = faults.map((fault) => `${fault.where}: ${fault.what}`).join('; ');
  throw new Problem(
    kind,
    kind === 'not-found' ? words : `${words} ${listed}`,
    kind === 'not-found' ? undefined : faults,
  );
};

const textParams = z.record(z.string(), z.string().min(1).max(200));

const readBody = (route: AnyRoute, body: z.ZodType, request: FastifyRequest): unknown => {
  switch (route.bodyKind ?? 'json') {
    case 'json':
      return fits(body, request.body ?? undefined, 'body', 'not-valid', 'The body is not valid.');
    case 'ndjson-or-json':
      return itemsOf(
        (request.body as Readable | undefined) ?? Readable.from([]),
        request.headers['content-type'] ?? '',
      );
    case 'stream':
      return request.body ?? Readable.from([]);
    case 'multipart':
      return undefined;
  }
};

const fingerprint = async (request: FastifyRequest): Promise<string> => {
  if (request.body instanceof Readable) await drain(request.body);
  const body = request.bodyHash?.() ?? request.headers['content-length'] ?? '';
  return createHash('sha256').update(`${request.method}\n${request.url}\n${body}`).digest('hex');
};

const idempotencyKey = (request: FastifyRequest): string | undefined => {
  const key = request.headers['idempotency-key'];
  if (request.method !== 'POST' || key === undefined || request.caller === null) return undefined;
  if (typeof key === 'string' && /^[\x21-\x7e]{1,200}$/.test(key)) return key;
  throw new Problem(
    'bad-request',
    'header.Idempotency-Key: give 1 to 200 visible ASCII characters, for instance a UUID.',
  );
};

const repeatable = async (request: FastifyRequest, route: AnyRoute, key: string, app: App): Promise<Repeatable> => {
  const { tenant, user } = request.caller!;
  const later = request.body instanceof Readable || route.bodyKind === 'multipart';
  return {
    tenant,
    user,
    key,
    now: app.now(),
    fingerprint: () => fingerprint(request),
    secret: route.answersSecret ?? false,
    ...(later ? {} : { known: await fingerprint(request) }),
  };
};

/** Turns a route into Fastify's handler: check the request, do the work (once, with a key), check and send the answer. */
export const handlerOf = (route: AnyRoute, app: App) => {
  const params = route.params ? strict(route.params) : textParams;
  const query = strict(route.query ?? z.strictObject({}));
  const body = route.body
    ? strict(route.body)
    : z
        .strictObject({})
        .nullish()
        .transform(() => undefined);
  const silent = route.answer._zod.def.type === 'void';

  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const asked = {
      params: fits(params, request.params, 'path', 'not-found', 'There is nothing at this address. Check it.') as never,
      query: fits(query, request.query, 'query', 'bad-request', 'The query is not valid.') as never,
      body: readBody(route, body, request) as never,
      caller: request.caller as never,
      raw: request,
      reply,
    };
    let streamed = false;
    const work = async (): Promise<Answered> => {
      const answer = await route.handle(asked, app);
      if (answer === reply || reply.sent) {
        streamed = true;
        return { status: reply.statusCode, text: null };
      }
      return silent
        ? { status: route.status ?? 204, text: null }
        : { status: route.status ?? 200, text: JSON.stringify(route.answer.parse(answer)) };
    };
    const key = route.produces === undefined ? idempotencyKey(request) : undefined;
    const answered =
      key === undefined ? await work() : await once(app.sql, await repeatable(request, route, key, app), work);
    if (streamed) return reply;
    return reply
      .status(answered.status)
      .type('application/json; charset=utf-8')
      .send(answered.text ?? undefined);
  };
};

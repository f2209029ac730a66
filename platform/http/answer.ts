import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from './problem.ts';

const text = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** PostgreSQL's refusals that are about the request and not about us (SQLSTATE → problem, without its text). */
const sqlProblem = (code: string): Problem | undefined => {
  switch (code) {
    case '23505':
      return new Problem('conflict', 'The same thing is there already. Load the page again and change that one.');
    case '23503':
      return new Problem('conflict', 'Something this refers to is not there, or still needs it. Load the page again.');
    case '23514':
    case '23502':
    case '22001':
    case '22003':
    case '22007':
    case '22008':
    case '22P02':
    case '22021':
      return new Problem('not-valid', 'A value is outside of what can be kept. Check the values and send them again.');
    case '40001':
    case '40P01':
    case '55P03':
      return new Problem('conflict', 'Somebody changed the same thing at the same moment. Try again.');
    case '53300':
    case '57P01':
    case '57P03':
      return new Problem('unavailable', 'The database is not ready. Try again in a moment.');
    default:
      return undefined;
  }
};

const fromFastify = (error: FastifyError): Problem | undefined => {
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new Problem('too-large', 'body: this is larger than this address takes. Send it in smaller parts.');
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new Problem(
        'wrong-media-type',
        'Send the body as application/json, in UTF-8, and say so in Content-Type.',
      );
    case 'FST_REQ_FILE_TOO_LARGE':
    case 'FST_FILES_LIMIT':
    case 'FST_PARTS_LIMIT':
    case 'FST_FIELDS_LIMIT':
      return new Problem('too-large', 'body: this form has more or larger parts than this address takes.');
    case 'FST_INVALID_MULTIPART_CONTENT_TYPE':
      return new Problem('wrong-media-type', 'Send this as multipart/form-data.');
  }
  return error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500
    ? new Problem('bad-request', 'This request could not be read. Check its address, headers and body.')
    : undefined;
};

/** The problem that any thrown thing is answered with. Nothing of an unexpected error's text goes out. */
export const problemOf = (error: unknown): Problem => {
  if (error instanceof Problem) return error;
  const { code } = (error ?? {}) as { code?: unknown };
  const known = typeof code === 'string' ? (sqlProblem(code) ?? fromFastify(error as FastifyError)) : undefined;
  if (known) return known;
  if (typeof code === 'string' && /^(ECONNREFUSED|CONNECTION_|ECONNRESET)/.test(code))
    return new Problem('unavailable', 'The database does not answer. Try again in a moment.');
  return new Problem(
    'internal',
    'Something went wrong on our side; nothing half-done was kept. Try again, and give the request id to your administrator if it stays.',
  );
};

/** Sends the problem as `application/problem+json` and logs what only the operator may read. */
export const sendProblem = (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const problem = problemOf(error);
  if (problem.status >= 500) request.log.error({ err: error }, text(error));
  if (typeof problem.more.retryAfterSeconds === 'number')
    void reply.header('retry-after', Math.ceil(problem.more.retryAfterSeconds));
  if (Array.isArray(problem.more.allow)) void reply.header('allow', problem.more.allow.join(', '));
  return reply
    .status(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .serializer((body) => body as string)
    .send(JSON.stringify(problem.body(request.id)));
};

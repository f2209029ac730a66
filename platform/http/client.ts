import type { Fault, ProblemBody } from './problem.ts';
import type { Method, Route } from './route.ts';

/** What JSON makes of a value. */
export type Wire<T> = T extends Date | bigint
  ? string
  : T extends readonly (infer Item)[]
    ? Wire<Item>[]
    : T extends object
      ? { [Name in keyof T]: Wire<T[Name]> }
      : T;

type Shape<R> =
  R extends Route<infer M, infer Path, infer Params, infer Query, infer Body, infer Answer>
    ? { method: M; path: Path; params: Params; query: Query; body: Body; answer: Answer }
    : never;

type Part<Name extends string, Value> = [keyof Value] extends [never]
  ? { [N in Name]?: undefined }
  : [Value] extends [undefined]
    ? { [N in Name]?: undefined }
    : {} extends Value
      ? { [N in Name]?: Value }
      : { [N in Name]: Value };

/** What a call of this route takes: `params`, `query` and `body` where the route has them. */
export type Request<R> = Part<'params', Shape<R>['params']> &
  Part<'query', Shape<R>['query']> &
  Part<'body', Shape<R>['body']> & {
    signal?: AbortSignal;
    /** For a POST that may be repeated after a lost answer: a new text for every new intent. */
    idempotencyKey?: string;
  };

/** What a call of this route gives. */
export type Answer<R> = Wire<Shape<R>['answer']>;

/** A refusal of the server, or `status` 0 when it could not be reached. */
export class ProblemError extends Error {
  readonly status: number;
  /** As in `not-valid`; `offline` when the server could not be reached. */
  readonly kind: string;
  readonly title: string;
  readonly faults: readonly Fault[];
  /** The request's id, for the administrator. */
  readonly requestId: string | undefined;

  constructor(problem: Partial<ProblemBody>) {
    super(problem.detail ?? 'The server could not be reached. Check the connection and try again.');
    this.name = 'ProblemError';
    this.status = problem.status ?? 0;
    this.kind = problem.type?.replace('urn:kept:problem:', '') ?? 'offline';
    this.title = problem.title ?? 'No connection';
    this.faults = problem.faults ?? [];
    this.requestId = problem.instance;
  }

  /** What is wrong with one field of the body (`contact.phone`), for showing beside it. */
  faultAt(field: string): string | undefined {
    return this.faults.find((fault) => fault.where === `body.${field}`)?.what;
  }
}

interface Parts {
  params?: object | undefined;
  query?: object | undefined;
  body?: unknown;
  signal?: AbortSignal;
  idempotencyKey?: string;
}

/** The address of a request: parameters put in and escaped, query appended, undefined values left off. */
export const addressOf = (path: string, { params = {}, query = {} }: Pick<Parts, 'params' | 'query'>): string => {
  const filled = path.replace(/:([^/]+)/g, (_, name: string) =>
    encodeURIComponent(String((params as Record<string, unknown>)[name])),
  );
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return search.size > 0 ? `${filled}?${search}` : filled;
};

const problemIn = async (answer: Response): Promise<ProblemError> => {
  const body = (await answer.json().catch(() => ({}))) as Partial<ProblemBody>;
  return new ProblemError({
    title: 'Unexpected answer',
    detail: `The server answered ${answer.status}.`,
    ...body,
    status: answer.status,
  });
};

/**
 * Calls a route of the server. The route's type checks method, path, request and answer, and is the only thing taken
 * from it: `call<typeof addAccount>('POST', '/api/v1/accounts', { body })` with `import type { addAccount } …`.
 * @throws {ProblemError}
 */
export const call = async <R extends { method: Method; path: string }>(
  method: R['method'],
  path: R['path'],
  ...[request]: {} extends Request<R> ? [Request<R>?] : [Request<R>]
): Promise<Answer<R>> => {
  const { params, query, body, signal, idempotencyKey } = (request ?? {}) as Parts;
  const headers: Record<string, string> = { accept: 'application/json' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (idempotencyKey !== undefined) headers['idempotency-key'] = idempotencyKey;
  const answer = await fetch(addressOf(path, { params, query }), {
    method,
    headers,
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw new ProblemError({});
  });
  if (!answer.ok) throw await problemIn(answer);
  // A route without an answer sends nothing, whatever its status.
  const text = await answer.text();
  return (text === '' ? undefined : JSON.parse(text)) as Answer<R>;
};

import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Permission } from '../../catalogue/permissions.ts';
import type { App } from './app.ts';
import type { Caller } from './caller.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** The names of the parameters in a path: `'/accounts/:account/notes/:note'` → `'account' | 'note'`. */
export type PathNames<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | PathNames<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

/** What a path's parameters are when the route declares no schema for them: text. */
export type PathParams<Path extends string> = { [Name in PathNames<Path>]: string };

/**
 * How the body arrives.
 * - `json`: one JSON value, checked against `body`.
 * - `ndjson-or-json`: a JSON array or lines of JSON; the handler gets a stream of items, unchecked, so that one bad
 *   item needn't refuse the others. `body` describes one item.
 * - `multipart`: a form with files; the handler reads them from `raw.file()` / `raw.parts()`.
 * - `stream`: any bytes; the handler gets a `Readable`.
 */
export type BodyKind = 'json' | 'ndjson-or-json' | 'multipart' | 'stream';

/** One item of an `ndjson-or-json` body; `position` counts from 0. A line that is no JSON has `fault` and no value. */
export type StreamItem = { position: number; value: unknown; fault?: undefined } | { position: number; fault: string };

export type BodyOf<Kind extends BodyKind, Body extends z.ZodType> = Kind extends 'json'
  ? z.output<Body>
  : Kind extends 'ndjson-or-json'
    ? AsyncIterable<StreamItem>
    : Kind extends 'stream'
      ? NodeJS.ReadableStream
      : undefined;

export interface RouteRequest<Params, Query, Body, Who> {
  params: Params;
  query: Query;
  body: Body;
  caller: Who;
  raw: FastifyRequest;
  reply: FastifyReply;
}

/** `public`: anybody. `signed-in`: any user, whatever the role. Otherwise the one permission that it takes. */
export type Access = Permission | 'public' | 'signed-in';

export interface RouteSpec<
  M extends Method,
  Path extends string,
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
  Kind extends BodyKind,
  Who extends Access,
> {
  method: M;
  /** As in `/api/v1/accounts/:account`. */
  path: Path;
  permission: Who;
  /** One line for the API's page, as a sentence without a full stop. */
  summary: string;
  /** The heading it stands under on the API's page. */
  tag: string;
  /** Parameters of the path; a value that doesn't fit answers 404. Left out, each is text of 1 to 200 characters. */
  params?: Params;
  /** Must be a strict object (made so if it isn't); a value that doesn't fit answers 400. */
  query?: Query;
  /** Must be a strict object (made so if it isn't); a value that doesn't fit answers 422. */
  body?: Body;
  bodyKind?: Kind;
  /** Bytes of the body at most; 1 MiB unless told. */
  bodyLimit?: number;
  /** What goes out; fields that it doesn't name are left off. `z.void()` for none. */
  answer: Answer;
  /** 200 unless told; 204 when the answer is `z.void()`. */
  status?: number;
  /** The media type when the answer is a stream or text of another kind (`text/csv`). */
  produces?: string;
  /** Further scopes an API key needs beside `permission`; `session-only` refuses API keys altogether. */
  scopes?: readonly Permission[] | 'session-only';
  /** The answer holds a secret that is shown once: it isn't kept for repeats under an Idempotency-Key, which get 409. */
  answersSecret?: boolean;
  /** How often one caller (or address, when public) may ask per minute, where the general limit is too generous. */
  perMinute?: number;
  handle(
    request: RouteRequest<
      z.output<Params>,
      z.output<Query>,
      BodyOf<Kind, Body>,
      Who extends 'public' ? Caller | null : Caller
    >,
    app: App,
  ): Promise<z.input<Answer> | FastifyReply> | z.input<Answer> | FastifyReply;
}

/** A route as the server takes it, whatever its types are. */
export interface AnyRoute {
  method: Method;
  path: string;
  permission: Access;
  summary: string;
  tag: string;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  bodyKind?: BodyKind;
  bodyLimit?: number;
  answer: z.ZodType;
  status?: number;
  produces?: string;
  scopes?: readonly Permission[] | 'session-only';
  answersSecret?: boolean;
  perMinute?: number;
  handle(request: RouteRequest<never, never, never, never>, app: App): unknown;
}

/** A route with what the typed client needs to know of it; the types exist at check time only. */
export interface Route<
  M extends Method = Method,
  Path extends string = string,
  Params = unknown,
  Query = unknown,
  Body = unknown,
  Answer = unknown,
> extends AnyRoute {
  method: M;
  path: Path;
  readonly '~client'?: { params: Params; query: Query; body: Body; answer: Answer };
}

/** Declares a route. Give an array of them to `buildServer`. */
export const route = <
  const M extends Method,
  const Path extends string,
  Answer extends z.ZodType,
  Params extends z.ZodType = z.ZodType<PathParams<Path>, PathParams<Path>>,
  Query extends z.ZodType = z.ZodType<Record<never, never>, Record<never, never>>,
  Body extends z.ZodType = z.ZodType<undefined, undefined>,
  Kind extends BodyKind = 'json',
  Who extends Access = Access,
>(
  spec: RouteSpec<M, Path, Params, Query, Body, Answer, Kind, Who>,
): Route<M, Path, z.input<Params>, z.input<Query>, z.input<Body>, z.output<Answer>> => spec as never;

import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';
import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { parseJson } from './json.ts';
import { Problem } from './problem.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** SHA-256 (hex) of the body, once it was read. */
    bodyHash: (() => string) | null;
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Counts and hashes the bytes that go through, and stops at the limit. */
export class Gauge extends Transform {
  readonly #hash = createHash('sha256');
  readonly #limit: number;
  #size = 0;

  constructor(limit: number) {
    super();
    this.#limit = limit;
  }

  override _transform(chunk: Buffer, _encoding: string, done: (error: Error | null, chunk?: Buffer) => void): void {
    this.#size += chunk.length;
    if (this.#size > this.#limit)
      return done(new Problem('too-large', `body: more than ${this.#limit} bytes. Send it in smaller parts.`));
    this.#hash.update(chunk);
    done(null, chunk);
  }

  /** The hash of what went through; ask once, at the end. */
  digest(): string {
    return this.#hash.digest('hex');
  }
}

/** Bodies of JSON routes: `application/json` and nothing else. */
export const readJsonBodies = (server: FastifyInstance): void => {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text, done) => {
    request.bodyHash = () => sha256(text as string);
    if (text === '') return done(null, undefined);
    try {
      done(null, parseJson(text as string));
    } catch (cause) {
      done(cause as Error, undefined);
    }
  });
};

/** Bodies of streaming routes: the bytes, through a gauge. `mediaTypes` that are let in. */
export const readStreamBodies = (server: FastifyInstance, mediaTypes: RegExp): void => {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(mediaTypes, (request: FastifyRequest, payload, done) => {
    const gauge = new Gauge(request.routeOptions.bodyLimit);
    let digest: string | undefined;
    request.bodyHash = () => (digest ??= gauge.digest());
    payload.on('error', (cause) => gauge.destroy(cause));
    done(null, payload.pipe(gauge));
  });
};

/** Reads a stream to its end, so that its hash is known. */
export const drain = async (body: Readable): Promise<void> => {
  for await (const _ of body);
};

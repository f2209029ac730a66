import type { FastifyRequest } from 'fastify';
import { subscriber } from './address.ts';
import type { Caller } from './caller.ts';
import { Problem } from './problem.ts';
import { Tally } from './tally.ts';

/** How often is too often: requests in a minute. */
export interface Rates {
  /** Of one address without anybody signed in. */
  publicPerAddress: number;
  /** Of one user by session. */
  perUser: number;
  /** Of one API key. */
  perKey: number;
}

/** Generous to people, slow to machines that guess. */
export const usualRates: Rates = { publicPerAddress: 600, perUser: 6_000, perKey: 60_000 };

/** The refusal, with the seconds to wait in `Retry-After`. */
export const tooMany = (wait_ms: number): Problem => {
  const retryAfterSeconds = Math.max(1, Math.ceil(wait_ms / 1000));
  return new Problem('too-many', `Too many requests. Wait ${retryAfterSeconds} s and try again.`, undefined, {
    retryAfterSeconds,
  });
};

/** Who asks, as limits count it: the key, the user, or the address when nobody is signed in. */
export const requester = (request: FastifyRequest, caller: Caller | null): string => {
  if (caller === null) return subscriber(request.ip);
  return caller.via === 'session' ? caller.user : caller.credential;
};

/** Counts one request of this asker; throws 429 when it is one too many. */
export type CountRequest = (request: FastifyRequest, caller: Caller | null) => void;

/** The limit that every API request passes. `now` in epoch ms. */
export const generalLimit = (rates: Rates, now: () => number): CountRequest => {
  const minute = 60_000;
  const tallies = {
    nobody: new Tally(rates.publicPerAddress, minute),
    session: new Tally(rates.perUser, minute),
    'api-key': new Tally(rates.perKey, minute),
  };
  return (request, caller) => {
    const wait_ms = tallies[caller?.via ?? 'nobody'].take(requester(request, caller), now());
    if (wait_ms > 0) throw tooMany(wait_ms);
  };
};

/** A tighter limit for one route. */
export const routeLimit = (perMinute: number, now: () => number): CountRequest => {
  const tally = new Tally(perMinute, 60_000);
  return (request, caller) => {
    const wait_ms = tally.take(requester(request, caller), now());
    if (wait_ms > 0) throw tooMany(wait_ms);
  };
};

import { randomUUID } from 'node:crypto';
import type { Sql } from '../db/connect.ts';
import { inTenant } from '../db/tenant.ts';
import { Problem } from './problem.ts';

/** An answer as it goes out: its status and its JSON text (null for none). */
export interface Answered {
  status: number;
  text: string | null;
}

/** How long the first answer is given again. */
const kept_ms = 24 * 3_600_000;

/** After this long without an answer the first request is taken for dead and a repeat may do the work. */
const patience_ms = 120_000;

export interface Repeatable {
  tenant: string;
  user: string;
  key: string;
  /** Epoch ms. */
  now: number;
  /** The answer is shown once and kept nowhere. */
  secret: boolean;
  /** SHA-256 of the request when it is known before the work, as it is for JSON. */
  known?: string;
  /** The same, once the whole body was read; reads what is left of it. */
  fingerprint(): Promise<string>;
}

/** Stands for an answer that was given once and not kept: a refused request leaves no status at all. */
const unkept = 409;

type Earlier = { fingerprint: string | null; status: number | null; answer: string | null };

/** A key that somebody took in this very moment: not visible yet, and certainly at work. */
const justTaken: Earlier = { fingerprint: null, status: null, answer: null };

/** Takes the key for this request; gives what an earlier one left instead, when there is one. One statement. */
const claim = async (sql: Sql, request: Repeatable, mine: string): Promise<Earlier | null> => {
  const { tenant, user, key, now } = request;
  const [found = { ...justTaken, mine: false }] = await inTenant(
    sql,
    tenant,
    (tx) => tx<(Earlier & { mine: boolean })[]>`
      with taken as (
        insert into idempotency_key as k (tenant_id, user_id, key, claim, started_at, fingerprint)
        values (${tenant}, ${user}, ${key}, ${mine}, ${tx.typed.instant(now)}, ${request.known ?? null})
        on conflict (tenant_id, user_id, key) do update
          set claim = excluded.claim, started_at = excluded.started_at, fingerprint = excluded.fingerprint,
              status = null, answer = null
          where k.started_at < ${tx.typed.instant(now - kept_ms)}
             or (k.status is null and k.started_at < ${tx.typed.instant(now - patience_ms)})
        returning true as mine)
      select mine, null as fingerprint, null::integer as status, null as answer from taken
      union all
      select false, fingerprint, status, answer from idempotency_key
      where tenant_id = ${tenant} and user_id = ${user} and key = ${key} and not exists (select from taken)`,
  );
  return found.mine ? null : found;
};

const settle = (
  sql: Sql,
  { tenant, user, key, secret }: Repeatable,
  mine: string,
  answer: Answered & { fingerprint: string },
) =>
  inTenant(
    sql,
    tenant,
    (tx) => tx`
      update idempotency_key set status = ${secret ? unkept : answer.status}, answer = ${secret ? null : answer.text},
        fingerprint = ${answer.fingerprint}
      where tenant_id = ${tenant} and user_id = ${user} and key = ${key} and claim = ${mine}`,
  );

const release = (sql: Sql, { tenant, user, key }: Repeatable, mine: string) =>
  inTenant(
    sql,
    tenant,
    (tx) => tx`
      delete from idempotency_key
      where tenant_id = ${tenant} and user_id = ${user} and key = ${key} and claim = ${mine}`,
  );

const replay = async (request: Repeatable, earlier: Earlier): Promise<Answered> => {
  if (earlier.fingerprint !== null && earlier.fingerprint !== (request.known ?? (await request.fingerprint())))
    throw new Problem(
      'not-valid',
      'header.Idempotency-Key: this key came with another request before. Take a new one.',
      [{ where: 'header.Idempotency-Key', what: 'Take a new key for every new request.' }],
    );
  if (earlier.status === null)
    throw new Problem(
      'conflict',
      'The first request with this Idempotency-Key is still at work. Ask again in a moment.',
    );
  if (earlier.status === unkept)
    throw new Problem(
      'conflict',
      'The first request with this Idempotency-Key was done; its answer held a secret and is not kept. If it was lost, make a new one and end that one.',
    );
  return { status: earlier.status, text: earlier.answer };
};

/**
 * Does the work once per key: a repeat gets the first answer, a repeat while the first is at work 409, another request
 * under the same key 422. A refused or failed request leaves the key free. Keys are a user's own and last 24 hours.
 */
export const once = async (sql: Sql, request: Repeatable, work: () => Promise<Answered>): Promise<Answered> => {
  const mine = randomUUID();
  const earlier = await claim(sql, request, mine);
  if (earlier) return replay(request, earlier);
  try {
    const answer = await work();
    await settle(sql, request, mine, { ...answer, fingerprint: request.known ?? (await request.fingerprint()) });
    return answer;
  } catch (cause) {
    await release(sql, request, mine).catch(() => {});
    throw cause;
  }
};

/** Removes the keys of these organisations that are over; gives their number. For a daily job. */
export const forgetOldKeys = async (sql: Sql, tenants: readonly string[], now: number): Promise<number> => {
  let gone = 0;
  for (const tenant of tenants)
    gone += await inTenant(sql, tenant, async (tx) => {
      const before = tx.typed.instant(now - kept_ms);
      return (await tx`delete from idempotency_key where tenant_id = ${tenant} and started_at < ${before}`).count;
    });
  return gone;
};

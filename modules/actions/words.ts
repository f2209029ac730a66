import type { Caller } from '../../platform/http/caller.ts';
import type { NewFact } from '../../platform/ledger/fact.ts';

/** A fact that somebody records at a screen; `id` is made by the client, so that the same word sent twice counts once. */
export const screenFact = (
  caller: Caller,
  now: number,
  type: string,
  id: string,
  payload: Record<string, unknown>,
): NewFact => ({
  type,
  happenedAt: now,
  source: 'kept',
  externalId: `${type}/${id}`,
  channel: 'screen',
  actor: caller.person,
  payload,
});

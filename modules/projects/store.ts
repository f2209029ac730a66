import type { Tx } from '../../platform/db/connect.ts';
import type { Fact } from '../../platform/ledger/fact.ts';

/** Facts by their ids, in no particular order. */
export const factsById = (tx: Tx, tenant: string, ids: readonly string[]): Promise<Fact[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : tx<Fact[]>`
        select id, type, happened_at as "happenedAt", recorded_at as "recordedAt", actor, channel, source,
          external_id as "externalId", corrects, account_id as account, person_id as person, payload
        from fact where tenant_id = ${tenant} and id = any(${[...ids]}::uuid[])`;

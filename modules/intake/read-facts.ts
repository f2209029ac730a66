import type { Tx } from '../../platform/db/connect.ts';
import type { Fact } from '../../platform/ledger/fact.ts';

export type SequencedFact = Fact & { seq: number };

const columns = `seq, id, type, happened_at as "happenedAt", recorded_at as "recordedAt", actor, channel, source,
  external_id as "externalId", corrects, account_id as account, person_id as person, payload`;

/** What of the ledger somebody may see: everything (null), or what is about these people and the accounts they hold. */
const visible = (tx: Tx, tenant: string, people: readonly string[] | null) =>
  people === null
    ? tx`true`
    : tx`(f.person_id = any(${people as string[]}) or (f.account_id is null and f.person_id is null)
        or exists (select from account a where a.tenant_id = ${tenant} and a.id = f.account_id
          and (a.owner_id is null or a.owner_id = any(${people as string[]}))))`;

export interface FactsWanted {
  type: string | undefined;
  account: string | undefined;
  /** Epoch milliseconds, `[from, to)`. */
  from: number | undefined;
  to: number | undefined;
  before: number | null;
  limit: number;
}

/** Facts, the last recorded first. */
export const readFacts = (
  tx: Tx,
  tenant: string,
  people: readonly string[] | null,
  { type, account, from, to, before, limit }: FactsWanted,
): Promise<SequencedFact[]> =>
  tx<SequencedFact[]>`
    select ${tx.unsafe(columns)} from fact f
    where tenant_id = ${tenant} and ${visible(tx, tenant, people)}
      ${type === undefined ? tx`` : tx`and type = ${type}`}
      ${account === undefined ? tx`` : tx`and account_id = ${account}`}
      ${from === undefined ? tx`` : tx`and happened_at >= ${tx.typed.instant(from)}`}
      ${to === undefined ? tx`` : tx`and happened_at < ${tx.typed.instant(to)}`}
      ${before === null ? tx`` : tx`and seq < ${before}`}
    order by seq desc limit ${limit}`;

/** One fact, or null when it isn't there or not to be seen. */
export const readOneFact = async (
  tx: Tx,
  tenant: string,
  people: readonly string[] | null,
  id: string,
): Promise<SequencedFact | null> => {
  const [fact] = await tx<SequencedFact[]>`
    select ${tx.unsafe(columns)} from fact f where tenant_id = ${tenant} and id = ${id} and ${visible(tx, tenant, people)}`;
  return fact ?? null;
};

/** What took a fact back: the correction's id, or null. */
export const takenBackBy = async (tx: Tx, tenant: string, id: string): Promise<string | null> => {
  const [row] = await tx<
    { id: string }[]
  >`select id from fact where tenant_id = ${tenant} and corrects = ${id} limit 1`;
  return row?.id ?? null;
};

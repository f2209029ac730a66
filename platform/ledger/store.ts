import type { Tx } from '../db/connect.ts';
import type { Statement } from '../db/sent.ts';
import type { Fact } from './fact.ts';

const columns = `id, type, happened_at as "happenedAt", recorded_at as "recordedAt", actor, channel, source,
  external_id as "externalId", corrects, account_id as account, person_id as person, payload`;

/**
 * The statement that appends facts and answers the ids of those that are new.
 * @param unless what to do about one that is there already; by itself that is a refusal of them all.
 */
export const inserting = (
  tx: Tx,
  tenant: string,
  facts: readonly Fact[],
  unless: 'on conflict do nothing' | '' = '',
): Statement =>
  facts.length === 0
    ? null
    : tx`
    insert into fact (tenant_id, id, type, happened_at, recorded_at, actor, channel, source, external_id, corrects,
      account_id, person_id, payload)
    select ${tenant}, r.id, r.type, to_timestamp(r."happenedAt" / 1000.0), to_timestamp(r."recordedAt" / 1000.0), r.actor,
      r.channel, r.source, r."externalId", r.corrects, r.account, r.person, r.payload
    from json_to_recordset(${JSON.stringify(facts)}::text::json) as r(id uuid, type text, "happenedAt" bigint,
      "recordedAt" bigint, actor uuid, channel text, source text, "externalId" text, corrects uuid, account uuid,
      person uuid, payload jsonb)
    ${tx.unsafe(unless)}
    returning id`;

/** Facts by id, in no particular order. */
export const loadFacts = async (tx: Tx, tenant: string, ids: readonly string[]): Promise<Fact[]> =>
  tx<Fact[]>`select ${tx.unsafe(columns)} from fact where tenant_id = ${tenant} and id = any(${ids as string[]})`;

/** The facts that came before under the same source and external id, by `source\nexternalId`. */
export const findDuplicates = async (tx: Tx, tenant: string, facts: readonly Fact[]): Promise<Map<string, Fact>> => {
  const rows = await tx<Fact[]>`
    select ${tx.unsafe(columns)} from fact
    where tenant_id = ${tenant} and (source, external_id) in (
      select r.source, r."externalId" from json_to_recordset(${JSON.stringify(
        facts.map(({ source, externalId }) => ({ source, externalId })),
      )}::text::json) as r(source text, "externalId" text))`.execute();
  return new Map(rows.map((fact) => [`${fact.source}\n${fact.externalId}`, fact]));
};

/** The facts of these types about these accounts that still stand: nobody corrected them or took them back. */
export const standingFacts = (
  tx: Tx,
  tenant: string,
  types: readonly string[],
  accounts: readonly string[],
): Promise<Fact[]> => tx<Fact[]>`
  select ${tx.unsafe(columns)} from fact f
  where tenant_id = ${tenant} and account_id = any(${accounts as string[]}) and type = any(${types as string[]})
    and not exists (select from fact c where c.tenant_id = ${tenant} and c.corrects = f.id)`;

/** The same for facts about no account, found by what their payload says. Reads the whole ledger: for corrections only. */
export const standingFactsSaying = (
  tx: Tx,
  tenant: string,
  type: string,
  field: string,
  values: readonly string[],
): Promise<Fact[]> => tx<Fact[]>`
  select ${tx.unsafe(columns)} from fact f
  where tenant_id = ${tenant} and type = ${type} and payload->>${field} = any(${values as string[]})
    and not exists (select from fact c where c.tenant_id = ${tenant} and c.corrects = f.id)`;

/** A page of the ledger in the order of recording, for rebuilds, exports and seals. */
export const factsAfter = async (
  tx: Tx,
  tenant: string,
  afterSeq: number,
  limit: number,
): Promise<(Fact & { seq: number })[]> =>
  tx<(Fact & { seq: number })[]>`
    select seq, ${tx.unsafe(columns)} from fact where tenant_id = ${tenant} and seq > ${afterSeq} order by seq limit ${limit}`;

/** Facts of a stretch of the ledger, `after` excluded, `upTo` included, in the order of recording. */
export const factsBetween = (
  tx: Tx,
  tenant: string,
  after: number,
  upTo: number,
  limit: number,
): Promise<(Fact & { seq: number })[]> =>
  tx<(Fact & { seq: number })[]>`
    select seq, ${tx.unsafe(columns)} from fact
    where tenant_id = ${tenant} and seq > ${after} and seq <= ${upTo} order by seq limit ${limit}`.execute();

/** One fact with its place in the ledger, or null. */
export const factById = async (tx: Tx, tenant: string, id: string): Promise<(Fact & { seq: number }) | null> => {
  const [row] = await tx<(Fact & { seq: number })[]>`
    select seq, ${tx.unsafe(columns)} from fact where tenant_id = ${tenant} and id = ${id}`;
  return row ?? null;
};

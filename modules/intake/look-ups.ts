import type { Tx } from '../../platform/db/connect.ts';
import { idOf } from '../../platform/ledger/identity.ts';
import type { Said } from './identify.ts';
import type { ImportKind, Known, Values } from './kinds/kind.ts';
import type { DirectoryEntries } from './directory.ts';

const nobody: Known = new Map();

/**
 * Which payments are a new customer's first: of a term that renews no other, and nothing of the account was paid
 * before, neither here nor earlier in this batch. By the payment's reference.
 */
const firstPayments = async (tx: Tx, tenant: string, rows: readonly Values[]): Promise<Known> => {
  const asked = rows.map((row) => ({
    payment: String(row['payment_id']),
    account: idOf(tenant, 'account', String(row['account_id'])),
    subscription: row['subscription_id'] ? idOf(tenant, 'subscription', String(row['subscription_id'])) : null,
    at: row['realised_at'] as number,
  }));
  const found = await tx<{ payment: string; fresh: boolean; paid: boolean }[]>`
    select r.payment,
      r.subscription is null or (s.id is not null and s.previous_id is null) as fresh,
      exists (select from payment p where p.tenant_id = ${tenant} and p.account_id = r.account
        and p.at < to_timestamp(r.at / 1000.0) and p.key <> r.payment) as paid
    from json_to_recordset(${JSON.stringify(asked)}::text::json)
      as r(payment text, account uuid, subscription uuid, at bigint)
    left join subscription s on s.tenant_id = ${tenant} and s.id = r.subscription`;
  const known = new Map(found.map((row) => [row.payment, row]));
  const first = new Map<string, (typeof asked)[number]>();
  for (const each of asked) {
    const earliest = first.get(each.account);
    if (!earliest || each.at < earliest.at) first.set(each.account, each);
  }
  return new Map(
    [...first.values()].flatMap(({ payment }) => {
      const row = known.get(payment);
      return row?.fresh && !row.paid ? [[payment, true] as const] : [];
    }),
  );
};

/** The time of the huddle by team, as keys of the organisation. */
const huddleTimes = async (tx: Tx, tenant: string, rows: readonly Values[]): Promise<Known> => {
  const teams = [...new Set(rows.map((row) => String(row['team_id'])))];
  const found = await tx<{ key: string; huddle_at: string }[]>`
    select key, huddle_at from team where tenant_id = ${tenant} and key = any(${teams})`;
  return new Map(found.map((row) => [row.key, row.huddle_at]));
};

/** What the rows of a batch need to know, as their kind asks. */
export const lookUp = async (tx: Tx, tenant: string, kind: ImportKind, rows: readonly Values[]): Promise<Known> => {
  if (rows.length === 0) return nobody;
  if (kind.lookUp === 'first-payments') return firstPayments(tx, tenant, rows);
  if (kind.lookUp === 'huddle-times') return huddleTimes(tx, tenant, rows);
  return nobody;
};

/** What this source last said of these things. */
export const lastSaid = async (
  tx: Tx,
  tenant: string,
  { source, kind, keys }: { source: string; kind: string; keys: readonly string[] },
): Promise<Map<string, Said>> => {
  const rows = await tx<({ key: string } & Said)[]>`
    select key, hash, time, run from import_said
    where tenant_id = ${tenant} and source = ${source} and kind = ${kind} and key = any(${keys as string[]})`;
  return new Map(rows.map(({ key, ...said }) => [key, said]));
};

/** Remembers what a source said, once the facts are in. */
export const putSaid = async (
  tx: Tx,
  tenant: string,
  { source, kind, said }: { source: string; kind: string; said: readonly ({ key: string } & Said)[] },
): Promise<void> => {
  const newest = [...new Map(said.map((each) => [each.key, each])).values()];
  await tx`
    insert into import_said (tenant_id, source, kind, key, hash, time, run)
    select ${tenant}, ${source}, ${kind}, r.key, r.hash, r.time, r.run
    from json_to_recordset(${JSON.stringify(newest)}::text::json) as r(key text, hash text, time integer, run uuid)
    on conflict (tenant_id, source, kind, key) do update set hash = excluded.hash, time = excluded.time, run = excluded.run
    where import_said.time <= excluded.time`;
};

/** Which of these accounts or people are known here, whoever told of them. */
export const existingKeys = async (
  tx: Tx,
  tenant: string,
  table: 'account' | 'person',
  keys: readonly string[],
): Promise<Set<string>> => {
  const rows = await tx<{ key: string }[]>`
    select key from ${tx(table)} where tenant_id = ${tenant} and key = any(${keys as string[]})`;
  return new Set(rows.map((row) => row.key));
};

/** Everybody's names and every account's numbers, for the logs of telephone systems. */
export const directoryEntries = async (tx: Tx, tenant: string): Promise<DirectoryEntries> => {
  const [people, phones] = await Promise.all([
    tx<{ key: string; name: string }[]>`select key, name from person where tenant_id = ${tenant}`,
    tx<{ account: string; phone: string }[]>`
      select key as account, phone from account where tenant_id = ${tenant} and phone is not null
      union all
      select a.key, c.phone from contact c join account a on a.tenant_id = c.tenant_id and a.id = c.account_id
      where c.tenant_id = ${tenant} and c.phone is not null`,
  ]);
  return { people, phones };
};

/** Which of these external ids of a source are in the ledger already. */
export const knownFacts = async (
  tx: Tx,
  tenant: string,
  source: string,
  ids: readonly string[],
): Promise<Set<string>> => {
  const rows = await tx<{ external_id: string }[]>`
    select external_id from fact where tenant_id = ${tenant} and source = ${source} and external_id = any(${ids as string[]})`;
  return new Set(rows.map((row) => row.external_id));
};

/** Which of these facts were recorded in `[since, until)`. */
export const recordedBetween = async (
  tx: Tx,
  tenant: string,
  ids: readonly string[],
  { since, until }: { since: number; until: number },
): Promise<string[]> => {
  const rows = await tx<{ id: string }[]>`
    select id from fact where tenant_id = ${tenant} and id = any(${ids as string[]})
      and recorded_at >= ${tx.typed.instant(since)} and recorded_at < ${tx.typed.instant(until)}`;
  return rows.map((row) => row.id);
};

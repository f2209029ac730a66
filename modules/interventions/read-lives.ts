import type { Tx } from '../../platform/db/connect.ts';
import type { RankedLife } from './samples.ts';

/** Purposes of talks that are held to lift an account's use: what the measure of interventions counts, and trainings. */
export const liftingPurposes = ['intervention', 'training'];

/** Accounts that are learnt from at most. Their ids are hashes, so the first so many are a fair sample. */
export const MOST_LIVES = 1_500;

interface Series {
  account_id: string;
  at: number[];
  value: number[];
}

const milliseconds = 'extract(epoch from %)::float8 * 1000';
const inMs = (column: string): string => milliseconds.replace('%', column);

/**
 * What happened to accounts since a moment: readings, talks that were to lift their use, training, holders. Costs as much
 * as the accounts and the months asked for, whatever lies before them.
 */
export const readLives = async (tx: Tx, tenant: string, metric: string, since: number): Promise<RankedLife[]> => {
  const accounts = await tx<{ id: string; kind: string }[]>`
    select id, (select coalesce(string_agg(p, '+' order by p), '') from unnest(products) p) as kind
    from account where tenant_id = ${tenant} order by id limit ${MOST_LIVES}`;
  const ids = accounts.map(({ id }) => id);
  const from = new Date(since).toISOString();
  const [readings, touches, trained, held] = await Promise.all([
    tx<Series[]>`
      select account_id, array_agg(${tx.unsafe(inMs('read_at'))} order by read_at, fact_id) as at,
        array_agg(value::float8 order by read_at, fact_id) as value
      from usage_reading where tenant_id = ${tenant} and account_id = any(${ids}::uuid[]) and metric = ${metric}
        and read_at >= ${from} group by account_id`,
    tx<{ account_id: string; at: number[] }[]>`
      select account_id, array_agg(${tx.unsafe(inMs('at'))} order by at) as at
      from interaction where tenant_id = ${tenant} and account_id = any(${ids}::uuid[]) and at >= ${from} and effective
        and purpose = any(${liftingPurposes}) group by account_id`,
    tx<{ account_id: string; at: number }[]>`
      select account_id, from_at as at from account_state where tenant_id = ${tenant} and aspect = 'trained'
        and to_at is null and value = 'yes' and account_id = any(${ids}::uuid[])`,
    tx<{ account_id: string; at: number[]; person: (string | null)[] }[]>`
      select account_id, array_agg(${tx.unsafe(inMs('from_at'))} order by from_at, fact_id) as at,
        array_agg(nullif(value, '') order by from_at, fact_id) as person
      from account_state where tenant_id = ${tenant} and aspect = 'owner' and account_id = any(${ids}::uuid[])
        and (to_at is null or to_at > ${from}) group by account_id`,
  ]);
  const byAccount = <Row extends { account_id: string }>(rows: readonly Row[]) =>
    new Map(rows.map((row) => [row.account_id, row]));
  const [read, touched, when, holders] = [byAccount(readings), byAccount(touches), byAccount(trained), byAccount(held)];
  return accounts.map(({ id, kind }) => {
    const [series, spans] = [read.get(id), holders.get(id)];
    return {
      account: id,
      kind,
      readings: (series?.at ?? []).map((at, index) => ({ at, value: series!.value[index]! })),
      touches: touched.get(id)?.at ?? [],
      trainedAt: when.get(id)?.at ?? null,
      held: (spans?.at ?? []).map((at, index) => ({ from: at, person: spans!.person[index] ?? null })),
    };
  });
};

import type { Tx } from '../../platform/db/connect.ts';

/** A customer who left or became irate. Instants are epoch milliseconds. */
export interface Loss {
  account: { id: string; name: string };
  kind: 'lost' | 'irate';
  at: number;
  /** Who held the account then. */
  holder: { id: string; name: string } | null;
  product: string | null;
  amount: number | null;
  currency: string | null;
  /** How the account stands now: somebody irate may be happy again, somebody lost won back. */
  now: string;
  /** What was noted when it left. */
  said: string | null;
  /** The newest analysis; null before. */
  analysis: { id: string; reason: string; text: string; lesson: string; winBack: boolean | null; at: number } | null;
}

export interface LossesAsked {
  /** Epoch milliseconds `[from, to)`. */
  from: number;
  to: number;
  /** Held by these people then; null for everybody's. */
  people: readonly string[] | null;
  account?: string;
  kind?: 'lost' | 'irate';
  limit: number;
}

/** Who was lost or became irate in a span, the newest first; an account that was both stands once, as what came last. */
export const readLosses = (tx: Tx, tenant: string, asked: LossesAsked): Promise<Loss[]> => {
  const { from, to, people, account, kind, limit } = asked;
  return tx<Loss[]>`
    select json_build_object('id', a.id, 'name', a.name) as account, l.value as kind, l.from_at as at, a.lifecycle as now,
      case when h.id is null then null else json_build_object('id', h.id, 'name', h.name) end as holder,
      s.product, s.amount, s.currency, nullif(a.lost_reason, '') as said,
      case when n.id is null then null else json_build_object('id', n.id, 'reason', n.reason, 'text', n.text,
        'lesson', n.lesson, 'winBack', n.win_back, 'at', (extract(epoch from n.at) * 1000)::bigint) end as analysis
    from (
      select distinct on (account_id) account_id, value, from_at from account_state
      where tenant_id = ${tenant} and aspect = 'lifecycle' and value in ('lost', 'irate')
        and from_at >= to_timestamp(${from}::bigint / 1000.0) and from_at < to_timestamp(${to}::bigint / 1000.0)
        ${account ? tx`and account_id = ${account}` : tx``}
      order by account_id, from_at desc) l
    join account a on a.tenant_id = ${tenant} and a.id = l.account_id
    left join lateral (select o.value::uuid as id from account_state o where o.tenant_id = ${tenant} and o.account_id = l.account_id
      and o.aspect = 'owner' and o.from_at <= l.from_at and (o.to_at is null or o.to_at > l.from_at)
      order by o.from_at desc limit 1) held on true
    left join person h on h.tenant_id = ${tenant} and h.id = held.id
    left join lateral (select product, amount, currency from subscription s where s.tenant_id = ${tenant}
      and s.account_id = l.account_id order by s.ends_on desc nulls first, s.id limit 1) s on true
    left join lateral (select * from loss_analysis n where n.tenant_id = ${tenant} and n.account_id = l.account_id
      and n.at >= l.from_at order by n.at desc, n.id desc limit 1) n on true
    where true ${people === null ? tx`` : tx`and held.id = any(${[...people]}::uuid[])`}
      ${kind ? tx`and l.value = ${kind}` : tx``}
    order by l.from_at desc, l.account_id limit ${limit}`;
};

/** Accounts that stayed with these people until a moment: at most `limit`, picked the same way every time. */
export const readKeptAccounts = async (
  tx: Tx,
  tenant: string,
  people: readonly string[] | null,
  until: number,
  limit: number,
): Promise<string[]> => {
  const rows = await tx<{ id: string }[]>`
    select id from account where tenant_id = ${tenant} and lifecycle in ('live', 'onboarding')
      ${people === null ? tx`` : tx`and owner_id = any(${[...people]}::uuid[])`}
      and exists (select from account_state s where s.tenant_id = ${tenant} and s.account_id = account.id
        and s.from_at < to_timestamp(${until}::bigint / 1000.0))
    order by md5(id::text) limit ${limit}`;
  return rows.map(({ id }) => id);
};

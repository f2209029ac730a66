import { send, type Statement } from '../../platform/db/sent.ts';
import type { KeptWork } from '../organisation/index.ts';

/** From this moment on, this was true of the account in this respect. */
export interface StatePoint {
  account_id: string;
  aspect: string;
  from_at: number;
  fact_id: string;
  value: string;
}

/** A fact says one thing about an aspect at a moment; said twice in a batch, it is one point. */
const keyOf = ({ account_id, aspect, from_at, fact_id }: StatePoint): string =>
  `${account_id}${aspect} ${from_at}${fact_id}`;

type Pair = Pick<StatePoint, 'account_id' | 'aspect'>;

/**
 * Adds points and takes out those of retracted facts, closes each span where the next one of the same account and
 * aspect begins, and brings the newest reading onto the account. The result depends on the points alone, not on the
 * order in which they came; the cost depends on the new points alone, not on the history. Its writes are sent.
 */
export const putStates = async (work: KeptWork, given: StatePoint[], retractedFacts: string[] = []): Promise<void> => {
  const { tx, tenant } = work;
  const points = [...new Map(given.map((point) => [keyOf(point), point])).values()];
  const gone: Pair[] =
    retractedFacts.length > 0
      ? await tx<Pair[]>`
          delete from account_state where tenant_id = ${tenant} and fact_id = any(${retractedFacts})
          returning account_id, aspect`
      : [];
  const distinct = new Map(
    [...points, ...gone].map(({ account_id, aspect }) => [account_id + aspect, { account_id, aspect }]),
  );
  if (distinct.size === 0) return;
  if (points.length > 0) {
    const inserted = tx`
      insert into account_state (tenant_id, account_id, aspect, from_at, fact_id, value)
      select ${tenant}, r.account_id, r.aspect, to_timestamp(r.from_at / 1000.0), r.fact_id, r.value
      from json_to_recordset(${JSON.stringify(points)}::text::json)
        as r(account_id uuid, aspect text, from_at bigint, fact_id uuid, value text)
      on conflict (tenant_id, aspect, account_id, from_at, fact_id) do update set value = excluded.value`;
    send(tx, inserted);
    send(tx, linkPoints(work, points));
  }
  if (gone.length > 0) send(tx, linkAll(work, gone));
  const shown = [...distinct.values()].filter(({ aspect }) => kept.has(aspect));
  send(tx, refreshNewest(work, shown));
};

/** New points end where their successors begin, and their predecessors end where they do. */
const linkPoints = ({ tx, tenant }: KeptWork, points: StatePoint[]): Statement =>
  tx`
    with fresh as (
      select r.account_id, r.aspect, to_timestamp(r.from_at / 1000.0) as from_at, r.fact_id
      from json_to_recordset(${JSON.stringify(points)}::text::json)
        as r(account_id uuid, aspect text, from_at bigint, fact_id uuid)),
    touched as (
      select * from fresh
      union
      select f.account_id, f.aspect, p.from_at, p.fact_id from fresh f
      cross join lateral (
        select s.from_at, s.fact_id from account_state s
        where s.tenant_id = ${tenant} and s.aspect = f.aspect and s.account_id = f.account_id
          and (s.from_at, s.fact_id) < (f.from_at, f.fact_id)
        order by s.from_at desc, s.fact_id desc limit 1) p)
    update account_state s set to_at = n.next_at
    from touched t left join lateral (
      select x.from_at as next_at from account_state x
      where x.tenant_id = ${tenant} and x.aspect = t.aspect and x.account_id = t.account_id
        and (x.from_at, x.fact_id) > (t.from_at, t.fact_id)
      order by x.from_at, x.fact_id limit 1) n on true
    where s.tenant_id = ${tenant} and s.aspect = t.aspect and s.account_id = t.account_id and s.from_at = t.from_at
      and s.fact_id = t.fact_id and s.to_at is distinct from n.next_at`;

/** Every span of these accounts and aspects ends where the next one begins: after points were taken out. */
const linkAll = ({ tx, tenant }: KeptWork, pairs: Pair[]): Statement =>
  tx`
    with touched as (select * from json_to_recordset(${JSON.stringify(pairs)}::text::json) as r(account_id uuid, aspect text)),
    ends as (
      select s.account_id, s.aspect, s.from_at, s.fact_id,
        lead(s.from_at) over (partition by s.account_id, s.aspect order by s.from_at, s.fact_id) as next_at
      from account_state s join (select distinct * from touched) t using (account_id, aspect) where s.tenant_id = ${tenant})
    update account_state s set to_at = e.next_at from ends e
    where s.tenant_id = ${tenant} and s.account_id = e.account_id and s.aspect = e.aspect and s.from_at = e.from_at
      and s.fact_id = e.fact_id and s.to_at is distinct from e.next_at`;

/** The aspects whose newest reading stands on the account, so that lists need no look into the past. */
const kept = new Set(['owner', 'band', 'happiness', 'lifecycle']);

/** Brings the newest reading of these aspects onto their accounts; of the owner, who may be said beforehand, as of now. */
export const refreshNewest = ({ tx, tenant, now }: KeptWork, pairs: Pair[]): Statement => {
  if (pairs.length === 0) return null;
  return tx`
    with touched as (select * from json_to_recordset(${JSON.stringify(pairs)}::text::json) as r(account_id uuid, aspect text)),
    newest as (
      select t.account_id, t.aspect, n.value from touched t left join lateral (
        select s.value from account_state s
        where s.tenant_id = ${tenant} and s.aspect = t.aspect and s.account_id = t.account_id
          and (t.aspect <> 'owner' or s.from_at <= to_timestamp(${now}::bigint / 1000.0))
        order by s.from_at desc, s.fact_id desc limit 1) n on true),
    wide as (
      select account_id,
        bool_or(aspect = 'owner') as owned, max(value) filter (where aspect = 'owner') as owner,
        bool_or(aspect = 'band') as banded, max(value) filter (where aspect = 'band') as band,
        bool_or(aspect = 'happiness') as felt, max(value) filter (where aspect = 'happiness') as happiness,
        bool_or(aspect = 'lifecycle') as staged, max(value) filter (where aspect = 'lifecycle') as lifecycle
      from newest group by account_id)
    update account a set
      owner_id = case when w.owned then nullif(w.owner, '')::uuid else a.owner_id end,
      band = case when w.banded then w.band else a.band end,
      happiness = case when w.felt then w.happiness::numeric else a.happiness end,
      lifecycle = case when w.staged then coalesce(w.lifecycle, 'onboarding') else a.lifecycle end
    from wide w where a.tenant_id = ${tenant} and a.id = w.account_id`;
};

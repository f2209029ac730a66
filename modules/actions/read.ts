import type { Tx } from '../../platform/db/connect.ts';

/** An action as it stands now. Instants are epoch milliseconds. */
export interface Action {
  /** Its key, as its facts name it. */
  action: string;
  text: string;
  owner: { id: string; name: string } | null;
  account: { id: string; name: string } | null;
  kind: 'review' | 'win-back';
  ritual: string | null;
  period: string | null;
  agreedAt: number;
  /** The first date, and the one that holds now. */
  firstBy: number;
  dueAt: number;
  state: 'open' | 'done' | 'dropped';
  carried: number;
  /** What was said last: what came of it, why it was carried on or dropped. */
  said: string;
  closedAt: number | null;
}

export interface ActionsAsked {
  /** Of this team's reviews. */
  team?: string;
  /** Owned by these people. */
  owners?: readonly string[];
  account?: string;
  key?: string;
  /** Agreed in this review. */
  ritual?: string;
  period?: string;
  /** Those that are open, and those that were closed since (epoch milliseconds). */
  closedSince?: number;
}

const MOST = 200;

/** Actions with what became of them: open ones first, by their due time. */
export const readActions = (tx: Tx, tenant: string, asked: ActionsAsked): Promise<Action[]> => {
  const { team, owners, account, key, ritual, period, closedSince } = asked;
  return tx<Action[]>`
    select a.key as action, a.text, a.kind, a.ritual, a.period, a.at as "agreedAt", a.by_at as "firstBy",
      case when o.id is null then null else json_build_object('id', o.id, 'name', o.name) end as owner,
      case when c.id is null then null else json_build_object('id', c.id, 'name', c.name) end as account,
      coalesce(moved.by_at, a.by_at) as "dueAt", coalesce(closed.said, 'open') as state, counted.carried,
      coalesce(closed.text, moved.text, '') as said, closed.at as "closedAt"
    from action a
    left join person o on o.tenant_id = a.tenant_id and o.id = a.owner_id
    left join account c on c.tenant_id = a.tenant_id and c.id = a.account_id
    left join lateral (select w.said, w.text, w.at from action_word w where w.tenant_id = a.tenant_id and w.key = a.key
      and w.said <> 'carried' order by w.at desc, w.id desc limit 1) closed on true
    left join lateral (select w.by_at, w.text from action_word w where w.tenant_id = a.tenant_id and w.key = a.key
      and w.said = 'carried' order by w.at desc, w.id desc limit 1) moved on true
    cross join lateral (select count(*) as carried from action_word w where w.tenant_id = a.tenant_id and w.key = a.key
      and w.said = 'carried') counted
    where a.tenant_id = ${tenant}
      ${team ? tx`and a.team_id = ${team}` : tx``} ${owners ? tx`and a.owner_id = any(${[...owners]})` : tx``}
      ${account ? tx`and a.account_id = ${account}` : tx``} ${key ? tx`and a.key = ${key}` : tx``}
      ${ritual ? tx`and a.ritual = ${ritual}` : tx``} ${period ? tx`and a.period = ${period}` : tx``}
      ${closedSince === undefined ? tx`` : tx`and (closed.at is null or closed.at >= to_timestamp(${closedSince}::bigint / 1000.0))`}
    order by closed.at is not null, coalesce(moved.by_at, a.by_at), a.id limit ${MOST}`;
};

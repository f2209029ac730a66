import type { Tx } from '../../platform/db/connect.ts';
import type { Standing } from './standing.ts';

/** An account as to its next plan. Instants are epoch milliseconds. */
export interface PlanRead {
  account: { id: string; name: string; band: string | null; lifecycle: string };
  owner: { id: string; name: string } | null;
  standing: Exclude<Standing, 'lost'>;
  /** The open plan or call-back, past or ahead. */
  plan: {
    id: string;
    rule: string;
    at: number;
    firstAt: number;
    moves: number;
    purpose: string | null;
    channel: string | null;
    agenda: string | null;
    expected: string | null;
  } | null;
  /** Why there is none, and the first moment at which that holds no more. */
  excuse: { reason: string; until: number | null } | null;
  lastContactAt: number | null;
  sort: number;
}

export interface PlanWish {
  /** Whose accounts; null for everybody's. */
  people: readonly string[] | null;
  account?: string;
  standing?: PlanRead['standing'];
  now: number;
  limit: number;
  after?: { sort: number; id: string } | null;
}

/** How each live account stands now. An account that was lost and is live again is missing a plan. */
const standings = (tx: Tx, tenant: string, { people, account, now }: Omit<PlanWish, 'limit'>) => tx`
  select a.id, coalesce(case when s.value <> 'lost' then s.value end, 'missing') as standing
  from account a left join lateral (
    select value from account_state
    where tenant_id = a.tenant_id and aspect = 'plan' and account_id = a.id and from_at <= to_timestamp(${now}::bigint / 1000.0)
    order by from_at desc, fact_id desc limit 1) s on true
  where a.tenant_id = ${tenant} and a.lifecycle <> 'lost'
    and (${people === null} or a.owner_id = any(${[...(people ?? [])]}))
    and (${account === undefined} or a.id = ${account ?? null}::uuid)`;

const ms = (column: string): string => `(extract(epoch from ${column}) * 1000)::bigint`;

/**
 * Accounts by how they stand: those without a plan by how long nobody spoke with them, the others by when their plan or
 * their reason comes to its end.
 */
export const plansOf = (tx: Tx, tenant: string, wish: PlanWish): Promise<PlanRead[]> => tx<PlanRead[]>`
  with standing as materialized (${standings(tx, tenant, wish)}),
  shown as (
    select json_build_object('id', a.id, 'name', a.name, 'band', a.band, 'lifecycle', a.lifecycle) as account,
      case when p.id is null then null else json_build_object('id', p.id, 'name', p.name) end as owner,
      s.standing, c.plan, case when s.standing = 'excused' then e.excuse end as excuse,
      a.last_contact_at as "lastContactAt", a.id as account_id,
      coalesce(case s.standing when 'missing' then ${tx.unsafe(ms('a.last_contact_at'))} when 'planned' then c.at else e.until end, 0) as sort
    from standing s join account a on a.tenant_id = ${tenant} and a.id = s.id
    left join person p on p.tenant_id = a.tenant_id and p.id = a.owner_id
    left join lateral (
      select coalesce((c.details->>'movedTo')::bigint, (c.details->>'plannedAt')::bigint) as at,
        json_build_object('id', c.id, 'rule', c.rule, 'firstAt', (c.details->>'plannedAt')::bigint, 'moves', c.moves,
          'at', coalesce((c.details->>'movedTo')::bigint, (c.details->>'plannedAt')::bigint),
          'purpose', c.details->>'purpose', 'channel', c.details->>'channel', 'agenda', c.details->>'agenda',
          'expected', c.details->>'expected') as plan
      from commitment c
      where c.tenant_id = a.tenant_id and c.account_id = a.id and c.state = 'open'
        and (c.programme = 'plan' or c.rule = 'call-back')
      order by c.due_at desc limit 1) c on true
    left join lateral (
      select ${tx.unsafe(ms('until'))} as until, json_build_object('reason', reason, 'until', ${tx.unsafe(ms('until'))}) as excuse
      from plan_event
      where tenant_id = a.tenant_id and account_id = a.id and kind = 'excuse' and at <= to_timestamp(${wish.now}::bigint / 1000.0)
      order by at desc, rank desc, id desc limit 1) e on s.standing = 'excused'
    where ${wish.standing === undefined} or s.standing = ${wish.standing ?? null})
  select account, owner, standing, plan, excuse, "lastContactAt", sort from shown
  where ${!wish.after} or (sort, account_id) > (${wish.after?.sort ?? 0}::bigint, ${wish.after?.id ?? null}::uuid)
  order by sort, account_id limit ${wish.limit}`;

/** How many accounts stand how. */
export const countPlans = async (
  tx: Tx,
  tenant: string,
  people: readonly string[] | null,
  now: number,
): Promise<Record<PlanRead['standing'], number>> => {
  const rows = await tx<{ standing: PlanRead['standing']; n: number }[]>`
    select standing, count(*)::int as n from (${standings(tx, tenant, { people, now })}) s group by standing`;
  const counts = Object.fromEntries(rows.map(({ standing, n }) => [standing, n]));
  return { planned: 0, excused: 0, missing: 0, ...counts };
};

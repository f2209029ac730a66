import type { Tx } from '../../platform/db/connect.ts';

/** A promise of one side to the other. Instants are epoch milliseconds. */
export interface PromiseRead {
  id: string;
  rule: string;
  direction: 'to-customer' | 'from-customer';
  text: string;
  account: { id: string; name: string };
  owner: { id: string; name: string } | null;
  openedAt: number;
  firstDueAt: number;
  dueAt: number;
  closedAt: number | null;
  state: 'open' | 'paused' | 'done' | 'cancelled';
  outcome: 'pending' | 'kept' | 'broken' | 'cancelled';
  toldBeforeDue: boolean;
  moves: { at: number; to: number; told: boolean; by: string | null }[];
}

export interface PromiseWish {
  /** Whose promises; null for everybody's. */
  people: readonly string[] | null;
  account: string | null;
  direction: PromiseRead['direction'] | null;
  ended: boolean;
  after: { at: number; id: string } | null;
  limit: number;
}

const moves = `coalesce((
  select json_agg(json_build_object('at', (m->>'at')::bigint, 'to', (m->>'to')::bigint,
    'told', coalesce((m->>'told')::boolean, true), 'by', w.name) order by (m->>'at')::bigint)
  from jsonb_array_elements(c.trail) m
  left join person w on w.tenant_id = c.tenant_id and w.id = (m->>'by')::uuid
  where m->>'does' = 'move' and m ? 'to'), '[]')`;

const columns = `c.id, c.rule, c.direction,
  coalesce(c.details->>'text', case when c.details ? 'agenda' then c.title || ': ' || (c.details->>'agenda') else c.title end) as text,
  json_build_object('id', a.id, 'name', a.name) as account,
  case when p.id is null then null else json_build_object('id', p.id, 'name', p.name) end as owner,
  c.opened_at as "openedAt", c.first_due_at as "firstDueAt", c.due_at as "dueAt", c.closed_at as "closedAt",
  c.state, c.outcome, c.told_before_due as "toldBeforeDue", ${moves} as moves`;

const joins = `join account a on a.tenant_id = c.tenant_id and a.id = c.account_id
  left join person p on p.tenant_id = c.tenant_id and p.id = c.owner_id`;

/** Open promises by when they are due, the longest late first; ended ones by when they were first due, the latest first. */
export const promisesOf = (tx: Tx, tenant: string, wish: PromiseWish): Promise<PromiseRead[]> => {
  const { people, account, direction, after, limit } = wish;
  const mine = tx`c.tenant_id = ${tenant} and c.programme = 'promise'
    and (${account === null} or c.account_id = ${account}::uuid)
    and (${direction === null} or c.direction = ${direction})`;
  const bookmark = tx`(to_timestamp(${after?.at ?? 0}::bigint / 1000.0), ${after?.id ?? null}::uuid)`;
  if (wish.ended)
    return tx<PromiseRead[]>`
      select ${tx.unsafe(columns)} from (
        select * from commitment c where ${mine} and c.state in ('done', 'cancelled') and c.first_due_at is not null
          and (${people === null} or c.credit_id = any(${[...(people ?? [])]}))
          and (${after === null} or (c.first_due_at, c.id) < ${bookmark})
        order by c.first_due_at desc, c.id desc limit ${limit}) c ${tx.unsafe(joins)}
      order by c.first_due_at desc, c.id desc`;
  return tx<PromiseRead[]>`
    select ${tx.unsafe(columns)} from (
      select * from commitment c where ${mine} and c.state in ('open', 'paused') and c.due_at is not null
        and (${people === null} or c.owner_id = any(${[...(people ?? [])]}))
        and (${after === null} or (c.due_at, c.id) > ${bookmark})
      order by c.due_at, c.id limit ${limit}) c ${tx.unsafe(joins)}
    order by c.due_at, c.id`;
};

/** How many promises of one side were kept by their first date, and how many are open and late. */
export interface PromiseTally {
  kept: number;
  broken: number;
  told: number;
  open: number;
  late: number;
}

/** Both sides' promises that came due since a moment, and what is open now. */
export const tallyPromises = async (
  tx: Tx,
  tenant: string,
  {
    people,
    account,
    since,
    now,
  }: { people: readonly string[] | null; account: string | null; since: number; now: number },
): Promise<Record<PromiseRead['direction'], PromiseTally>> => {
  const rows = await tx<(PromiseTally & { direction: PromiseRead['direction'] })[]>`
    select direction,
      count(*) filter (where outcome = 'kept' and first_due_at >= to_timestamp(${since}::bigint / 1000.0))::int as kept,
      count(*) filter (where outcome = 'broken' and first_due_at >= to_timestamp(${since}::bigint / 1000.0))::int as broken,
      count(*) filter (where outcome = 'broken' and told_before_due
        and first_due_at >= to_timestamp(${since}::bigint / 1000.0))::int as told,
      count(*) filter (where state in ('open', 'paused'))::int as open,
      count(*) filter (where state = 'open' and due_at < to_timestamp(${now}::bigint / 1000.0))::int as late
    from commitment
    where tenant_id = ${tenant} and programme = 'promise'
      and (${people === null} or coalesce(credit_id, owner_id) = any(${[...(people ?? [])]}))
      and (${account === null} or account_id = ${account}::uuid)
      and (state in ('open', 'paused') or first_due_at >= to_timestamp(${since}::bigint / 1000.0))
    group by direction`;
  const none = { kept: 0, broken: 0, told: 0, open: 0, late: 0 };
  const of = (direction: PromiseRead['direction']): PromiseTally => {
    const { direction: _, ...tally } = rows.find((row) => row.direction === direction) ?? { ...none, direction };
    return tally;
  };
  return { 'to-customer': of('to-customer'), 'from-customer': of('from-customer') };
};

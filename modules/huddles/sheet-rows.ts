import type { Tx } from '../../platform/db/connect.ts';

/** What somebody should know of an account before the talk of today. */
export interface AccountGlance {
  id: string;
  lifecycle: string;
  band: string | null;
  happiness: number | null;
  product: string | null;
  amount: number | null;
  currency: string | null;
  endsOn: string | null;
  last: { at: number; purpose: string; outcome: string; note: string } | null;
}

/** A glance at each of these accounts: one indexed look at each part, whatever the history. */
export const glances = (
  tx: Tx,
  tenant: string,
  accounts: readonly string[],
  day: string,
  now: number,
): Promise<AccountGlance[]> =>
  tx<AccountGlance[]>`
    select a.id, a.lifecycle, a.band, a.happiness, s.product, s.amount, s.currency, s.ends_on as "endsOn", i.last
    from account a
    left join lateral (
      select product, amount, currency, ends_on from subscription
      where tenant_id = a.tenant_id and account_id = a.id and renewed_by is null and ends_on >= ${day}::date
      order by ends_on limit 1) s on true
    left join lateral (
      select json_build_object('at', (extract(epoch from at) * 1000)::bigint, 'purpose', purpose, 'outcome', outcome, 'note', note) as last
      from interaction where tenant_id = a.tenant_id and account_id = a.id and at < to_timestamp(${now}::bigint / 1000.0)
      order by at desc limit 1) i on true
    where a.tenant_id = ${tenant} and a.id = any(${[...accounts]})`;

/** How much of what a person owes was due before a moment and is still open. */
export const countOverdue = async (tx: Tx, tenant: string, owner: string, before: number): Promise<number> => {
  const [row] = await tx<{ n: number }[]>`
    select count(*) as n from commitment
    where tenant_id = ${tenant} and owner_id = ${owner} and state = 'open' and due_at < to_timestamp(${before}::bigint / 1000.0)`;
  return row!.n;
};

export interface HelpRow {
  id: string;
  /** The commitment's own id. */
  commitment: string;
  text: string;
  asker: { id: string; name: string } | null;
  of: { id: string; name: string } | null;
  account: { id: string; name: string } | null;
  dueAt: number | null;
}

/** Help that is open: asked by one of these people or asked of one of them. */
export const openHelp = (tx: Tx, tenant: string, people: readonly string[]): Promise<HelpRow[]> => tx<HelpRow[]>`
  select c.subject as id, c.id as commitment, coalesce(c.details->>'text', c.title) as text, c.due_at as "dueAt",
    case when asker.id is null then null else json_build_object('id', asker.id, 'name', asker.name) end as asker,
    case when o.id is null then null else json_build_object('id', o.id, 'name', o.name) end as of,
    case when a.id is null then null else json_build_object('id', a.id, 'name', a.name) end as account
  from commitment c
  join fact f on f.tenant_id = c.tenant_id and f.id = c.opened_fact
  left join person asker on asker.tenant_id = c.tenant_id and asker.key = f.payload->>'person'
  left join person o on o.tenant_id = c.tenant_id and o.id = c.owner_id
  left join account a on a.tenant_id = c.tenant_id and a.id = c.account_id
  where c.tenant_id = ${tenant} and c.programme = 'help' and c.state in ('open', 'paused')
    and (c.owner_id = any(${[...people]}) or asker.id = any(${[...people]}))
  order by c.due_at, c.id limit 100`;

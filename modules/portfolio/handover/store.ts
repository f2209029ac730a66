import type { Tx } from '../../../platform/db/connect.ts';
import { termsOf } from '../conditions.ts';

export interface HandedAccount {
  id: string;
  key: string;
  name: string;
  band: string | null;
  owner: { id: string; name: string } | null;
  yearly: number | null;
  currency: string | null;
  endsOn: string | null;
}

/** Accounts by id with what a hand-over shows of them, by name. */
export const accountsToHand = (tx: Tx, tenant: string, ids: readonly string[]): Promise<HandedAccount[]> => tx<
  HandedAccount[]
>`
  select a.id, a.key, a.name, a.band, t.yearly, t.currency, t.ends_on as "endsOn",
    case when p.id is null then null else json_build_object('id', p.id, 'name', p.name) end as owner
  from account a left join person p on p.tenant_id = a.tenant_id and p.id = a.owner_id
  left join (${termsOf(tx, tenant, tx`account_id = any(${[...ids]}::uuid[])`)}) t on t.account_id = a.id
  where a.tenant_id = ${tenant} and a.id = any(${[...ids]}::uuid[]) order by lower(a.name), a.id`;

export interface Holder {
  id: string;
  key: string;
  name: string;
}

/** People by id who are still there. */
export const peopleToHold = (tx: Tx, tenant: string, ids: readonly string[]): Promise<Holder[]> => tx<Holder[]>`
  select id, key, name from person where tenant_id = ${tenant} and id = any(${[...ids]}::uuid[]) and left_on is null`;

/** Those whom one may hand accounts to: people of the organisation that look after accounts, or lead who does. */
export const possibleHolders = (tx: Tx, tenant: string, among: readonly string[] | null) => tx<
  { id: string; name: string; team: string | null; accounts: number }[]
>`
  select p.id, p.name, t.name as team, coalesce(h.accounts, 0) as accounts from person p
  left join team t on t.tenant_id = p.tenant_id and t.id = p.team_id
  left join (select owner_id, count(*) as accounts from account where tenant_id = ${tenant} and lifecycle <> 'lost'
    group by owner_id) h on h.owner_id = p.id
  where p.tenant_id = ${tenant} and p.left_on is null and p.role in ('account_manager', 'agent', 'lead', 'manager')
    and (${among === null} or p.id = any(${[...(among ?? [])]}::uuid[]))
  order by t.name nulls last, p.name, p.id limit 1000`;

export interface Bucket {
  person: string;
  band: string | null;
  accounts: number;
  yearly: number;
}

/** What each of these people holds now, band by band. */
export const bucketsOf = (tx: Tx, tenant: string, people: readonly string[]): Promise<Bucket[]> => tx<Bucket[]>`
  select a.owner_id as person, a.band, count(*) as accounts, coalesce(sum(t.yearly), 0) as yearly
  from account a left join (${termsOf(
    tx,
    tenant,
    tx`account_id in (
    select id from account where tenant_id = ${tenant} and owner_id = any(${[...people]}::uuid[]))`,
  )}) t on t.account_id = a.id
  where a.tenant_id = ${tenant} and a.owner_id = any(${[...people]}::uuid[]) and a.lifecycle <> 'lost'
  group by a.owner_id, a.band`;

/** What stands of a hand-over in the ledger: its facts that nobody took back, of these accounts or of all. */
export const factsOfHandover = (tx: Tx, tenant: string, handover: string, accounts: readonly string[] | null) => tx<
  { id: string; account: string }[]
>`
  select f.id, a.key as account from (
    select distinct account_id, decided_at from handover_line where tenant_id = ${tenant} and handover = ${handover}
      and (${accounts === null} or account_id = any(${[...(accounts ?? [])]}::uuid[]))) l
  join account a on a.tenant_id = ${tenant} and a.id = l.account_id
  join fact f on f.tenant_id = ${tenant} and f.account_id = l.account_id and f.happened_at = l.decided_at
    and f.payload->>'handover' = ${handover}
    and f.type in ('account.assigned', 'commitment.handed', 'promise.released')
  where not exists (select from fact c where c.tenant_id = f.tenant_id and c.corrects = f.id)
  order by f.id`;

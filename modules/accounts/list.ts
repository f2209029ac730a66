import type { Tx } from '../../platform/db/connect.ts';

export interface AccountRow {
  id: string;
  key: string;
  name: string;
  tier: string | null;
  city: string | null;
  products: string[];
  lifecycle: string;
  band: string | null;
  happiness: number | null;
  lastContactAt: number | null;
  owner: { id: string; name: string } | null;
}

export interface AccountFilter {
  /** Whose accounts may be seen; null for everyone's. */
  people: string[] | null;
  text: string;
  owner: string | null;
  band: string | null;
  lifecycle: string | null;
  after: { name: string; id: string } | null;
  limit: number;
}

/** Accounts by name, from a bookmark on. */
export const listAccounts = (tx: Tx, tenant: string, filter: AccountFilter): Promise<AccountRow[]> => {
  const like = `%${filter.text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  return tx<AccountRow[]>`
    select a.id, a.key, a.name, a.tier, a.city, a.products, a.lifecycle, a.band, a.happiness,
      a.last_contact_at as "lastContactAt",
      case when p.id is null then null else json_build_object('id', p.id, 'name', p.name) end as owner
    from account a left join person p on p.tenant_id = a.tenant_id and p.id = a.owner_id
    where a.tenant_id = ${tenant}
      and (${filter.people === null} or a.owner_id = any(${filter.people ?? []}::uuid[]) or a.owner_id is null)
      and (${filter.text === ''} or lower(a.name) like ${like} or lower(a.key) like ${like})
      and (${filter.owner}::uuid is null or a.owner_id = ${filter.owner}::uuid)
      and (${filter.band}::text is null or a.band = ${filter.band})
      and (${filter.lifecycle}::text is null or a.lifecycle = ${filter.lifecycle})
      and (${filter.after === null} or (lower(a.name), a.id) > (${filter.after?.name ?? ''}, ${filter.after?.id ?? null}::uuid))
    order by lower(a.name), a.id limit ${filter.limit}`;
};

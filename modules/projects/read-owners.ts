import type { Tx } from '../../platform/db/connect.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { visiblePeople } from '../people/index.ts';

export interface OwnerRead {
  id: string;
  key: string;
  name: string;
}

/**
 * Who may own a project or a step of it: the caller, the own team with its lead, and everybody whose work the caller
 * sees.
 * @param among only these; null for all
 * @param known people who have a part in it already
 */
export const owners = async (
  tx: Tx,
  caller: Caller,
  among: readonly string[] | null,
  known: readonly string[] = [],
): Promise<OwnerRead[]> => {
  const people = await visiblePeople(tx, caller);
  return tx<OwnerRead[]>`
    select p.id, p.key, p.name from person p
    left join person me on me.tenant_id = p.tenant_id and me.id = ${caller.person}::uuid
    left join team t on t.tenant_id = me.tenant_id and t.id = me.team_id
    where p.tenant_id = ${caller.tenant} and (p.left_on is null or p.id = any(${[...known]}::uuid[]))
      and (${among === null} or p.id = any(${[...(among ?? [])]}::uuid[]))
      and (${people === null} or p.id = any(${[...(people ?? []), ...known]}::uuid[]) or p.id = me.id
        or p.team_id = me.team_id or p.id = t.lead_id)
    order by p.name, p.id limit 5000`;
};

import type { Tx } from '../../platform/db/connect.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { visiblePeople } from '../people/index.ts';

/**
 * The ledger's keys of an account and of the caller, or null when the account isn't one that the caller may work on:
 * their own, their team's, or anyone's, as the role says. An account that nobody holds is everybody's.
 */
export const keysOf = async (
  tx: Tx,
  caller: Caller,
  account: string,
): Promise<{ accountKey: string; personKey: string } | null> => {
  const [row] = await tx<{ key: string; owner_id: string | null; person: string | null }[]>`
    select a.key, a.owner_id, (select p.key from person p where p.tenant_id = a.tenant_id and p.id = ${caller.person}) as person
    from account a where a.tenant_id = ${caller.tenant} and a.id = ${account}`;
  if (!row?.person) return null;
  if (row.owner_id !== null && row.owner_id !== caller.person) {
    const people = await visiblePeople(tx, caller);
    if (people !== null && !people.includes(row.owner_id)) return null;
  }
  return { accountKey: row.key, personKey: row.person };
};

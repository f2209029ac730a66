import type { Sql } from '../../platform/db/connect.ts';
import { inTenant } from '../../platform/db/tenant.ts';

/** The ledger's keys of an account and a person. */
export interface Keys {
  accountKey: string;
  personKey: string;
}

/** An id is made from its key, so a pair that was read once holds for ever. */
const known = new Map<string, Keys>();
const MOST_KNOWN = 20_000;

/** The ledger's keys of an account and a person of an organisation, or null when one of them isn't there. */
export const knownKeys = async (sql: Sql, tenant: string, account: string, person: string): Promise<Keys | null> => {
  const name = `${tenant} ${account} ${person}`;
  const before = known.get(name);
  if (before) return before;
  const [keys] = await inTenant(
    sql,
    tenant,
    (tx) => tx<Keys[]>`
      select a.key as "accountKey", p.key as "personKey" from account a
      join person p on p.tenant_id = a.tenant_id and p.id = ${person}
      where a.tenant_id = ${tenant} and a.id = ${account}`,
  );
  if (!keys) return null;
  if (known.size >= MOST_KNOWN) known.delete(known.keys().next().value!);
  known.set(name, keys);
  return keys;
};

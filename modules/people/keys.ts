import type { Tx } from '../../platform/db/connect.ts';

/** The ledger's keys of people, by id. */
export const peopleKeys = async (tx: Tx, tenant: string, ids: readonly string[]): Promise<Map<string, string>> => {
  const rows = await tx<{ id: string; key: string }[]>`
    select id, key from person where tenant_id = ${tenant} and id = any(${[...ids]}::uuid[])`;
  return new Map(rows.map(({ id, key }) => [id, key]));
};

import type { Tx } from '../../platform/db/connect.ts';

/** The names of accounts and people by id, and which facts are corrections of others. */
export interface Names {
  accounts: Map<string, string>;
  people: Map<string, string>;
  corrected: Set<string>;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What a page of explained rows needs to be read by a person. */
export async function readNames(
  tx: Tx,
  tenant: string,
  rows: readonly { id: string; account_id: string | null; person_id: string | null }[],
): Promise<Names> {
  const ids = (pick: (row: (typeof rows)[number]) => string | null): string[] => [
    ...new Set(rows.flatMap((row) => pick(row) ?? [])),
  ];
  const facts = ids(({ id }) => (uuid.test(id) ? id : null));
  const [accounts, people, corrected] = await Promise.all([
    tx<{ id: string; name: string }[]>`
      select id, name from account where tenant_id = ${tenant} and id = any(${ids(({ account_id }) => account_id)})`,
    tx<{ id: string; name: string }[]>`
      select id, name from person where tenant_id = ${tenant} and id = any(${ids(({ person_id }) => person_id)})`,
    tx<{ id: string }[]>`
      select id from fact where tenant_id = ${tenant} and id = any(${facts}) and corrects is not null`,
  ]);
  return {
    accounts: new Map(accounts.map(({ id, name }) => [id, name])),
    people: new Map(people.map(({ id, name }) => [id, name])),
    corrected: new Set(corrected.map(({ id }) => id)),
  };
}

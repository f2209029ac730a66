import { getRows, putRows } from '../../platform/db/rows.ts';
import type { Fact } from '../../platform/ledger/fact.ts';
import { idOf } from '../../platform/ledger/identity.ts';
import type { KeptWork } from '../organisation/index.ts';
import { type AccountFields, type Said, say } from './account.ts';
import { accountTable, contactTable } from './tables.ts';

interface AccountRow extends Record<string, unknown> {
  id: string;
  key: string;
  name: string;
  products: string[];
  said: Said;
}

const blank = (id: string, key: string): AccountRow => ({ id, key, name: key, products: [], said: {} });

/** Lays what the facts say over the accounts; opens those that are new. */
export const describeAccounts = async (work: KeptWork, facts: Fact[]): Promise<void> => {
  const ids = [...new Set(facts.map((fact) => fact.account!))];
  const rows = new Map((await getRows<AccountRow>(work.tx, work.tenant, accountTable, ids)).map((row) => [row.id, row]));
  for (const fact of facts) {
    const { account, ...fields } = fact.payload as { account: string } & AccountFields;
    const row = rows.get(fact.account!) ?? blank(fact.account!, account);
    rows.set(row.id, say(row, { ...fields, ...(fields.products === null ? { products: [] } : {}) }, fact.happenedAt, fact.id));
  }
  await putRows(work.tx, work.tenant, accountTable, [...rows.values()]);
  for (const row of rows.values()) {
    const brief = work.context.accounts.get(row.id);
    work.context.accounts.set(row.id, {
      id: row.id,
      key: row.key,
      name: row.name,
      tier: (row['tier'] as string | null) ?? null,
      products: row.products,
      lifecycle: brief?.lifecycle ?? 'onboarding',
      held: brief?.held ?? [],
      lastFactAt: brief?.lastFactAt ?? null,
    });
  }
};

/** Writes contacts; the newest word about each wins. */
export const describeContacts = async (work: KeptWork, facts: Fact[]): Promise<void> => {
  const newest = new Map<string, object>();
  for (const fact of [...facts].sort((a, b) => a.happenedAt - b.happenedAt)) {
    const { contact, account: _, ...fields } = fact.payload as { contact: string; account: string };
    const id = idOf(work.tenant, 'contact', contact);
    newest.set(id, { decides: false, ...fields, id, key: contact, account_id: fact.account, happened_at: fact.happenedAt });
  }
  const known = await work.tx<{ id: string; happened_at: number }[]>`
    select id, happened_at from contact where tenant_id = ${work.tenant} and id = any(${[...newest.keys()]})`;
  for (const row of known)
    if (row.happened_at > (newest.get(row.id) as { happened_at: number }).happened_at) newest.delete(row.id);
  await putRows(work.tx, work.tenant, contactTable, [...newest.values()]);
};

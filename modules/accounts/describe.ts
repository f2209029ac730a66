import { dropRows, getRows, putRows } from '../../platform/db/rows.ts';
import type { Fact } from '../../platform/ledger/fact.ts';
import { idOf } from '../../platform/ledger/identity.ts';
import { standingFacts, standingFactsSaying } from '../../platform/ledger/store.ts';
import type { KeptWork } from '../organisation/index.ts';
import { type AccountFields, accountFields, type Said, say } from './account.ts';
import { accountTable, contactTable } from './tables.ts';

interface AccountRow extends Record<string, unknown> {
  id: string;
  key: string;
  name: string;
  products: string[];
  said: Said;
}

const blank = (id: string, key: string): AccountRow => ({ id, key, name: key, products: [], said: {} });

/** Nothing can take a name away, and no products are an empty list. */
const fieldsOf = (fact: Fact): Partial<AccountFields> => {
  const { account: _, name, products, ...fields } = fact.payload as { account: string } & AccountFields;
  return {
    ...fields,
    ...(name == null ? {} : { name }),
    ...(products === undefined ? {} : { products: products ?? [] }),
  };
};

/** As before anybody described it; what other facts say of the account stays. */
const undescribed = (row: AccountRow): AccountRow => {
  const fields = Object.fromEntries(Object.keys(accountFields.shape).map((field) => [field, null]));
  return { ...row, ...fields, ...blank(row.id, row.key) };
};

/**
 * Lays what the facts say over the accounts; opens those that are new. Accounts of which a description was taken back
 * are told anew from those that stand.
 */
export const describeAccounts = async (work: KeptWork, facts: Fact[], retracted: Fact[]): Promise<void> => {
  const again = new Set(retracted.map((fact) => fact.account!));
  const ids = [...new Set([...facts.map((fact) => fact.account!), ...again])];
  const known = await getRows<AccountRow>(work.tx, work.tenant, accountTable, ids);
  const rows = new Map(known.map((row) => [row.id, again.has(row.id) ? undescribed(row) : row]));
  const standing = again.size > 0 ? await standingFacts(work.tx, work.tenant, ['account.described'], [...again]) : [];
  for (const fact of [...facts, ...standing]) {
    const row = rows.get(fact.account!) ?? blank(fact.account!, String(fact.payload['account']));
    rows.set(row.id, say(row, fieldsOf(fact), fact.happenedAt, fact.id));
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

const contactId = (work: KeptWork, fact: Fact): string => idOf(work.tenant, 'contact', String(fact.payload['contact']));

interface ContactRow {
  id: string;
  happened_at: number;
  fact_id: string;
}

const isNewer = (row: ContactRow, than: ContactRow | undefined): boolean =>
  !than || row.happened_at > than.happened_at || (row.happened_at === than.happened_at && row.fact_id >= than.fact_id);

/** Writes contacts; the newest word about each wins. One that was taken back is told anew from those that stand. */
export const describeContacts = async (work: KeptWork, facts: Fact[], retracted: Fact[]): Promise<void> => {
  const { tx, tenant } = work;
  const again = new Set(retracted.map((fact) => contactId(work, fact)));
  await dropRows(tx, tenant, contactTable, [...again]);
  const keys = [...new Set(retracted.map((fact) => String(fact.payload['contact'])))];
  // Not by account: people on the customer's side move, and an older word may name another account.
  const standing = again.size > 0 ? await standingFactsSaying(tx, tenant, 'contact.described', 'contact', keys) : [];
  const newest = new Map<string, ContactRow>();
  for (const fact of [...facts, ...standing]) {
    const {
      contact,
      account: _,
      ...fields
    } = fact.payload as { contact: string; account: string; decides?: boolean | null };
    const id = contactId(work, fact);
    const stamp = { id, happened_at: fact.happenedAt, fact_id: fact.id };
    const row = { ...fields, decides: fields.decides ?? false, ...stamp, key: contact, account_id: fact.account };
    if (isNewer(row, newest.get(id))) newest.set(id, row);
  }
  const known = await tx<ContactRow[]>`
    select id, happened_at, fact_id from contact where tenant_id = ${tenant} and id = any(${[...newest.keys()]})`;
  for (const row of known) if (!isNewer(newest.get(row.id)!, row)) newest.delete(row.id);
  await putRows(tx, tenant, contactTable, [...newest.values()]);
};

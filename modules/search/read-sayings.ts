import type { Tx } from '../../platform/db/connect.ts';
import { type Document, documentOf } from './document.ts';

/** Accounts with their people: name, place, reference, numbers and addresses. */
export const accountDocuments = async (tx: Tx, tenant: string, ids: readonly string[]): Promise<Document[]> => {
  if (ids.length === 0) return [];
  const wanted = [...ids] as string[];
  const [accounts, contacts] = await Promise.all([
    tx<{ id: string; key: string; name: string; city: string | null; phone: string | null; email: string | null }[]>`
      select id, key, name, city, phone, email from account where tenant_id = ${tenant} and id = any(${wanted})`,
    tx<{ account_id: string; name: string; phone: string | null; email: string | null }[]>`
      select account_id, name, phone, email from contact where tenant_id = ${tenant} and account_id = any(${wanted})`,
  ]);
  const people = Map.groupBy(contacts, (contact) => contact.account_id);
  return accounts.map(({ id, key, name, city, phone, email }) => {
    const own = people.get(id) ?? [];
    return documentOf('account', id, null, {
      texts: [name, city, email, ...own.flatMap((each) => [each.name, each.email])],
      keys: [key],
      phones: [phone, ...own.map((each) => each.phone)],
    });
  });
};

/** The organisation's own people. */
export const personDocuments = async (tx: Tx, tenant: string, ids: readonly string[]): Promise<Document[]> => {
  if (ids.length === 0) return [];
  const rows = await tx<{ id: string; key: string; name: string; email: string | null; phone: string | null }[]>`
    select id, key, name, email, phone from person where tenant_id = ${tenant} and id = any(${[...ids] as string[]})`;
  return rows.map(({ id, key, name, email, phone }) =>
    documentOf('person', id, null, { texts: [name, email], keys: [key], phones: [phone] }),
  );
};

/** Cases with their subject and how they were resolved. */
export const caseDocuments = async (tx: Tx, tenant: string, ids: readonly string[]): Promise<Document[]> => {
  if (ids.length === 0) return [];
  const rows = await tx<{ id: string; key: string; subject: string; resolution: string | null; at: number }[]>`
    select id, key, subject, resolution, opened_at as at from support_case
    where tenant_id = ${tenant} and id = any(${[...ids] as string[]})`;
  return rows.map(({ id, key, subject, resolution, at }) =>
    documentOf('case', id, at, { texts: [subject, resolution], keys: [key] }),
  );
};

/** Projects with what they are for, their steps and how they ended. */
export const projectDocuments = async (tx: Tx, tenant: string, ids: readonly string[]): Promise<Document[]> => {
  if (ids.length === 0) return [];
  const rows = await tx<{ id: string; key: string; says: (string | null)[] }[]>`
    select p.id, p.key, json_build_array(p.name, p.aim, p.end_note) ::jsonb || coalesce((
      select jsonb_agg(m.text) from project_milestone m where m.tenant_id = p.tenant_id and m.project_id = p.id), '[]') as says
    from project p where p.tenant_id = ${tenant} and p.id = any(${[...ids] as string[]}) and p.name is not null`;
  return rows.map(({ id, key, says }) => documentOf('project', id, null, { texts: says, keys: [key] }));
};

import type { Tx } from '../../platform/db/connect.ts';
import type { Thing } from './found.ts';
import { thingsAnswering } from './read-things.ts';
import type { Answering } from './read-words.ts';

/** Whose accounts may be seen: ids of people, null for everyone's. */
export type Scope = readonly string[] | null;

const MOST = 200;

interface AccountRow {
  id: string;
  key: string;
  name: string;
  city: string | null;
  phone: string | null;
  email: string | null;
  owner: string | null;
  at: number | null;
  people: { name: string; job: string | null; phone: string | null; email: string | null }[] | null;
}

const thingOf = ({ id, key, name, city, phone, email, owner, at, people }: AccountRow): Thing => ({
  kind: 'account',
  id,
  title: name,
  detail: [key, city, owner].filter((each) => each !== null),
  keys: [key],
  says: [
    ...(people ?? []).map((each) => [each.name, each.job].filter(Boolean).join(', ')),
    ...[email, ...(people ?? []).map((each) => each.email)].filter((each) => each !== null),
  ],
  phones: [phone, ...(people ?? []).map((each) => each.phone)].filter((each) => each !== null),
  at,
  account: { id, name },
});

const columns = `a.id, a.key, a.name, a.city, a.phone, a.email, o.name as owner, a.last_contact_at as at,
  (select json_agg(json_build_object('name', c.name, 'job', c.job, 'phone', c.phone, 'email', c.email) order by c.decides desc, c.name)
   from contact c where c.tenant_id = a.tenant_id and c.account_id = a.id) as people`;

/** Accounts in which every term is answered, the best and latest spoken with first. */
export const accountsAnswering = async (
  tx: Tx,
  tenant: string,
  scope: Scope,
  words: readonly Answering[],
  terms: number,
): Promise<Thing[]> => {
  const rows = await tx<AccountRow[]>`
    select ${tx.unsafe(columns)}
    from (
      select a.tenant_id, a.id, f.rank, a.last_contact_at from (${thingsAnswering(tx, tenant, 'account', words, terms)}) f
      join account a on a.tenant_id = ${tenant} and a.id = f.id
      where ${scope === null} or a.owner_id is null or a.owner_id = any(${[...(scope ?? [])]}::uuid[])
      order by f.rank desc, a.last_contact_at desc nulls last limit ${MOST}) f
    join account a on a.tenant_id = f.tenant_id and a.id = f.id
    left join person o on o.tenant_id = a.tenant_id and o.id = a.owner_id
    order by f.rank desc, a.last_contact_at desc nulls last, a.id`;
  return rows.map(thingOf);
};

/** The accounts of a person that were spoken with last: where one most likely goes before anything is typed. */
export const lastSpokenWith = async (tx: Tx, tenant: string, person: string, limit: number): Promise<Thing[]> => {
  const rows = await tx<AccountRow[]>`
    select ${tx.unsafe(columns)} from account a
    left join person o on o.tenant_id = a.tenant_id and o.id = a.owner_id
    where a.tenant_id = ${tenant} and a.owner_id = ${person} and a.last_contact_at is not null
    order by a.last_contact_at desc, a.id limit ${limit}`;
  return rows.map(thingOf);
};

interface PersonRow {
  id: string;
  key: string;
  name: string;
  email: string | null;
  phone: string | null;
  team: string | null;
}

/** The organisation's people in which every term is answered. */
export const peopleAnswering = async (
  tx: Tx,
  tenant: string,
  words: readonly Answering[],
  terms: number,
): Promise<Thing[]> => {
  const rows = await tx<PersonRow[]>`
    select p.id, p.key, p.name, p.email, p.phone, t.name as team
    from (${thingsAnswering(tx, tenant, 'person', words, terms)}) f
    join person p on p.tenant_id = ${tenant} and p.id = f.id
    left join team t on t.tenant_id = p.tenant_id and t.id = p.team_id
    order by p.left_on is null desc, f.rank desc, p.name, p.id limit ${MOST}`;
  return rows.map(({ id, key, name, email, phone, team }) => ({
    kind: 'person',
    id,
    title: name,
    detail: [team, key].filter((each) => each !== null),
    keys: [key],
    says: email ? [email] : [],
    phones: phone ? [phone] : [],
    at: null,
    account: null,
  }));
};

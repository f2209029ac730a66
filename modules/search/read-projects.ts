import type { Tx } from '../../platform/db/connect.ts';
import type { Thing } from './found.ts';
import type { Scope } from './read-accounts.ts';
import { thingsAnswering } from './read-things.ts';
import type { Answering } from './read-words.ts';

const MOST = 200;

interface ProjectRow {
  id: string;
  key: string;
  name: string;
  says: string[];
  owner: string | null;
  account: { id: string; name: string } | null;
}

/** Projects in which every term is answered: of those whose work is seen, or about their accounts. Open ones first. */
export const projectsAnswering = async (
  tx: Tx,
  tenant: string,
  scope: Scope,
  words: readonly Answering[],
  terms: number,
): Promise<Thing[]> => {
  const people = [...(scope ?? [])];
  const rows = await tx<ProjectRow[]>`
    select p.id, p.key, p.name, o.name as owner,
      jsonb_build_array(p.aim, p.end_note) || coalesce((
        select jsonb_agg(m.text order by m.by_day) from project_milestone m
        where m.tenant_id = p.tenant_id and m.project_id = p.id), '[]') as says,
      case when a.id is null then null else json_build_object('id', a.id, 'name', a.name) end as account
    from (${thingsAnswering(tx, tenant, 'project', words, terms)}) f
    join project p on p.tenant_id = ${tenant} and p.id = f.id and p.name is not null
    left join person o on o.tenant_id = p.tenant_id and o.id = p.owner_id
    left join account a on a.tenant_id = p.tenant_id and a.id = p.account_id
    where ${scope === null} or p.people && ${people}::text[] or a.owner_id = any(${people}::uuid[])
    order by p.state = 'open' desc, f.rank desc, p.started_at desc, p.id limit ${MOST}`;
  return rows.map(({ id, key, name, says, owner, account }) => ({
    kind: 'project',
    id,
    title: name,
    detail: [account?.name, owner].filter((each) => typeof each === 'string'),
    // A project made at the screen goes by an id that nobody types.
    keys: [key],
    says: says.filter((each) => each !== ''),
    phones: [],
    at: null,
    account,
  }));
};

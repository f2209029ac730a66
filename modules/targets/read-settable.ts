import type { Tx } from '../../platform/db/connect.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { visiblePeople } from '../people/index.ts';

/** Somebody who can have targets, as the caller sees them. */
export interface SettablePerson {
  id: string;
  key: string;
  name: string;
  team_id: string | null;
  joined_on: string | null;
  left_on: string | null;
  /** How many accounts are held now. */
  accounts: number;
  /** Whether the caller may set this person's targets: those of people below, never one's own. */
  may_set: boolean;
}

export interface SettableTeam {
  id: string;
  key: string;
  name: string;
}

/** Those whose targets the caller sees in the month `[from, to)`, and the teams that the caller leads. */
export async function readSettable(
  tx: Tx,
  caller: Caller,
  { from, to }: { from: string; to: string },
): Promise<{ people: SettablePerson[]; teams: SettableTeam[] }> {
  const { tenant } = caller;
  const visible = await visiblePeople(tx, caller);
  const [people, teams] = await Promise.all([
    tx<Omit<SettablePerson, 'may_set'>[]>`
      select p.id, p.key, p.name, p.team_id, p.joined_on, p.left_on,
        (select count(*) from account a where a.tenant_id = p.tenant_id and a.owner_id = p.id and a.lifecycle <> 'lost') as accounts
      from person p
      where p.tenant_id = ${tenant} and p.role in ('account_manager', 'agent')
        and (p.joined_on is null or p.joined_on < ${to}::date) and (p.left_on is null or p.left_on >= ${from}::date)
        ${visible === null ? tx`` : tx`and p.id = any(${visible})`}
      order by p.name, p.id`,
    tx<SettableTeam[]>`
      with recursive led as (
        select id from team where tenant_id = ${tenant} and lead_id = ${caller.person}
        union select t.id from team t join led on t.parent_id = led.id where t.tenant_id = ${tenant})
      select id, key, name from team
      where tenant_id = ${tenant} ${caller.view === 'all' ? tx`` : tx`and id in (select id from led)`}
      order by name, id`,
  ]);
  return { people: people.map((person) => ({ ...person, may_set: person.id !== caller.person })), teams };
}

/** The names of people by id. */
export const readNamesOf = async (tx: Tx, tenant: string, ids: readonly string[]): Promise<Map<string, string>> => {
  const rows = await tx<{ id: string; name: string }[]>`
    select id, name from person where tenant_id = ${tenant} and id = any(${[...new Set(ids)]})`;
  return new Map(rows.map(({ id, name }) => [id, name]));
};

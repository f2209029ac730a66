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
  /** Targets of people below are set; the own ones are proposed. */
  way: TargetWay;
}

/** How the caller brings a target about: by setting it, or by proposing it to whoever is above; null: only looked at. */
export type TargetWay = 'set' | 'propose' | null;

export interface SettableTeam {
  id: string;
  key: string;
  name: string;
  parent_id: string | null;
  way: TargetWay;
}

interface TeamRow extends Omit<SettableTeam, 'way'> {
  lead_id: string | null;
  /** Somebody above the lead is there to agree. */
  answered: boolean;
}

/** Those whose targets the caller sees in the month `[from, to)`, and the teams that the caller or somebody below leads. */
export async function readSettable(
  tx: Tx,
  caller: Caller,
  { from, to }: { from: string; to: string },
): Promise<{ people: SettablePerson[]; teams: SettableTeam[] }> {
  const { tenant } = caller;
  const visible = await visiblePeople(tx, caller);
  const [people, teams] = await Promise.all([
    tx<Omit<SettablePerson, 'way'>[]>`
      select p.id, p.key, p.name, p.team_id, p.joined_on, p.left_on,
        (select count(*) from account a where a.tenant_id = p.tenant_id and a.owner_id = p.id and a.lifecycle <> 'lost') as accounts
      from person p
      where p.tenant_id = ${tenant} and p.role in ('account_manager', 'agent')
        and (p.joined_on is null or p.joined_on < ${to}::date) and (p.left_on is null or p.left_on >= ${from}::date)
        ${visible === null ? tx`` : tx`and p.id = any(${visible})`}
      order by p.name, p.id`,
    tx<TeamRow[]>`
      with recursive led as (
        select id from team where tenant_id = ${tenant} and lead_id = ${caller.person}
        union select t.id from team t join led on t.parent_id = led.id where t.tenant_id = ${tenant})
      select t.id, t.key, t.name, t.parent_id, t.lead_id,
        coalesce(nullif(above.lead_id, t.lead_id), lead.reports_to) is not null as answered
      from team t left join team above on above.tenant_id = t.tenant_id and above.id = t.parent_id
        left join person lead on lead.tenant_id = t.tenant_id and lead.id = t.lead_id
      where t.tenant_id = ${tenant}
        ${visible === null ? tx`` : tx`and (t.id in (select id from led) or t.lead_id = any(${visible}))`}
      order by t.name, t.id`,
  ]);
  const [sets, proposes] = [caller.permissions.has('targets.set'), caller.permissions.has('targets.propose')];
  const way = (own: boolean): TargetWay => (own ? (proposes ? 'propose' : null) : sets ? 'set' : null);
  return {
    people: people.map((person) => ({ ...person, way: way(person.id === caller.person) })),
    // A lead proposes the own team's target where somebody is above to agree.
    teams: teams.map(({ lead_id, answered, ...team }) => ({
      ...team,
      way: way(caller.person !== null && lead_id === caller.person && answered),
    })),
  };
}

/** The names of people by id. */
export const readNamesOf = async (tx: Tx, tenant: string, ids: readonly string[]): Promise<Map<string, string>> => {
  const rows = await tx<{ id: string; name: string }[]>`
    select id, name from person where tenant_id = ${tenant} and id = any(${[...new Set(ids)]})`;
  return new Map(rows.map(({ id, name }) => [id, name]));
};

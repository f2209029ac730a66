import type { Tx } from '../../platform/db/connect.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Problem } from '../../platform/http/problem.ts';

export interface TeamAccess {
  id: string;
  name: string;
  huddleAt: string;
  /** Whether the caller may lead its huddle. */
  leads: boolean;
  /** Whether it is the caller's own. */
  own: boolean;
  people: number;
}

/**
 * The teams whose huddle the caller may see: their own; those they lead, with the teams below; every team for a role
 * that sees everything. Leading takes the permission and a team that is led, or the view of everything.
 */
export const teamsOf = async (tx: Tx, caller: Caller): Promise<TeamAccess[]> => {
  const all = caller.view === 'all';
  const mayLead = caller.permissions.has('huddle.lead');
  return tx<TeamAccess[]>`
    with recursive led as (
      select id from team where tenant_id = ${caller.tenant} and lead_id = ${caller.person}::uuid
      union select t.id from team t join led on t.parent_id = led.id where t.tenant_id = ${caller.tenant})
    select t.id, t.name, t.huddle_at as "huddleAt",
      ${mayLead} and (${all} or t.id in (select id from led)) as leads,
      t.id is not distinct from me.team_id as own,
      (select count(*) from person p where p.tenant_id = t.tenant_id and p.team_id = t.id and p.left_on is null) as people
    from team t left join person me on me.tenant_id = t.tenant_id and me.id = ${caller.person}::uuid
    where t.tenant_id = ${caller.tenant} and (${all} or t.id in (select id from led) or t.id = me.team_id)
    order by (t.id is not distinct from me.team_id) desc, t.name, t.id limit 500`;
};

/** A team that the caller may see. @throws Problem not-found for others: that a team exists is its own secret. */
export const seenTeam = async (tx: Tx, caller: Caller, team: string): Promise<TeamAccess> => {
  const found = (await teamsOf(tx, caller)).find((each) => each.id === team);
  if (!found) throw new Problem('not-found', 'There is no such team whose huddle you take part in.');
  return found;
};

/** A team whose huddle the caller may lead. @throws Problem */
export const ledTeam = async (tx: Tx, caller: Caller, team: string): Promise<TeamAccess> => {
  const found = await seenTeam(tx, caller, team);
  if (!found.leads)
    throw new Problem('forbidden', `Only the lead of ${found.name}, or somebody above, runs its huddle.`);
  return found;
};

import type { Tx } from '../../platform/db/connect.ts';
import type { Caller } from '../../platform/http/caller.ts';

/**
 * Whose work the caller sees: ids of people, or null for everyone's. A lead or manager sees the teams led (with the
 * teams below them) and everybody who reports up to them.
 */
export const visiblePeople = async (tx: Tx, caller: Caller): Promise<string[] | null> => {
  if (caller.view === 'all') return null;
  if (!caller.person) return [];
  if (caller.view === 'own') return [caller.person];
  const rows = await tx<{ id: string }[]>`
    with recursive teams as (
      select id from team where tenant_id = ${caller.tenant} and lead_id = ${caller.person}
      union select t.id from team t join teams on t.parent_id = teams.id where t.tenant_id = ${caller.tenant}),
    line as (
      select id from person where tenant_id = ${caller.tenant}
        and (id = ${caller.person} or team_id in (select id from teams) or reports_to = ${caller.person})
      union select p.id from person p join line on p.reports_to = line.id where p.tenant_id = ${caller.tenant})
    select id from line`;
  return rows.map((row) => row.id);
};

/** Whether the caller may look at this person's work. */
export const seesPerson = async (tx: Tx, caller: Caller, person: string): Promise<boolean> => {
  const people = await visiblePeople(tx, caller);
  return people === null || people.includes(person);
};

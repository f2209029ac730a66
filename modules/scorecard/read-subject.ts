import type { Tx } from '../../platform/db/connect.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { notFound } from '../../platform/http/problem.ts';
import type { KeptContext } from '../organisation/index.ts';
import { visiblePeople } from '../people/index.ts';
import type { Period } from './period.ts';
import { type Member, readMembers, readTeams, type Team, workingRoles } from './read-people.ts';
import { branchOf, ledBy } from './team-tree.ts';

/** Whose figures are looked at: one person, the people of a team and those below it, or everybody. */
export interface Subject {
  kind: 'person' | 'team' | 'organisation';
  id: string | null;
  name: string;
  people: Member[];
  /** The team whose own target counts: of a person the own one. */
  team: string | null;
}

export interface SubjectAsked {
  subject?: Subject['kind'] | undefined;
  id?: string | undefined;
}

/**
 * The subject of a period, whoever asks; null where there is none of that id. Callers of an address go through
 * `readSubject`, which also asks whether they may.
 */
export async function findSubject(
  tx: Tx,
  context: KeptContext,
  { subject: kind, id }: { subject: Subject['kind']; id: string | null },
  period: Period,
  teams?: readonly Team[],
): Promise<Subject | null> {
  const { tenant, zone, name } = context.organisation;
  const window = { from: period.from, to: period.to, zone };
  if (kind === 'organisation')
    return { kind, id: null, name, people: await readMembers(tx, tenant, window), team: null };
  if (kind === 'team') {
    const all = teams ?? (await readTeams(tx, tenant));
    const team = all.find((one) => one.id === id);
    if (!team) return null;
    const people = await readMembers(tx, tenant, { ...window, teams: branchOf(all, team.id) });
    return { kind, id, name: team.name, people, team: team.id };
  }
  const [person] = id === null ? [] : await readMembers(tx, tenant, { ...window, ids: [id] });
  return person ? { kind, id, name: person.name, people: [person], team: person.team_id } : null;
}

/**
 * Finds the subject and whether the caller may see it; without a question the caller's own figures, a lead's team, or the
 * organisation. @throws Problem 404 for what is not there and for what is not the caller's to see, in the same words.
 */
export async function readSubject(
  tx: Tx,
  context: KeptContext,
  caller: Caller,
  asked: SubjectAsked,
  period: Period,
): Promise<Subject> {
  const teams = await readTeams(tx, caller.tenant);
  const mine = teams.find(({ lead_id }) => lead_id === caller.person && caller.person !== null);
  const kind = asked.subject ?? usualKind(caller, mine?.id);
  const id = asked.id ?? { person: caller.person, team: mine?.id, organisation: null }[kind] ?? null;
  const visible = kind !== 'organisation' && id !== null ? await visiblePeople(tx, caller) : null;
  const lead = teams.find((team) => team.id === id)?.lead_id ?? '';
  const allowed = {
    person: visible === null || visible.includes(id ?? ''),
    // One’s own teams, those below them, and those of leads who report to one.
    team: visible === null || visible.includes(lead) || ledBy(teams, caller.person).has(id ?? ''),
    organisation: caller.view === 'all',
  }[kind];
  const found = allowed ? await findSubject(tx, context, { subject: kind, id }, period, teams) : null;
  if (!found) throw notFound(kind === 'organisation' ? 'scorecard' : kind);
  return found;
}

const usualKind = ({ view, role, person }: Caller, led: string | undefined): Subject['kind'] => {
  if (person !== null && (workingRoles as readonly string[]).includes(role)) return 'person';
  if (led !== undefined && view === 'team') return 'team';
  return view === 'all' ? 'organisation' : 'person';
};

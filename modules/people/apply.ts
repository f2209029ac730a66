import type { Fact } from '../../platform/ledger/fact.ts';
import type { Applier } from '../../platform/ledger/ledger.ts';
import { idOf } from '../../platform/ledger/identity.ts';
import type { KeptContext, KeptWork } from '../organisation/index.ts';
import type { PersonDefined, TeamDefined } from './facts.ts';
import { standingFactsSaying } from '../../platform/ledger/store.ts';
import { closePlacements, forget, putPeople, putPlacements, putTeams } from './store.ts';

const byTime = (a: Fact, b: Fact): number => a.happenedAt - b.happenedAt || (a.id < b.id ? -1 : 1);

/** The newest word about each thing of a batch; the store keeps an even newer one that came before. */
const newest = <P>(facts: Fact[], keyOf: (payload: P) => string): Fact<P>[] => {
  const last = new Map<string, Fact<P>>();
  for (const fact of [...facts].sort(byTime) as unknown as Fact<P>[]) last.set(keyOf(fact.payload), fact);
  return [...last.values()];
};

const applyTeams = async (work: KeptWork, facts: Fact[]): Promise<void> =>
  putTeams(
    work.tx,
    work.tenant,
    newest<TeamDefined>(facts, (payload) => payload.team).map(({ id, payload, happenedAt }) => ({
      fact_id: id,
      id: idOf(work.tenant, 'team', payload.team),
      key: payload.team,
      name: payload.name,
      parent_id: payload.parent ? idOf(work.tenant, 'team', payload.parent) : null,
      lead_id: payload.lead ? idOf(work.tenant, 'person', payload.lead) : null,
      huddle_at: (payload.huddle_at ?? '09:30').padStart(5, '0'),
      zone: payload.zone ?? null,
      happened_at: happenedAt,
    })),
  );

const applyPeople = async (work: KeptWork, facts: Fact[]): Promise<void> => {
  const placed = (facts as unknown as Fact<PersonDefined>[]).map(({ id, payload, happenedAt }) => ({
    person_id: idOf(work.tenant, 'person', payload.person),
    from_at: happenedAt,
    to_at: null,
    team_id: payload.team ? idOf(work.tenant, 'team', payload.team) : null,
    reports_to: payload.reports_to ? idOf(work.tenant, 'person', payload.reports_to) : null,
    role: payload.role,
    fact_id: id,
  }));
  await putPeople(
    work.tx,
    work.tenant,
    newest<PersonDefined>(facts, (payload) => payload.person).map(({ id, payload, happenedAt }) => ({
      fact_id: id,
      id: idOf(work.tenant, 'person', payload.person),
      key: payload.person,
      name: payload.name,
      email: payload.email?.toLowerCase() ?? null,
      phone: payload.phone ?? null,
      role: payload.role,
      team_id: payload.team ? idOf(work.tenant, 'team', payload.team) : null,
      reports_to: payload.reports_to ? idOf(work.tenant, 'person', payload.reports_to) : null,
      zone: payload.zone ?? null,
      joined_on: payload.joined_on ?? null,
      left_on: payload.left_on ?? null,
      happened_at: happenedAt,
    })),
  );
  await putPlacements(work.tx, work.tenant, placed);
  await closePlacements(work.tx, work.tenant, [...new Set(placed.map((row) => row.person_id))]);
};

const keysOf = (facts: Fact[], field: string): string[] => [
  ...new Set(facts.map((fact) => String(fact.payload[field]))),
];

/** What still stands about the teams and people of which something was taken back, told anew. */
const retell = async (work: KeptWork, teams: Fact[], people: Fact[]): Promise<[teams: Fact[], people: Fact[]]> => {
  const { tx, tenant } = work;
  const ids = (facts: Fact[], kind: string, field: string) =>
    keysOf(facts, field).map((key) => idOf(tenant, kind, key));
  await forget(tx, tenant, ids(teams, 'team', 'team'), ids(people, 'person', 'person'));
  return Promise.all([
    teams.length > 0 ? standingFactsSaying(tx, tenant, 'team.defined', 'team', keysOf(teams, 'team')) : [],
    people.length > 0 ? standingFactsSaying(tx, tenant, 'person.defined', 'person', keysOf(people, 'person')) : [],
  ]);
};

/** Teams and people: the newest word about each wins; every placement stays, dated. */
export const peopleApplier: Applier<KeptContext> = {
  name: 'people',
  types: ['team.defined', 'person.defined'],
  tables: ['team', 'person', 'placement'],
  async apply(work, { facts, retracted }) {
    const of = (list: Fact[], type: string) => list.filter((fact) => fact.type === type);
    let [teams, people] = [of(facts, 'team.defined'), of(facts, 'person.defined')];
    if (retracted.length > 0) {
      const told = await retell(work, of(retracted, 'team.defined'), of(retracted, 'person.defined'));
      teams = [...teams, ...told[0]];
      people = [...people, ...told[1]];
    }
    if (teams.length > 0) await applyTeams(work, teams);
    if (people.length > 0) await applyPeople(work, people);
    return [];
  },
};

import type { z } from 'zod';
import { call } from '../../../platform/http/client.ts';
import type { personFields, teamFields } from '../facts.ts';
import type { putPerson, putTeam } from '../routes.ts';
import type { Person, Team } from './people-data.ts';

type PersonWord = z.input<typeof personFields>;
type TeamWord = z.input<typeof teamFields>;

/** What is known of a person, as the word that says all of it again; change some of it and send it. */
export function wordOf(person: Person, people: readonly Person[], teams: readonly Team[]): PersonWord {
  const { key, name, email, phone, role, zone, joinedOn, leftOn } = person;
  return {
    person: key,
    name,
    email,
    phone,
    role,
    team: teams.find(({ id }) => id === person.team?.id)?.key ?? null,
    reports_to: people.find(({ id }) => id === person.reportsTo?.id)?.key ?? null,
    zone,
    joined_on: joinedOn,
    left_on: leftOn,
  };
}

/** Says who somebody is, from an instant on (ISO with offset), or from now. @throws {ProblemError} */
export const sayPerson = (word: PersonWord, from?: string) =>
  call<typeof putPerson>('POST', '/api/v1/people', {
    body: { id: crypto.randomUUID(), ...word, ...(from ? { from } : {}) },
  });

/** Says what a team is, from now on. @throws {ProblemError} */
export const sayTeam = (word: TeamWord) =>
  call<typeof putTeam>('POST', '/api/v1/teams', { body: { id: crypto.randomUUID(), ...word } });

import type { Invitation, Member, Person } from './people-data.ts';

/** How somebody stands to signing in. */
export type Standing = 'signs-in' | 'invited' | 'no-sign-in' | 'left';

/** One line of the directory: a person, or a sign-in that is no person of the organisation. */
export interface Entry {
  key: string;
  name: string;
  email: string | null;
  role: string;
  person: Person | null;
  member: Member | null;
  invitation: Invitation | null;
  standing: Standing;
}

const standingOf = (person: Person | null, member: Member | null, invitation: Invitation | null): Standing => {
  if (member) return 'signs-in';
  if (person?.leftOn) return 'left';
  return invitation ? 'invited' : 'no-sign-in';
};

const entry = (person: Person | null, member: Member | null, invitation: Invitation | null): Entry => {
  const email = person?.email ?? member?.email ?? invitation?.email ?? null;
  return {
    key: person?.id ?? member?.user ?? invitation?.id ?? '',
    name: person?.name ?? member?.name ?? email ?? '',
    email,
    role: person?.role ?? member?.role ?? invitation?.role ?? '',
    person,
    member,
    invitation,
    standing: standingOf(person, member, invitation),
  };
};

/** People with their sign-ins and invitations; who only signs in, or is only invited, comes after them. */
export function directory(
  people: readonly Person[],
  members: readonly Member[],
  invitations: readonly Invitation[],
): Entry[] {
  const memberOf = new Map(members.map((one) => [one.person, one]));
  const invitationOf = new Map(invitations.map((one) => [one.person, one]));
  const known = new Set(people.map(({ id }) => id));
  const outside = (person: string | null) => person === null || !known.has(person);
  return [
    ...people.map((person) => entry(person, memberOf.get(person.id) ?? null, invitationOf.get(person.id) ?? null)),
    ...members.filter(({ person }) => outside(person)).map((member) => entry(null, member, null)),
    ...invitations.filter(({ person }) => outside(person)).map((invitation) => entry(null, null, invitation)),
  ];
}

export interface DirectoryFilter {
  text: string;
  /** Id of a team; '' for all. */
  team: string;
  role: string;
  /** `here` leaves out who has left; '' shows everybody. */
  standing: '' | 'here' | Standing;
}

/** The lines that the filter leaves; its words may stand anywhere in name, e-mail, number or team. */
export function filtered(entries: readonly Entry[], { text, team, role, standing }: DirectoryFilter): Entry[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((one) => {
    const hay = [one.name, one.email, one.person?.key, one.person?.team?.name].join(' ').toLowerCase();
    if (!words.every((word) => hay.includes(word))) return false;
    if (team !== '' && one.person?.team?.id !== team) return false;
    if (role !== '' && one.role !== role) return false;
    if (standing === 'here') return !one.person?.leftOn;
    return standing === '' || one.standing === standing;
  });
}

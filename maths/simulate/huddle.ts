import type { Office } from './office.ts';
import type { Presence } from './presence.ts';
import type { Person } from './staff.ts';
import { at, dateOf, instantText } from './time.ts';
import { learning } from './words/learnings.ts';

export const huddle_at = '09:30';
const begins_hours = 9.5;

/** Who was there and when, and what was shared. `members` holds the lead and the team, with where they are today. */
export function huddle(
  office: Office,
  team_id: string,
  day: number,
  members: readonly (readonly [Person, Presence | null])[],
): void {
  const random = office.random('huddle', team_id, day);
  const begins = at(day, begins_hours);
  for (const [person, presence] of members) {
    const absent = presence === null || presence.from > begins;
    const forgot = !absent && random.chance(0.004);
    const late = random.chance(person.skill.lateForHuddle);
    const joined = begins + (late ? random.int(20, 840) : -random.int(5, 300));
    const known = absent || forgot ? at(day, begins_hours + 0.25) : joined;
    office.write('attendance.csv', known, [
      ...[team_id, dateOf(day), person.id, absent || forgot ? '' : instantText(joined), absent ? 'yes' : 'no'],
    ]);
    if (!absent && !forgot && random.chance(0.2)) share(office, person, begins + random.int(120, 900));
  }
}

function share(office: Office, person: Person, when: number): void {
  const random = office.random('learning', person.id, when);
  const accounts = office.portfolio(person).filter((account) => !account.lost);
  const about = accounts.length > 0 && random.chance(0.55) ? random.pick(accounts) : null;
  const kind = random.chance(0.62) ? 'good' : 'bad';
  office.write('learnings.csv', when, [
    ...[
      office.id('L', 5),
      person.id,
      instantText(when),
      kind,
      learning(random, kind, about?.name ?? null),
      about?.id ?? '',
    ],
  ]);
}

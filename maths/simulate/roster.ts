import type { Holiday } from './holidays.ts';
import { huddle_at } from './huddle.ts';
import type { Office } from './office.ts';
import { reassign } from './register.ts';
import type { Change, Staff } from './staff.ts';
import { dateOf, day_seconds, zone } from './time.ts';
import { territories } from './words/territories.ts';

/** The department above the teams. */
const desk = 'T00';

export function teamId(team: number): string {
  return `T${String(team + 1).padStart(2, '0')}`;
}

/** Teams, people and holidays: the files that are read first. `from` is the first day. */
export function writeRoster(office: Office, staff: Staff, closed: readonly Holiday[], from: number): void {
  const when = Math.min(office.now, from * day_seconds);
  const head = staff.people[0];
  office.write('teams.csv', when, [desk, 'Desk accounts', '', head?.id ?? '', '', zone]);
  for (const [team, lead] of staff.leads.entries()) {
    office.write('teams.csv', when, [
      teamId(team),
      `${territories[team]?.name ?? team} team`,
      desk,
      lead.id,
      huddle_at,
      zone,
    ]);
  }
  for (const person of staff.people) {
    office.write('people.csv', when, [
      ...[person.id, person.name, person.email, person.phone, person.role],
      ...[person.finalTeam === null ? desk : teamId(person.finalTeam), person.reportsTo],
      ...[dateOf(person.joined), person.left === null ? '' : dateOf(person.left), zone],
    ]);
  }
  for (const holiday of closed) office.write('holidays.csv', when, [dateOf(holiday.day), holiday.name]);
}

/** Somebody left, or two change places: their accounts change hands on `change.day`. */
export function apply(office: Office, change: Change): void {
  const { from, to } = change;
  const given = office.portfolio(from).filter((account) => !account.lost);
  if (change.kind === 'leave') {
    office.portfolios.set(from, []);
    for (const account of given) reassign(office, account, to, change.day, `handed over, ${from.name} left`);
    return;
  }
  const taken = office.portfolio(to).filter((account) => !account.lost);
  office.portfolios.set(from, []);
  office.portfolios.set(to, []);
  [from.team, to.team] = [to.team, from.team];
  for (const account of given) reassign(office, account, to, change.day, `${from.name} moved to another team`);
  for (const account of taken) reassign(office, account, from, change.day, `${to.name} moved to another team`);
}

import { newAccount, type Account } from './account.ts';
import { oldAccount } from './history.ts';
import { holidays, WorkDays, type Holiday } from './holidays.ts';
import { huddle } from './huddle.ts';
import { Office } from './office.ts';
import { dayOfAccount, type Request } from './overnight.ts';
import { presenceOf, type Presence } from './presence.ts';
import { Random } from './random.ts';
import { closeAssignment, registerAccount } from './register.ts';
import { apply, teamId, writeRoster } from './roster.ts';
import type { Row } from './row.ts';
import { collect, firstSale } from './sale.ts';
import { extents, type Extent, type Size } from './size.ts';
import { hire, type Person, type Staff } from './staff.ts';
import { setTargets } from './targets.ts';
import { at, dateOf, dayAt } from './time.ts';
import { workday } from './workday.ts';

/** What is asked for. `now` is the last local second that is written down; the period ends on its day. */
export interface Wish {
  size: Size;
  seed: number;
  now: number;
}

/** The rows of one step, in time order within each file. */
export interface Batch {
  date: string;
  /** From 0 to 1. */
  done: number;
  rows: Row[];
}

/** First day and closed days of the period; the days to come are closed days, too, for half a year. */
export function period(wish: Wish): { from: number; to: number; closed: Holiday[] } {
  const to = dayAt(wish.now);
  const from = to - extents[wish.size].days + 1;
  return { from, to, closed: holidays(from - 400, to + 180) };
}

/**
 * A company, day by day. First what was there before (account by account), then one batch for each day up to and with
 * the day of `now`, at last the assignments that go on. Memory holds the accounts and one day, however long the period.
 */
export function* company(wish: Wish): Generator<Batch> {
  const extent = extents[wish.size];
  const { from, to, closed } = period(wish);
  const workdays = new WorkDays(closed);
  const staff = hire(Random.of(wish.seed, 'staff'), extent, from, to, workdays);
  const auditors = staff.people.filter((person) => person.role === 'central');
  const office = new Office(wish.seed, workdays, wish.now, auditors);
  const batch = (day: number): Batch => {
    return { date: dateOf(day), done: Math.max(0, (day - from + 1) / (to - from + 1)), rows: office.sheet.take() };
  };
  writeRoster(
    office,
    staff,
    closed.filter((holiday) => holiday.day >= from - 31),
    from,
  );
  const teamIds = staff.leads.map((_, team) => teamId(team));
  setTargets(office, staff, teamIds, from, to);
  yield batch(from - 1);
  let index = 0;
  for (const [team, people] of staff.managers.entries()) {
    for (const person of people) {
      for (let i = 0; i < extent.accounts_at_start; i++) oldAccount(office, ++index, team, person, from);
      yield batch(from - 1);
    }
  }
  for (let day = from; day <= to; day++) {
    for (const change of staff.changes) if (change.day === day) apply(office, change);
    if (workdays.isOpen(day)) index = arrivals(office, staff, extent, day, index);
    oneDay(office, staff, day);
    for (const accounts of office.portfolios.values()) for (const account of accounts) collect(office, account, day);
    yield batch(day);
  }
  for (const accounts of office.portfolios.values()) {
    for (const account of accounts) if (!account.lost) closeAssignment(office, account, null);
  }
  yield batch(to);
}

/** Those who are with the company that day and look after accounts, with the team they sit in. */
function atWork(staff: Staff, day: number): Person[] {
  return staff.people.filter(
    (person) =>
      person.role === 'account_manager' && person.joined <= day && (person.left === null || day <= person.left),
  );
}

/** New customers pay in the course of the day and go to whoever of the team has the fewest accounts. */
function arrivals(office: Office, staff: Staff, extent: Extent, day: number, index: number): number {
  const random = office.random('arrivals', day);
  let last = index;
  for (const [team, lead] of staff.leads.entries()) {
    const settled = atWork(staff, day).filter((person) => person.team === team && day - person.joined > 7);
    const count = random.poisson((extent.arrivals * extent.people) / 25);
    for (let i = 0; i < count; i++) {
      const owner = settled.reduce<Person>(
        (fewest, person) => (office.portfolio(person).length < office.portfolio(fewest).length ? person : fewest),
        settled[0] ?? lead,
      );
      const paid = at(day, random.between(10, 19));
      if (paid > office.now) continue;
      const own = office.random('account', ++last);
      const account = newAccount(own, last, team, owner, day);
      registerAccount(office, account);
      firstSale(office, account, paid, own);
    }
  }
  return last;
}

function oneDay(office: Office, staff: Staff, day: number): void {
  const open = office.workdays.isOpen(day);
  const people = atWork(staff, day);
  const present = new Map<Person, Presence | null>(
    people.map((person) => [person, open ? presenceOf(office.seed, person, day) : null]),
  );
  const requests = new Map<Person, Request[]>();
  const random = office.random('routing', day);
  for (const person of people) {
    const accounts = office.portfolio(person);
    for (const account of accounts) serve(office, account, day, present, requests, random);
    if (accounts.some((account) => account.lost)) {
      office.portfolios.set(
        person,
        accounts.filter((account) => !account.lost),
      );
    }
  }
  if (!open) return;
  for (const [team, lead] of staff.leads.entries()) {
    const members = people.filter((person) => person.team === team);
    const row = (person: Person): [Person, Presence | null] => [person, presenceOf(office.seed, person, day)];
    huddle(office, teamId(team), day, [lead, ...members].map(row));
    for (const [place, person] of members.entries()) {
      const presence = present.get(person);
      const colleague = members[(place + 1) % members.length] ?? null;
      if (presence)
        workday(
          office,
          person,
          presence,
          requests.get(person) ?? [],
          colleague && present.get(colleague) ? colleague : null,
        );
    }
  }
}

/** A request goes to the account's own manager; a third of the calls, and all when that one is away, to a colleague. */
function serve(
  office: Office,
  account: Account,
  day: number,
  present: ReadonlyMap<Person, Presence | null>,
  requests: Map<Person, Request[]>,
  random: Random,
): void {
  const request = dayOfAccount(office, account, day, office.random('account-day', account.index, day));
  if (!request || request.at > office.now) return;
  const free = (presence: Presence | null | undefined): boolean =>
    !!presence &&
    presence.from + 1200 <= request.at &&
    request.at < presence.to &&
    (request.at < presence.lunchFrom - 300 || request.at > presence.lunchTo);
  const away = !free(present.get(account.owner));
  let person: Person | undefined = account.owner;
  if (away || (request.channel === 'call' && random.chance(0.33))) {
    const team = [...present].filter(([other, presence]) => free(presence) && other.team === account.owner.team);
    person = team.length > 0 ? random.pick(team)[0] : undefined;
  }
  if (!person) return;
  const list = requests.get(person);
  if (list) list.push(request);
  else requests.set(person, [request]);
}

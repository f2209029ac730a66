import type { WorkDays } from './holidays.ts';
import { phoneNumber } from './phone.ts';
import type { Random } from './random.ts';
import type { Extent } from './size.ts';
import { mixedRegion, personName, type Region } from './words/person-names.ts';
import { territories } from './words/territories.ts';

/** What makes two account managers different. Shares are in [0, 1]. */
export interface Skill {
  /** Calls dialled on a full day. */
  dials: number;
  /** How often somebody picks up and talks. */
  reach: number;
  /** How well talks go: renewals, use, happiness. Around 1. */
  persuasion: number;
  keepsPromises: number;
  /** Turns to new customers at once. */
  prompt: number;
  /** Enters a talk hours or days later. */
  entersLate: number;
  /** Claims talks that never were. */
  invents: number;
  lateForHuddle: number;
  /** Writes down when and why to talk next. */
  plans: number;
}

export interface Person {
  id: string;
  name: string;
  email: string;
  phone: string;
  extension: string;
  role: 'head' | 'manager' | 'lead' | 'account_manager' | 'central' | 'finance' | 'administrator';
  /** Index of the team they sit in now; null for those outside the teams. */
  team: number | null;
  /** The team that people.csv shows: where they are at the end. */
  finalTeam: number | null;
  reportsTo: string;
  joined: number;
  left: number | null;
  skill: Skill;
}

/** A person leaves and another takes over, or two people change places. Takes effect at the beginning of `day`. */
export interface Change {
  day: number;
  kind: 'leave' | 'swap';
  from: Person;
  to: Person;
}

export interface Staff {
  people: Person[];
  /** By team, those at work there on the first day. */
  managers: Person[][];
  leads: Person[];
  changes: Change[];
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

function drawSkill(random: Random): Skill {
  const discipline = clamp(random.normal(0.8, 0.14), 0.35, 0.98);
  return {
    dials: clamp(random.normal(32.5, 4), 24, 42),
    reach: clamp(random.normal(0.56, 0.06), 0.42, 0.7),
    persuasion: clamp(random.normal(1, 0.18), 0.55, 1.45),
    keepsPromises: clamp(discipline + random.normal(0.08, 0.06), 0.5, 0.98),
    prompt: clamp(discipline + random.normal(0, 0.08), 0.35, 0.97),
    entersLate: clamp(0.5 * (1 - discipline) + random.normal(0, 0.02), 0.01, 0.3),
    invents: 0,
    lateForHuddle: clamp(0.45 * (1 - discipline), 0.02, 0.3),
    plans: clamp(discipline, 0.5, 0.95),
  };
}

/** Everybody who works for the company in the period, who leads whom, and who comes and goes. */
export function hire(random: Random, extent: Extent, from: number, to: number, workdays: WorkDays): Staff {
  const people: Person[] = [];
  const names = new Set<string>();
  const add = (role: Person['role'], team: number | null, reportsTo: string, joined: number): Person => {
    const home: Region = team === null ? 'south' : (territories[team]?.region ?? 'south');
    let name = personName(random, mixedRegion(random, home));
    for (let i = 0; i < 50 && names.has(name); i++) name = personName(random, mixedRegion(random, home));
    names.add(name);
    const n = people.length + 1;
    const person: Person = {
      id: `P${String(n).padStart(3, '0')}`,
      name,
      email: `${name.toLowerCase().replace(' ', '.')}${n > 150 ? n : ''}@desk.example.org`,
      phone: phoneNumber('person', n),
      extension: String(4000 + n),
      role,
      team,
      finalTeam: team,
      reportsTo,
      joined,
      left: null,
      skill: drawSkill(random),
    };
    people.push(person);
    return person;
  };
  const longAgo = (): number => workdays.onOrAfter(from - random.int(500, 1900));
  const head = add('head', null, '', from - 2300);
  add('administrator', null, head.id, from - 2000);
  add('finance', null, head.id, longAgo());
  add('central', null, head.id, longAgo());
  add('central', null, head.id, longAgo());
  let manager = head;
  const leads: Person[] = [];
  const managers: Person[][] = [];
  for (let team = 0; team < extent.teams; team++) {
    if (team % 6 === 0) manager = add('manager', null, head.id, longAgo());
    const lead = add('lead', team, manager.id, longAgo());
    leads.push(lead);
    managers.push(Array.from({ length: extent.people }, () => add('account_manager', team, lead.id, longAgo())));
  }
  for (const [index, person] of managers.flat().entries()) {
    // A few liars: one in the first team, then about one in eighteen.
    if (index === 3 || random.chance(0.055)) person.skill.invents = random.between(0.04, 0.1);
  }
  const changes = [
    ...leavings(random, managers, leads, add, from, to, workdays),
    ...swaps(random, managers, from, to, workdays),
  ];
  return { people, managers, leads, changes: changes.sort((a, b) => a.day - b.day) };
}

type Add = (role: Person['role'], team: number | null, reportsTo: string, joined: number) => Person;

/** One person of the first team leaves in every period, and about one in eleven a half-year elsewhere. */
function leavings(
  random: Random,
  managers: readonly Person[][],
  leads: readonly Person[],
  add: Add,
  from: number,
  to: number,
  workdays: WorkDays,
): Change[] {
  const changes: Change[] = [];
  for (const [team, members] of managers.entries()) {
    // Seats 6 and up may change hands once; the others stay, among them those who may swap.
    for (const [seat, person] of members.entries()) {
      const leaves = (team === 0 && seat === 6) || (seat > 6 && random.chance((0.18 * (to - from)) / 180));
      if (!leaves) continue;
      const last = workdays.onOrAfter(Math.round(from + (to - from) * random.between(0.3, 0.8)));
      if (last >= to - 3) continue;
      person.left = last;
      const successor = add('account_manager', team, leads[team]?.id ?? '', workdays.before(last - 5));
      changes.push({ day: last + 1, kind: 'leave', from: person, to: successor });
    }
  }
  return changes;
}

/** Neighbouring teams exchange one person each, who then look after each other's accounts. */
function swaps(random: Random, managers: readonly Person[][], from: number, to: number, workdays: WorkDays): Change[] {
  const changes: Change[] = [];
  for (let team = 0; team + 1 < managers.length; team += 2) {
    const one = managers[team]?.[1];
    const other = managers[team + 1]?.[1];
    if (!one || !other) continue;
    const day = workdays.onOrAfter(Math.round(from + (to - from) * random.between(0.4, 0.7)));
    changes.push({ day, kind: 'swap', from: one, to: other });
    [one.finalTeam, other.finalTeam] = [other.finalTeam, one.finalTeam];
    [one.reportsTo, other.reportsTo] = [other.reportsTo, one.reportsTo];
  }
  return changes;
}

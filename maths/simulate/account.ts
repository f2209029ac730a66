import { phoneNumber } from './phone.ts';
import type { Random } from './random.ts';
import type { Person } from './staff.ts';
import { accountName, segments, type Segment } from './words/account-names.ts';
import { mixedRegion, personName } from './words/person-names.ts';
import { territories, type City, type Territory } from './words/territories.ts';
import { modules, type Channel, type Milestone, type Purpose } from './words/vocabulary.ts';

export interface Contact {
  id: string;
  name: string;
  job: 'owner' | 'front desk' | 'practice manager';
  phone: string;
}

/** A talk that is planned, to the second. */
export interface Plan {
  at: number;
  channel: Channel;
  purpose: Purpose;
}

export interface OpenPromise {
  /** The interaction in which it was made. */
  madeIn: string;
  by: number;
  purpose: Purpose;
  /** Whether the person means to keep it, drawn when it is made. */
  willKeep: boolean;
}

export interface Subscription {
  id: string;
  product: string;
  plan: 'basic' | 'plus' | 'premium';
  amount: number;
  term_months: 1 | 3 | 12;
  starts: number;
  ends: number;
  /** Set when the customer said no. */
  declined: boolean;
}

/** Money agreed on but not there yet. */
export interface Due {
  subscription: string;
  amount: number;
  realises: number;
}

export interface OpenCase {
  subject: string;
  resolves: number;
  inTime: boolean;
}

/** One customer and everything about it that changes as days pass. */
export interface Account {
  index: number;
  id: string;
  name: string;
  segment: Segment;
  territory: Territory;
  city: City;
  area: string;
  team: number;
  owner: Person;
  assignedFrom: number;
  assignmentReason: string;
  products: readonly string[];
  phone: string;
  seats: number;
  contacts: Contact[];
  opened: number;
  /** How much easier than usual it is to get them on the phone. Around 1. */
  reachability: number;
  milestones: Set<Milestone>;
  /** Modules trained, the first so many of the list. */
  trained: number;
  /** Bookings a week that all would bring if everything was in use. */
  potential: number;
  /** Bookings a week as things are. */
  level: number;
  /** What interventions and training added lately, as a share of the level; fades week by week. */
  boost: number;
  /** Weekly change of the potential, as a share. */
  drift: number;
  /** Something stands in the way (slots closed, a new receptionist) until a talk about use finds it. */
  blocked: boolean;
  /** How many modules they will ever find time for. */
  trainableTo: number;
  bookings: number;
  earlierBookings: number;
  /** 1 to 5, with fractions. */
  happiness: number;
  subscriptions: Subscription[];
  dues: Due[];
  cases: OpenCase[];
  plan: Plan | null;
  promise: OpenPromise | null;
  lastTalk: number;
  lastDial: number;
  lost: boolean;
  /** Unhappy enough to leave, as somebody noted. */
  irate: boolean;
}

function products(random: Random): string[] {
  return random.weighted<string[]>([
    [['book'], 45],
    [['ray'], 25],
    [['book', 'ray'], 30],
  ]);
}

function contacts(random: Random, index: number, territory: Territory): Contact[] {
  const jobs: Contact['job'][] = ['owner', 'front desk'];
  if (random.chance(0.4)) jobs.push('practice manager');
  return jobs.map((job, i) => {
    const name = personName(random, mixedRegion(random, territory.region));
    return {
      id: `C${String(index * 3 + i).padStart(6, '0')}`,
      name: job === 'owner' ? `Dr ${name}` : name,
      job,
      phone: phoneNumber('contact', index * 3 + i),
    };
  });
}

/** A customer as the sale leaves it: nothing set up, nobody trained, no subscription yet. */
export function newAccount(random: Random, index: number, team: number, owner: Person, opened: number): Account {
  const territory = territories[team % territories.length] as Territory;
  const city = random.pick(territory.cities);
  const area = random.pick(city.areas);
  const segment = random.weighted(segments.map((entry) => [entry, entry.weight] as const));
  const seats = Math.round(random.between(segment.seats[0] ** 0.5, segment.seats[1] ** 0.5) ** 2);
  return {
    index,
    id: `A${String(index).padStart(5, '0')}`,
    name: accountName(random, segment, territory.region),
    segment,
    territory,
    city,
    area,
    team,
    owner,
    assignedFrom: opened,
    assignmentReason: 'new customer',
    products: products(random),
    phone: phoneNumber('account', index),
    seats,
    contacts: contacts(random, index, territory),
    opened,
    reachability: Math.min(1.25, Math.max(0.6, random.normal(1, 0.14))),
    milestones: new Set(),
    trained: 0,
    potential: segment.bookings_per_seat * (0.6 + 0.4 * seats) * random.lognormal(1.35, 0.6),
    level: random.between(0.5, 2),
    boost: 0,
    drift: random.normal(-0.001, 0.01),
    blocked: false,
    trainableTo: random.chance(0.09) ? random.int(3, modules.length - 1) : modules.length,
    bookings: 0,
    earlierBookings: 0,
    happiness: Math.min(5, Math.max(2, random.normal(3.7, 0.5))),
    subscriptions: [],
    dues: [],
    cases: [],
    plan: null,
    promise: null,
    lastTalk: opened - 1,
    lastDial: opened - 1,
    lost: false,
    irate: false,
  };
}

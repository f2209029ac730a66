/** Today's list: what is on it, in which group, in which order, and why. Pure; instants are epoch milliseconds. */

export type Group = 'running-out' | 'planned' | 'waiting' | 'needs-plan' | 'would-move' | 'overdue';

/** Late by more than this, it no longer runs out: it lies about, and stands at the foot of the list. */
export const LONG_LATE_MS = 7 * 24 * 3_600_000;

/** A commitment as the list needs it. */
export interface Due {
  id: string;
  programme: string;
  rule: string;
  title: string;
  state: 'open' | 'paused';
  openedAt: number;
  firstDueAt: number | null;
  dueAt: number | null;
  plannedAt: number | null;
  /** To when a planned talk was moved last. */
  movedTo?: number | null;
  moves: number;
}

/** An account that could move the month, and by what. */
export type Chance =
  | { kind: 'rising'; change: number; short: number; band: string }
  | { kind: 'falling'; change: number; band: string }
  | { kind: 'ending'; daysLeft: number; amount: number; currency: string; product: string }
  | { kind: 'no-plan'; lastContactAt: number | null };

export interface Placed {
  group: Group;
  /** The time the list shows and sorts by; null for chances. */
  at: number | null;
  late: boolean;
}

/**
 * Where a commitment stands in the list, or null when it isn't for today. Those late for days at most and those that run
 * out before the day ends come first; planned talks keep their time of day; paused ones wait below, long late ones last.
 * @param dayEnds the end of the local day
 */
export const place = (due: Due, now: number, dayEnds: number): Placed | null => {
  if (due.state === 'paused') return { group: 'waiting', at: due.dueAt, late: false };
  if (due.dueAt === null) return null;
  const planned = due.programme === 'plan';
  const at = planned ? (due.movedTo ?? due.plannedAt ?? due.dueAt) : due.dueAt;
  if (due.dueAt < now - LONG_LATE_MS) return { group: 'overdue', at, late: true };
  if (due.dueAt < now) return { group: 'running-out', at, late: true };
  if (at > dayEnds) return null;
  return { group: planned ? 'planned' : 'running-out', at, late: false };
};

const order: Record<Group, number> = {
  'running-out': 0,
  planned: 1,
  waiting: 2,
  'needs-plan': 3,
  'would-move': 4,
  overdue: 5,
};

const before = (a: number | null, b: number | null): number =>
  a === b ? 0 : (a ?? Infinity) < (b ?? Infinity) ? -1 : 1;

/** The order of the list: by group, within it by time, the longest late first; what is long overdue the other way. */
export const byRank = (a: Placed & { id: string }, b: Placed & { id: string }): number =>
  order[a.group] - order[b.group] ||
  (a.group === 'overdue' ? before(b.at, a.at) : before(a.at, b.at)) ||
  (a.id < b.id ? -1 : 1);

export interface Readings {
  band: string | null;
  /** Weekly readings, oldest first. */
  usage: readonly number[];
  /** Where the next band begins, and where the present one does; null at the ends. */
  nextBandFrom: number | null;
  bandFrom: number | null;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Whether the use of an account is moving: the mean of the last two weeks against that of the four before. Less than a
 * fifth is noise in weekly counts of this size and says nothing.
 */
export const trendOf = ({ band, usage, nextBandFrom, bandFrom }: Readings): Chance | null => {
  if (!band || usage.length < 4) return null;
  const recent = mean(usage.slice(-2));
  const before = mean(usage.slice(-6, -2));
  if (before <= 0) return null;
  const change = recent / before - 1;
  if (change >= 0.2 && nextBandFrom !== null && recent < nextBandFrom && recent >= nextBandFrom * 0.5)
    return { kind: 'rising', change, short: Math.ceil(nextBandFrom - recent), band };
  if (change <= -0.2 && bandFrom !== null && bandFrom > 0) return { kind: 'falling', change, band };
  return null;
};

/** What is worth most first: terms about to end, then falling use, rising use, and accounts without a plan. */
export const worth = (chance: Chance): number => {
  if (chance.kind === 'ending') return 1_000 - chance.daysLeft;
  if (chance.kind === 'falling') return 500 - chance.change * 100;
  if (chance.kind === 'rising') return 400 - chance.short;
  return 0;
};

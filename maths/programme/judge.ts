import { localDate, startOfLocalDay } from '../calendar/index.ts';
import { dueAt, type Pause } from '../clock/index.ts';
import type { Judgement, Outcome, Promised, State, TrailEntry } from './types.ts';

/** Where a trail leads. */
export interface Walk {
  state: State;
  closedAt: number | null;
  cancelledAt: number | null;
  pauses: Pause[];
  moves: { at: number; to: number; told: boolean }[];
}

const inOrder = (a: TrailEntry, b: TrailEntry): number =>
  a.at - b.at || (a.fact < b.fact ? -1 : a.fact > b.fact ? 1 : 0);

const endPause = (walk: Walk, at: number): void => {
  const last = walk.pauses.at(-1);
  if (last && last.to == null) last.to = at;
};

/** The rules of the trail as a table: what each deed does to the walk. A deed that doesn't fit the state does nothing. */
const deeds: Record<TrailEntry['does'], (walk: Walk, entry: TrailEntry) => void> = {
  close: (walk, { at }) => {
    if (walk.state !== 'open' && walk.state !== 'paused') return;
    endPause(walk, at);
    walk.state = 'done';
    walk.closedAt = at;
  },
  cancel: (walk, { at }) => {
    if (walk.state !== 'open' && walk.state !== 'paused') return;
    endPause(walk, at);
    walk.state = 'cancelled';
    walk.cancelledAt = at;
  },
  pause: (walk, { at, because }) => {
    if (walk.state !== 'open') return;
    walk.pauses.push({ from: at, to: null, because: because ?? 'customer' });
    walk.state = 'paused';
  },
  resume: (walk, { at }) => {
    if (walk.state !== 'paused') return;
    endPause(walk, at);
    walk.state = 'open';
  },
  reopen: (walk, { at }) => {
    if (walk.state !== 'done' || walk.closedAt === null) return;
    // Nobody could work on it while it was closed, so that time is nobody's fault.
    walk.pauses.push({ from: walk.closedAt, to: at, because: 'nobody' });
    walk.state = 'open';
    walk.closedAt = null;
  },
  move: (walk, { at, to, told }) => {
    if ((walk.state === 'open' || walk.state === 'paused') && to !== undefined)
      walk.moves.push({ at, to, told: told ?? true });
  },
  hand: () => {},
};

/** The end of a local day is the start of the next one: whatever is done on the day is in time. */
const endOfLocalDay = (zone: string, at: number): number => {
  const next = Temporal.PlainDate.from(localDate(zone, at)).add({ days: 1 });
  return startOfLocalDay(zone, next.toString());
};

/** When it is due after its last move; what may be done until a day's end may be so on the day it was moved to, too. */
const movedDue = ({ clock, calendar }: Promised, walk: Walk): number | null => {
  const to = walk.moves.at(-1)?.to;
  if (to === undefined) return null;
  return clock.endOfDay ? endOfLocalDay(calendar.zone.id, to) : to;
};

const firstDue = ({ openedAt, clock, calendar }: Promised, pauses: Pause[]): number | null => {
  if (clock.until !== undefined) return clock.endOfDay ? endOfLocalDay(calendar.zone.id, clock.until) : clock.until;
  return dueAt({ calendar, from: openedAt, within: clock.within!, elapsed: clock.elapsed, pauses }).due;
};

const outcomeOf = (walk: Walk, due: number | null, now: number): { outcome: Outcome; settledAt: number | null } => {
  const inTime = (at: number) => due === null || at <= due;
  if (walk.closedAt !== null)
    return inTime(walk.closedAt)
      ? { outcome: 'kept', settledAt: walk.closedAt }
      : { outcome: 'broken', settledAt: due };
  if (walk.cancelledAt !== null)
    return inTime(walk.cancelledAt)
      ? { outcome: 'cancelled', settledAt: walk.cancelledAt }
      : { outcome: 'broken', settledAt: due };
  return due !== null && due < now ? { outcome: 'broken', settledAt: due } : { outcome: 'pending', settledAt: null };
};

/** Walks the trail in order: the state, the pauses and the moves it leads to. */
export const walkTrail = (promised: Promised): Walk => {
  const walk: Walk = { state: 'open', closedAt: null, cancelledAt: null, pauses: [], moves: [] };
  for (const entry of [...promised.trail].sort(inOrder))
    if (entry.at >= promised.openedAt) deeds[entry.does](walk, entry);
  return walk;
};

/**
 * Judges a commitment from its opening and its trail alone, so that the answer is the same in every order of arrival,
 * in the running system, in a rebuild and in a replay. Kept and broken are judged against the first due time.
 * @param now epoch milliseconds; a due time that has passed unclosed is broken from then on.
 */
export const judge = (promised: Promised, now: number): Judgement => {
  const walk = walkTrail(promised);
  const first = firstDue(promised, walk.pauses);
  const { outcome, settledAt } = outcomeOf(walk, first, now);
  return {
    state: walk.state,
    outcome,
    firstDueAt: first,
    dueAt: movedDue(promised, walk) ?? first,
    closedAt: walk.closedAt,
    settledAt,
    moves: walk.moves.length,
    toldBeforeDue: walk.moves.some((move) => move.told && first !== null && move.at < first),
  };
};

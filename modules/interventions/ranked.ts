import type { Course } from './course.ts';
import { type Chance, chanceOf, type Rates } from './rates.ts';
import { chanceOfReaching, type Reach, reachOf } from './reach.ts';
import { type Snapshot, snapshotOf } from './snapshot.ts';

/** `open`: may still move; `moved`: is there now; `lost`: left us, so it won't. */
export type RowState = 'open' | 'moved' | 'lost';

/** An account of the cohort in its place on the list. */
export interface Ranked<Row> extends Chance {
  row: Row;
  state: RowState;
  snapshot: Snapshot;
}

export interface ToRank {
  id: string;
  band: string | null;
  lifecycle: string;
  trained: boolean;
  use: readonly number[];
}

const order: Record<RowState, number> = { open: 0, moved: 1, lost: 2 };
/** Of a month that is over, what happened comes first. */
const order_over: Record<RowState, number> = { moved: 0, open: 1, lost: 2 };
const unread: Snapshot = { place: 'very-far', trend: 'steady', trained: false, recent: 0, short: 0 };

/**
 * The list of a course: who may still move, the likeliest first; then who has, the likeliest to fall back first; then who
 * is lost. What is equal stands by its distance.
 * @param toCome readings of an account that are still to come; null once the month is over
 */
export function rank<Row extends ToRank>(
  course: Course,
  rows: readonly Row[],
  rates: Rates,
  toCome: ((row: Row) => number) | null,
): Ranked<Row>[] {
  const places = toCome === null ? order_over : order;
  return rows
    .map((row): Ranked<Row> => {
      const snapshot = snapshotOf(course, row.use, row.trained) ?? { ...unread, trained: row.trained };
      const moved = row.band === course.to.key;
      const lost = row.lifecycle === 'lost' && !moved;
      const told = chanceOf(
        rates,
        moved ? { ...snapshot, place: 'there' } : snapshot,
        toCome === null ? 0 : toCome(row),
      );
      return {
        row,
        state: moved ? 'moved' : lost ? 'lost' : 'open',
        snapshot,
        ...told,
        ...(lost ? { chance: 0 } : {}),
      };
    })
    .sort((x, y) => {
      if (x.state !== y.state) return places[x.state] - places[y.state];
      const nearer = x.state === 'moved' ? x.chance - y.chance : y.chance - x.chance;
      return nearer || x.snapshot.short - y.snapshot.short || (x.row.id < y.row.id ? -1 : 1);
    });
}

/** How the cohort stands against its target, and what would reach it. */
export interface Standing {
  started: number;
  /** Moved by now; of a limit, dropped by now. */
  moved: number;
  open: number;
  /** So many must move by the month's end; of a limit, so many may. Null without a target. */
  wanted: number | null;
  /** Still missing; of a limit, still allowed (below zero: over it). */
  need: number | null;
  /** How many will have moved at the end, those who fall back left out; null once the month is over. */
  reach: Reach | null;
  /** The chance that the target is met. */
  chance: number | null;
  /** The likeliest, as many as are needed: what they are expected to bring. */
  likeliest: (Reach & { count: number }) | null;
}

/** Sums up a ranked list. Of a limit ("at most 10 %") whole accounts are allowed, rounded down. */
export function standingOf(
  list: readonly Ranked<unknown>[],
  course: Course,
  target: number | null,
  over: boolean,
): Standing {
  const [moved, open] = (['moved', 'open'] as const).map((state) => list.filter((one) => one.state === state));
  const started = list.length;
  const up = course.direction === 'up';
  const share = target === null ? null : target * started;
  const wanted = share === null ? null : up ? Math.ceil(share - 1e-9) : Math.floor(share + 1e-9);
  const need = wanted === null ? null : wanted - moved!.length;
  const told = [...moved!, ...open!];
  const likely = up && need !== null && need > 0 ? open!.slice(0, need) : [];
  return {
    started,
    moved: moved!.length,
    open: open!.length,
    wanted,
    need,
    reach: over ? null : reachOf(told),
    chance:
      over || wanted === null ? null : up ? chanceOfReaching(told, wanted) : 1 - chanceOfReaching(told, wanted + 1),
    likeliest: over || likely.length === 0 ? null : { ...reachOf(likely), count: likely.length },
  };
}

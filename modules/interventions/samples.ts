import type { AccountLife } from '../../maths/effect/index.ts';
import { type Course, isIn } from './course.ts';
import type { Month } from './months.ts';
import type { Sample } from './rates.ts';
import { snapshotOf } from './snapshot.ts';

/** An account's life with what a ranking of an earlier month needs besides. */
export interface RankedLife extends AccountLife {
  /** Since when it is trained on all modules; null while it is not. */
  trainedAt: number | null;
  /** Who held it when, oldest first. */
  held: readonly { person: string | null; from: number }[];
}

/** A sample with whose it was. */
export interface MonthSample extends Sample {
  account: string;
  holder: string | null;
}

const lastAt = ({ readings }: AccountLife, at: number): number => readings.findLastIndex((one) => one.at <= at);

/**
 * The accounts that were in the course's first band when a month opened, as they were when `toCome` readings of the month
 * were still to come, and whether they were in its last band when it closed. Bands are those of today's pack.
 */
export function samplesOf(course: Course, lives: readonly RankedLife[], month: Month, toCome: number): MonthSample[] {
  return lives.flatMap((life): MonthSample[] => {
    const { readings, held, trainedAt, touches, account } = life;
    const holder = held.findLast(({ from }) => from <= month.opens)?.person ?? null;
    const [first, last] = [lastAt(life, month.opens), lastAt(life, month.closes)];
    const then = last - toCome;
    // An account of which fewer readings were to come in that month was never in this place.
    if (holder === null || first < 0 || then < first || !isIn(course, 'from', readings[first]!.value)) return [];
    const at = readings[then]!.at;
    const values = readings.slice(Math.max(0, then - 5), then + 1).map(({ value }) => value);
    const snapshot = snapshotOf(course, values, trainedAt !== null && trainedAt <= at);
    const moved = isIn(course, 'to', readings[last]!.value);
    const talked = touches.some((touch) => touch > at && touch <= month.closes);
    return snapshot ? [{ account, holder, snapshot, toCome, moved, talked }] : [];
  });
}

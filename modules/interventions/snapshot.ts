import { type Trend, trendOf } from '../../maths/effect/index.ts';
import { type Course, isIn } from './course.ts';

/** How near an account is to the move, nearest first. `there`: its last reading has moved already. */
export const places = ['there', 'close', 'halfway', 'far', 'very-far'] as const;
export type Place = (typeof places)[number];

/** What an account is like at a moment, as far as its chance to move goes. */
export interface Snapshot {
  place: Place;
  trend: Trend;
  trained: boolean;
  /** The mean of the last two readings. */
  recent: number;
  /** Readings' units that lie between it and the move; at least 1 while it has not moved. */
  short: number;
}

/** Upper ends of the shares of the threshold that use has reached, for moves up and down. */
const upFrom: readonly (readonly [number, Place])[] = [
  [0.75, 'close'],
  [0.5, 'halfway'],
  [0.25, 'far'],
];
const downTo: readonly (readonly [number, Place])[] = [
  [1.3, 'close'],
  [2, 'halfway'],
  [3, 'far'],
];

/** The snapshot of an account by its readings so far, oldest first; null before the first one. */
export function snapshotOf(course: Course, readings: readonly number[], trained: boolean): Snapshot | null {
  const last = readings.at(-1);
  if (last === undefined) return null;
  const two = readings.slice(-2);
  const recent = two.reduce((sum, value) => sum + value, 0) / two.length;
  const { threshold, direction } = course;
  const away = direction === 'up' ? threshold - recent : recent - threshold;
  const there = isIn(course, 'to', last);
  return {
    place: there ? 'there' : placeOf(direction, recent / threshold),
    trend: trendOf(readings),
    trained,
    recent,
    short: there ? 0 : Math.max(1, Math.ceil(away)),
  };
}

function placeOf(direction: Course['direction'], share: number): Place {
  const found = direction === 'up' ? upFrom.find(([least]) => share >= least) : downTo.find(([most]) => share < most);
  return found?.[1] ?? 'very-far';
}

import { Random } from './random.ts';
import type { Person } from './staff.ts';
import { at } from './time.ts';

/** When somebody is at the desk on an open day, in local seconds. */
export interface Presence {
  from: number;
  to: number;
  lunchFrom: number;
  lunchTo: number;
}

/** The desk works from half past nine to half past six. */
export const opens_hours = 9.5;
export const closes_hours = 18.5;

const block_days = 12;

/** On leave that day? Leave comes in runs of one to four days, about five days in a hundred. */
function onLeave(seed: number, person: Person, day: number): boolean {
  const block = Math.floor(day / block_days);
  const random = Random.of(seed, 'leave', person.id, block);
  if (!random.chance(0.24)) return false;
  const first = block * block_days + random.int(0, block_days - 1);
  const length = random.weighted([
    [1, 5],
    [2, 2],
    [3, 2],
    [4, 1],
  ]);
  return day >= first && day < first + length;
}

/** Null when the person is not with the company or on leave. A part-day absence moves the beginning or the end. */
export function presenceOf(seed: number, person: Person, day: number): Presence | null {
  if (day < person.joined || (person.left !== null && day > person.left) || onLeave(seed, person, day)) return null;
  const random = Random.of(seed, 'presence', person.id, day);
  const lunch = at(day, random.between(12.9, 13.7));
  const presence: Presence = {
    from: at(day, opens_hours),
    to: at(day, closes_hours),
    lunchFrom: lunch,
    lunchTo: lunch + random.int(35, 50) * 60,
  };
  const absence = random.next();
  if (absence < 0.02) return { ...presence, from: at(day, random.between(11, 13.5)) };
  if (absence < 0.04) return { ...presence, to: at(day, random.between(14.5, 17)) };
  return presence;
}

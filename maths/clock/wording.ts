import { formatWallTime, type Zone } from '../calendar/index.ts';
import type { Amount } from './duration.ts';

const DAY_MS = 86_400_000;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day number as `Mon 16 Nov 2026`. */
export function dayText(day: number): string {
  const date = new Date(day * DAY_MS);
  const weekday = WEEKDAYS[(date.getUTCDay() + 6) % 7];
  return `${weekday} ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** An instant on the zone's wall clock, as `Mon 16 Nov 2026, 16:20`. */
export function momentText(zone: Zone, ms: number): string {
  const wallMs = ms + zone.offsetAt(ms);
  const day = Math.floor(wallMs / DAY_MS);
  return `${dayText(day)}, ${formatWallTime(wallMs - day * DAY_MS)}`;
}

/** A length of time as `1 h 20 min`; days only where time simply elapses, since a working day is not 24 hours. */
export function lengthText(ms: number, withDays: boolean): string {
  let seconds = Math.floor(ms / 1000);
  const parts: string[] = [];
  const units: [string, number][] = [
    ['h', 3600],
    ['min', 60],
    ['s', 1],
  ];
  if (withDays && seconds >= 86_400) {
    const days = Math.floor(seconds / 86_400);
    parts.push(days === 1 ? '1 day' : `${days} days`);
    seconds -= days * 86_400;
  }
  for (const [unit, size] of units) {
    if (seconds >= size) parts.push(`${Math.floor(seconds / size)} ${unit}`);
    seconds %= size;
  }
  return parts.length > 0 ? parts.join(' ') : '0 min';
}

const UNIT_NAMES = {
  seconds: ['second', 'seconds'],
  minutes: ['minute', 'minutes'],
  hours: ['hour', 'hours'],
  days: ['day', 'days'],
  workingDays: ['working day', 'working days'],
} as const;

/** What was promised, as `48 hours` or `1 working day`; the sign is left to the sentence around it. */
export function amountText(amount: Amount): string {
  const count = Math.abs(amount.count);
  const [one, many] = UNIT_NAMES[amount.unit];
  return `${count} ${count === 1 ? one : many}`;
}

const WAITED_FOR: Record<string, string> = {
  us: 'waiting for us',
  customer: 'waiting for the customer',
  'third-party': 'waiting for a third party',
  nobody: 'nobody at fault',
};

/** Whom a pause waited for, as the end of "Paused 22 h, …". */
export function becauseText(because: string): string {
  return Object.hasOwn(WAITED_FOR, because) ? WAITED_FOR[because]! : because.slice(0, 80);
}

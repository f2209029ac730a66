import type { Account } from './account.ts';
import type { Random } from './random.ts';
import { dateOf } from './time.ts';
import { modules, type Band } from './words/vocabulary.ts';

/** Bookings a week from which an account counts as a medium and as a high user. */
export const medium_from = 5;
export const high_from = 15;

export function bandOf(bookings_per_week: number): Band {
  return bookings_per_week >= high_from ? 'high' : bookings_per_week >= medium_from ? 'medium' : 'low';
}

/** Fewer bookings around the big autumn feasts and at the year's end. */
function season(day: number): number {
  const date = dateOf(day).slice(5);
  if (date >= '10-18' && date <= '11-10') return 0.86;
  if (date >= '12-24' || date <= '01-03') return 0.8;
  return 1;
}

/** What the account could bring now: it grows with training and with happiness. */
export function ceiling(account: Account): number {
  const training = 0.5 + 0.5 * (account.trained / modules.length);
  return account.potential * training * (0.72 + 0.08 * account.happiness);
}

/** One week passes; gives the bookings of that week. */
export function weekOfUse(account: Account, day: number, random: Random): number {
  account.potential *= 1 + account.drift + random.normal(0, 0.02);
  if (random.chance(0.05)) account.blocked = true;
  account.level += 0.6 * ((account.blocked ? 0.16 : 1) * ceiling(account) - account.level);
  account.earlierBookings = account.bookings;
  account.bookings = random.poisson(Math.max(0.1, account.level * (1 + account.boost) * season(day)));
  account.boost *= 0.8;
  return account.bookings;
}

/** A talk about use lifts the coming weeks a little, and one in five finds what stood in the way. */
export function intervene(account: Account, persuasion: number, random: Random): void {
  const low = account.bookings < medium_from;
  account.boost = Math.min(0.6, account.boost + (low ? 0.06 : 0.03) * persuasion);
  if (account.blocked && random.chance(0.2 * persuasion)) account.blocked = false;
}

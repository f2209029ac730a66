import type { Account } from './account.ts';
import type { Random } from './random.ts';
import type { Skill } from './staff.ts';
import { window_days } from './subscription.ts';
import { dayAt } from './time.ts';
import { high_from, medium_from } from './usage.ts';
import type { Purpose } from './words/vocabulary.ts';

export interface Choice {
  purpose: Purpose;
  /** The higher, the sooner they are called. */
  score: number;
}

/** Days since the sale during which an account counts as new. */
const onboarding_days = 30;

/** The next step of setting an account up, or null when all is done. */
export function nextStep(account: Account): Purpose | null {
  const reached = account.milestones;
  if (!reached.has('verified')) return 'welcome';
  if (!reached.has('expectations-set')) return 'expectations';
  if (!reached.has('profile-created')) return 'profile';
  if (account.products.includes('book') && !reached.has('rules-explained')) return 'rules';
  return null;
}

/** The renewal that ends first among those in their window, as days left; null when there is none to talk about. */
export function renewalDays(account: Account, day: number): number | null {
  let nearest: number | null = null;
  for (const held of account.subscriptions) {
    const left = held.ends - day;
    if (!held.declined && left <= window_days(held.term_months) && (nearest === null || left < nearest)) nearest = left;
  }
  return nearest;
}

/** What an account manager would call this account about today, and how pressing it is. */
export function choose(account: Account, day: number, skill: Skill, random: Random): Choice {
  const isNew = day - account.opened <= onboarding_days;
  let purpose: Purpose = 'feedback';
  let score = 4 + Math.min(26, 1.5 * (day - account.lastTalk));
  const consider = (candidate: Purpose, points: number): void => {
    if (points > score) [purpose, score] = [candidate, points];
  };
  const step = nextStep(account);
  // Prompt people turn to a new customer today; the others tomorrow, or the day after.
  if (step) consider(step, isNew ? (random.chance(skill.prompt) ? 95 : 15) : 38);
  if (account.trained < account.trainableTo) consider('training', isNew ? 54 : 27 + random.next() * 10);
  const left = renewalDays(account, day);
  if (left !== null) consider('renewal', left <= 10 ? 72 : 66 - Math.min(30, left));
  if (account.dues.some((due) => dayAt(due.realises) > day)) consider('collection', 30 + random.next() * 22);
  if (account.cases.length > 0) consider('support', 50);
  const falling = account.earlierBookings >= high_from && account.bookings < 0.75 * account.earlierBookings;
  if (falling) consider('intervention', 58);
  else if (account.bookings < medium_from) consider('intervention', 34 + random.next() * 14);
  else if (account.bookings < high_from) consider('intervention', 14 + random.next() * 16);
  if (account.promise && dayAt(account.promise.by) < day) consider(account.promise.purpose, 74);
  if (account.plan && dayAt(account.plan.at) < day) consider(account.plan.purpose, 78);
  // Nobody calls before the agreed day, or every single day, without a reason.
  if (account.plan && dayAt(account.plan.at) > day) score -= 30;
  if (day - account.lastTalk <= 1) score -= 18;
  if (day - account.lastDial <= 1) score -= 8;
  return { purpose, score: score + random.next() * 16 };
}

import type { Account, Subscription } from './account.ts';
import type { Random } from './random.ts';
import { addMonths } from './time.ts';

const plans = ['basic', 'plus', 'premium'] as const;
const terms = [1, 3, 12] as const;

/** Rupees a year: 12,000 for a small clinic on basic up to 1,20,000 for a big one on premium. */
function yearly(plan: Subscription['plan'], seats: number): number {
  const size = Math.min(1, (seats - 1) / 7);
  const [low, high] = { basic: [12_000, 24_000], plus: [26_000, 60_000], premium: [62_000, 120_000] }[plan] as [
    number,
    number,
  ];
  return low + (high - low) * size;
}

/** The price of one term, to the hundred rupees; short terms cost more by the month. */
export function price(plan: Subscription['plan'], term_months: Subscription['term_months'], seats: number): number {
  const surcharge = { 1: 1.2, 3: 1.1, 12: 1 }[term_months];
  return Math.round((yearly(plan, seats) * surcharge * term_months) / 12 / 100) * 100;
}

export function endOf(starts: number, term_months: number): number {
  return addMonths(starts, term_months) - 1;
}

/** What a sale sells to an account, before it has an id. */
export function firstTerms(random: Random): Pick<Subscription, 'plan' | 'term_months'> {
  return {
    plan: random.weighted([
      ['basic', 45],
      ['plus', 38],
      ['premium', 17],
    ]),
    term_months: random.weighted([
      [12, 64],
      [3, 25],
      [1, 11],
    ]),
  };
}

/** Early renewals of good users are the moment for a better plan or a longer term; a few step down. */
export function nextTerms(
  random: Random,
  account: Account,
  current: Subscription,
  early: boolean,
): Pick<Subscription, 'plan' | 'term_months'> {
  const appetite = (early ? 0.3 : 0.1) * (account.bookings >= 8 ? 1.3 : 0.5) * (account.happiness / 3.6);
  let plan: Subscription['plan'] = current.plan;
  let term: Subscription['term_months'] = current.term_months;
  if (random.chance(appetite)) plan = plans[Math.min(2, plans.indexOf(plan) + 1)] ?? plan;
  else if (random.chance(0.05)) plan = plans[Math.max(0, plans.indexOf(plan) - 1)] ?? plan;
  if (random.chance(appetite * 0.8)) term = terms[Math.min(2, terms.indexOf(term) + 1)] ?? term;
  return { plan, term_months: term };
}

/** Days before the end from which a renewal is talked about. */
export function window_days(term_months: number): number {
  return term_months === 12 ? 60 : term_months === 3 ? 25 : 8;
}

/** How inclined the customer is to stay, in [0, 1]: happiness, use, and whether promises were kept lately. */
export function inclination(account: Account): number {
  const happy = (account.happiness - 1) / 4;
  const use = Math.min(1, account.bookings / 16);
  return Math.min(0.97, Math.max(0.05, 0.1 + 0.55 * happy + 0.35 * use));
}

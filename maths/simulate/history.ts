import type { Account, Subscription } from './account.ts';
import { newAccount } from './account.ts';
import type { Office } from './office.ts';
import type { Random } from './random.ts';
import { reach, registerAccount, train } from './register.ts';
import { pay, sell } from './sale.ts';
import type { Person } from './staff.ts';
import { firstTerms } from './subscription.ts';
import { addMonths, at, dateOf, instantText, weekdayOf } from './time.ts';
import { ceiling, weekOfUse } from './usage.ts';
import type { Milestone } from './words/vocabulary.ts';

/** A customer won before the period: on file with its terms, first talk, milestones, trainings and last weeks of use. */
export function oldAccount(office: Office, index: number, team: number, owner: Person, start: number): void {
  const random = office.random('account', index);
  const terms = firstTerms(random);
  const opened = openedOn(terms.term_months, owner, start, random);
  const account = newAccount(random, index, team, owner, opened);
  account.lastTalk = start - random.int(1, 12);
  account.lastDial = account.lastTalk;
  registerAccount(office, account);
  for (const [place, product] of account.products.entries()) {
    // A second product is bought later than the first, on its own terms.
    const bought = place === 0 ? opened : Math.min(start - 3, opened + random.int(0, 200));
    account.subscriptions.push(
      termsSoFar(office, account, product, place === 0 ? terms : firstTerms(random), bought, start),
    );
  }
  onboarded(office, account, start, random);
  account.boost = 0;
  account.blocked = random.chance(0.28);
  account.level = ceiling(account) * (account.blocked ? random.between(0.2, 0.4) : random.between(0.75, 1.1));
  if (account.level > 7 && random.chance(0.7)) {
    reach(office, account, owner, 'converted', pastHour(office, account, start, random.int(14, 50), random));
  }
  for (let day = start - 35; day < start; day++) {
    if (weekdayOf(day) !== 0 || day < opened) continue;
    office.write('usage.csv', at(day, 20), [account.id, dateOf(day), 'bookings', weekOfUse(account, day, random)]);
  }
}

/** Some whole terms and a part of one ago, within the owner's time with the company. */
function openedOn(term_months: number, owner: Person, start: number, random: Random): number {
  const whole = random.weighted<number>([
    [term_months === 1 ? 2 : 0, 45],
    [term_months === 1 ? 3 : 1, 30],
    [3, 15],
    [4, 10],
  ]);
  const days = Math.round((whole + random.next()) * term_months * 30.4);
  return Math.max(owner.joined, start - Math.max(36, days));
}

/** First talk, milestones and trainings as they were in the first weeks; not everything was done, nor in time. */
function onboarded(office: Office, account: Account, start: number, random: Random): void {
  const owner = account.owner;
  const prompt = random.chance(owner.skill.prompt + 0.1);
  const welcomed = pastHour(office, account, start, prompt ? 1 : random.int(2, 7), random);
  office.write('interactions.csv', welcomed, [
    ...[office.id('I', 7), account.id, owner.id, instantText(welcomed), 'call', 'welcome', 'reached', random.int(3, 9)],
    ...[
      random.int(3, 5),
      'First call after the sale, welcomed.',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      instantText(welcomed + 700),
      '',
    ],
  ]);
  const steps: [Milestone, number][] = [
    ['verified', 0.96],
    ['expectations-set', 0.93],
    ['profile-created', 0.92],
    ['rules-explained', account.products.includes('book') ? 0.9 : 0],
  ];
  for (const [place, [milestone, share]] of steps.entries()) {
    if (!random.chance(share)) continue;
    const when =
      place === 0
        ? welcomed + 500
        : pastHour(office, account, start, prompt ? random.int(1, 3) : random.int(3, 14), random);
    reach(office, account, owner, milestone, when);
  }
  const known = random.chance(0.66) ? account.trainableTo : random.int(0, account.trainableTo - 1);
  const slow = random.chance(0.2) ? 20 : 0;
  for (let done = 0; done < known; done += 3) {
    train(
      office,
      account,
      owner,
      Math.min(3, known - done),
      pastHour(office, account, start, 4 + done * 2 + random.int(0, 5) + slow, random),
    );
  }
}

/** A working hour about so many days after the sale, and before the period. */
function pastHour(office: Office, account: Account, start: number, after_days: number, random: Random): number {
  const day = office.workdays.onOrAfter(account.opened + Math.max(1, after_days));
  return at(Math.min(day, office.workdays.before(start)), random.between(9.8, 18.2));
}

/** All terms from the sale to the one that runs, or has just run out, when the period begins; gives that one. */
function termsSoFar(
  office: Office,
  account: Account,
  product: string,
  terms: Pick<Subscription, 'plan' | 'term_months'>,
  bought: number,
  start: number,
): Subscription {
  const random = office.random('terms', account.index, product);
  let starts = bought;
  let previous = '';
  // Sixty terms are five years of monthly payments, longer than anybody has been a customer.
  for (let i = 0; i < 60; i++) {
    const sold = at(starts, random.between(10, 18));
    const subscription = sell(office, account, { product, terms, starts, at: sold, previous, by: null });
    pay(office, account, subscription.id, subscription.amount, sold);
    const next = addMonths(starts, terms.term_months);
    if (next >= start) return subscription;
    [starts, previous] = [next, subscription.id];
  }
  throw new Error(
    `${account.id} has had more than sixty terms of ${terms.term_months} months since ${dateOf(bought)}.`,
  );
}

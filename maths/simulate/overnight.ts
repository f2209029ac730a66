import type { Account } from './account.ts';
import { openCase, closeCases } from './care.ts';
import { gladden } from './effects.ts';
import type { Office } from './office.ts';
import type { Random } from './random.ts';
import { closeAssignment, reach, stage } from './register.ts';
import { renew } from './sale.ts';
import { inclination } from './subscription.ts';
import { at, dateOf, dayAt, weekdayOf } from './time.ts';
import { bandOf, weekOfUse } from './usage.ts';
import { lossReasons } from './words/losses.ts';
import { modules } from './words/vocabulary.ts';

/** Days after the end of a term in which a customer may still come back. */
const grace_days = 15;

/** A customer who rings or writes today. */
export interface Request {
  at: number;
  account: Account;
  channel: 'call' | 'email' | 'chat';
}

/** What happens to one account on a day without anybody calling it. Requests for help are given back, to be answered. */
export function dayOfAccount(office: Office, account: Account, day: number, random: Random): Request | null {
  terms(office, account, day, random);
  if (account.lost) return null;
  closeCases(account, day);
  if (account.promise && dayAt(account.promise.by) === day - 1) gladden(account, -0.15);
  if (weekdayOf(day) === 0) weekly(office, account, day, random);
  return request(office, account, day, random);
}

function terms(office: Office, account: Account, day: number, random: Random): void {
  for (const held of [...account.subscriptions]) {
    // Those on short terms often just pay again; a few yearly ones do, too.
    const byThemselves = held.term_months === 1 ? 0.62 : held.term_months === 3 ? 0.3 : 0.12;
    if (held.ends === day && !held.declined && random.chance(byThemselves * (0.4 + inclination(account)))) {
      renew(office, account, held, at(day, random.between(10, 18)), null, random);
    } else if (day > held.ends + grace_days) {
      account.subscriptions = account.subscriptions.filter((other) => other !== held);
    }
  }
  if (account.subscriptions.length > 0) return;
  account.lost = true;
  const [reason, lesson] = lossReasons[account.index % lossReasons.length]!;
  // Noted on the evening of the last day, by whoever held the account then.
  stage(office, account, 'lost', at(day, -3), reason, lesson);
  closeAssignment(office, account, day);
}

function weekly(office: Office, account: Account, day: number, random: Random): void {
  const bookings = weekOfUse(account, day, random);
  office.write('usage.csv', at(day, 20), [account.id, dateOf(day), 'bookings', bookings]);
  const settled = account.trained === modules.length && account.milestones.has('profile-created');
  if (settled && bandOf(bookings) !== 'low' && bandOf(account.earlierBookings) !== 'low') {
    reach(office, account, account.owner, 'converted', at(day, 20));
  }
  mood(office, account, at(day, 20.2));
  if (bookings < 0.6 * account.earlierBookings) gladden(account, -0.05);
}

/** Below the first somebody is irate, above the second calm again. */
const [irate_below, calm_above] = [2.05, 2.6];

function mood(office: Office, account: Account, when: number): void {
  if (!account.irate && account.happiness < irate_below) {
    account.irate = true;
    stage(
      office,
      account,
      'irate',
      when,
      account.cases.length > 0 ? 'An issue that takes too long' : 'Expected more of it',
    );
  } else if (account.irate && account.happiness > calm_above) {
    account.irate = false;
    stage(office, account, account.milestones.has('converted') ? 'live' : 'onboarding', when);
  }
}

function request(office: Office, account: Account, day: number, random: Random): Request | null {
  const rate = 0.017 * (1 + 0.25 * (3.6 - account.happiness));
  if (!office.workdays.isOpen(day) || !random.chance(rate)) return null;
  const channel = random.weighted<Request['channel'] | 'web' | 'social'>([
    ['call', 62],
    ['email', 20],
    ['chat', 11],
    ['web', 5],
    ['social', 2],
  ]);
  // Clinics ring around noon and in the late afternoon.
  const hours = random.chance(0.55) ? random.normal(11.6, 0.9) : random.normal(16.4, 1);
  const when = at(day, Math.min(18.2, Math.max(9.9, hours)));
  // Every call is not a case: a third of the callers only ask something.
  if (channel !== 'call') openCase(office, account, when, channel);
  return channel === 'web' || channel === 'social' ? null : { at: when, account, channel };
}

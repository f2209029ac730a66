import type { Account, Subscription } from './account.ts';
import { nextStep } from './choose.ts';
import type { Office } from './office.ts';
import type { Random } from './random.ts';
import { reach, train } from './register.ts';
import { renew } from './sale.ts';
import type { Person } from './staff.ts';
import { inclination } from './subscription.ts';
import { dayAt } from './time.ts';
import { intervene } from './usage.ts';
import type { Purpose } from './words/vocabulary.ts';

/** Moves happiness, which stays between 1 and 5. */
export function gladden(account: Account, by: number): void {
  account.happiness = Math.min(5, Math.max(1, account.happiness + by));
}

/** What a talk changed: gives it in a few words for the note. `at` is when the talk ended. */
export function effectOf(
  office: Office,
  person: Person,
  account: Account,
  purpose: Purpose,
  at: number,
  random: Random,
): string {
  switch (purpose) {
    case 'welcome':
    case 'expectations':
    case 'profile':
    case 'rules':
      return setUp(office, person, account, at, random);
    case 'training':
      gladden(account, 0.05);
      return train(office, account, person, random.int(2, 4), at);
    case 'intervention':
      intervene(account, person.skill.persuasion, random);
      return 'use';
    case 'renewal':
      return renewalTalk(office, person, account, at, random);
    case 'support':
      return account.cases[0]?.subject ?? 'a question about the bill';
    case 'collection':
      for (const due of account.dues) due.realises = Math.min(due.realises, at + random.int(2, 60) * 3600);
      return 'the open amount';
    case 'feedback':
      gladden(account, 0.02);
      return 'all fine';
  }
}

/** One step of onboarding, and with a good talker often the next one in the same call. */
function setUp(office: Office, person: Person, account: Account, at: number, random: Random): string {
  const milestone = {
    welcome: 'verified',
    expectations: 'expectations-set',
    profile: 'profile-created',
    rules: 'rules-explained',
  } as const;
  for (let i = 0; i < 3; i++) {
    const step = nextStep(account);
    if (step === null || !(step in milestone)) break;
    reach(office, account, person, milestone[step as keyof typeof milestone], at);
    gladden(account, 0.04);
    if (!random.chance(0.52 * person.skill.persuasion)) break;
  }
  return 'the first steps';
}

/** The renewal that ends first is talked about. */
function renewalTalk(office: Office, person: Person, account: Account, at: number, random: Random): string {
  const open = account.subscriptions.filter((held) => !held.declined).sort((a, b) => a.ends - b.ends)[0];
  if (!open) return 'already renewed';
  const inclined = inclination(account);
  const left = open.ends - dayAt(at);
  // Near the end people make up their minds.
  const urgency = left < 7 ? 2 : left < 21 ? 1.25 : 0.8;
  if (random.chance(0.11 * inclined * urgency * person.skill.persuasion))
    return agreed(office, person, account, open, at, random);
  if (random.chance(0.1 * (1 - inclined) * urgency)) {
    open.declined = true;
    gladden(account, -0.3);
    return random.pick([
      'says no, goes to a cheaper one',
      'will not renew, too little use',
      'does not renew, closing the second chamber',
    ]);
  }
  return random.pick([
    'thinking about it',
    'likely yes, wants to see the price on paper',
    'asks for time till the month end',
    'open',
  ]);
}

function agreed(
  office: Office,
  person: Person,
  account: Account,
  open: Subscription,
  at: number,
  random: Random,
): string {
  const next = renew(office, account, open, at, person, random);
  gladden(account, 0.1);
  const term = { 1: 'monthly', 3: 'quarterly', 12: 'yearly' }[next.term_months];
  return next.plan === open.plan
    ? `renewed ${term} ${next.plan}`
    : `renewed and moved from ${open.plan} to ${next.plan}, ${term}`;
}

import type { Account } from './account.ts';
import { choose } from './choose.ts';
import { gladden } from './effects.ts';
import type { Occasion } from './occasion.ts';
import type { Office } from './office.ts';
import type { Random } from './random.ts';
import type { Person } from './staff.ts';
import { at, dayAt, hoursAt } from './time.ts';
import { nextAgenda, promiseText } from './words/agendas.ts';
import type { Outcome, Purpose } from './words/vocabulary.ts';

/** What an interaction leaves behind for later. Empty text and null where there is nothing. */
export interface FollowUp {
  promised: string;
  promised_by: number | null;
  /** The interaction whose promise this one keeps. */
  keeps: string;
  next_at: number | null;
  next_channel: string;
  next_purpose: string;
  next_agenda: string;
  next_expected: string;
}

const nothing: FollowUp = {
  ...{ promised: '', promised_by: null, keeps: '', next_at: null },
  ...{ next_channel: '', next_purpose: '', next_agenda: '', next_expected: '' },
};

/** Working days until the next talk about this, from and to. */
const pause_days: Record<Purpose, readonly [number, number]> = {
  welcome: [1, 1],
  expectations: [1, 1],
  profile: [1, 2],
  rules: [1, 2],
  training: [1, 4],
  intervention: [3, 8],
  renewal: [2, 6],
  support: [1, 2],
  collection: [1, 4],
  feedback: [4, 10],
};

/** A quarter hour in which both sides have time. */
function quarterHour(day: number, random: Random): number {
  return at(day, random.int(41, 71) / 4);
}

/** Settles what was open on the account and makes new promises and plans. Changes the account. */
export function followUp(
  office: Office,
  person: Person,
  account: Account,
  occasion: Occasion,
  outcome: Outcome,
  id: string,
  random: Random,
): FollowUp {
  const hadPlan = account.plan !== null && dayAt(account.plan.at) <= dayAt(occasion.at);
  const keeps = outcome === 'reached' ? settle(account, occasion.at) : '';
  if (hadPlan) account.plan = null;
  if (outcome === 'reached' || outcome === 'call-back') {
    const made = promise(office, person, account, occasion, outcome, id, random);
    const plan = account.plan === null ? plans(office, person, account, occasion, outcome, made, random) : nothing;
    return { ...plan, ...made, keeps };
  }
  // Nobody there: what was planned moves to another day instead of being forgotten.
  if (outcome === 'no-answer' && hadPlan && random.chance(person.skill.plans)) {
    return plans(office, person, account, occasion, outcome, {}, random);
  }
  return nothing;
}

/** The talk that reaches the customer settles what was promised; answers the interaction that promised it. */
function settle(account: Account, when: number): string {
  if (!account.promise) return '';
  const { madeIn, by } = account.promise;
  gladden(account, when <= by ? 0.05 : -0.12);
  account.promise = null;
  return madeIn;
}

function promise(
  office: Office,
  person: Person,
  account: Account,
  occasion: Occasion,
  outcome: Outcome,
  id: string,
  random: Random,
): Partial<FollowUp> {
  // To call back is the next plan itself; anything else that is promised stands beside it.
  if (account.promise || outcome === 'call-back' || !random.chance(0.07)) return {};
  const today = dayAt(occasion.at);
  let by = quarterHour(office.workdays.after(today, random.int(1, 3)), random);
  // "Today" must leave an hour; late in the day it becomes tomorrow.
  if (by < occasion.at + 3600) by = quarterHour(office.workdays.after(today, 1), random);
  const text = promiseText(random, occasion.purpose);
  account.promise = { madeIn: id, by, purpose: occasion.purpose, willKeep: random.chance(person.skill.keepsPromises) };
  return { promised: text, promised_by: by };
}

function plans(
  office: Office,
  person: Person,
  account: Account,
  occasion: Occasion,
  outcome: Outcome,
  made: Partial<FollowUp>,
  random: Random,
): FollowUp {
  if (outcome === 'reached' && !random.chance(0.6 * person.skill.plans)) return nothing;
  const today = dayAt(occasion.at);
  const purpose = outcome === 'reached' ? choose(account, today, person.skill, random).purpose : occasion.purpose;
  const [least, most] = outcome === 'reached' ? pause_days[purpose] : ([1, 2] as const);
  let when = quarterHour(office.workdays.after(today, random.int(least, most)), random);
  if (outcome === 'call-back') {
    const soon = hoursAt(occasion.at) < 15 && random.chance(0.5);
    when = made.promised_by ?? (soon ? Math.ceil(occasion.at / 900) * 900 + 2 * 3600 : when);
  }
  const channel = purpose === 'training' && random.chance(0.1) ? 'meeting' : 'call';
  account.plan = { at: when, channel, purpose };
  const { agenda, expected } = nextAgenda(random, purpose);
  return {
    ...nothing,
    next_at: when,
    next_channel: channel,
    next_purpose: purpose,
    next_agenda: agenda,
    next_expected: expected,
  };
}

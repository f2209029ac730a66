import { z } from 'zod';
import { factType } from '../../platform/ledger/fact.ts';

const key = z.string().trim().min(1).max(120);
const text = z.string().trim().max(4_000);
const instant = z.iso.datetime({ offset: true });

/** The next plan: every live account has one. */
export const nextPlan = z.strictObject({
  at: instant,
  channel: key.nullish(),
  purpose: key.nullish(),
  agenda: text.nullish(),
  expected: text.nullish(),
});

export const interactionLogged = factType({
  type: 'interaction.logged',
  title: 'Interaction logged',
  sentence: 'Somebody spoke or wrote with a customer: about what, how it ended, and what comes next.',
  payload: z.strictObject({
    account: key,
    person: key.nullish(),
    channel: key,
    purpose: key,
    outcome: key,
    minutes: z.number().min(0).max(1_440).nullish(),
    happiness: z.number().min(1).max(5).nullish(),
    note: text.nullish(),
    help: text.nullish(),
    next: nextPlan.nullish(),
    /** Why there is no next plan, where there is none. */
    no_next_because: text.nullish(),
    /** When it was typed in, if another system says so; otherwise the time of recording counts. */
    entered_at: instant.nullish(),
  }),
  account: (payload) => payload.account,
  person: (payload) => payload.person,
  example: {
    account: 'C-2041',
    person: 'e-117',
    channel: 'call',
    purpose: 'welcome',
    outcome: 'reached',
    minutes: 7,
    happiness: 4,
    note: 'Owner glad to be called before the weekend.',
    next: { at: '2026-11-20T11:00:00+05:30', channel: 'call', purpose: 'profile' },
  },
});

const about = { promise: key, account: key };

export const promiseMade = factType({
  type: 'promise.made',
  title: 'Promise made',
  sentence: 'Something was promised to a customer, or by one, by a time.',
  payload: z.strictObject({
    ...about,
    person: key.nullish(),
    text: text.min(1),
    by: instant,
    /** Who promised whom: we the customer, unless it says that they promised us. */
    direction: z.enum(['to-customer', 'from-customer']).nullish(),
  }),
  account: (payload) => payload.account,
  person: (payload) => payload.person,
  example: {
    promise: 'i-5/1',
    account: 'C-2041',
    person: 'e-117',
    text: 'Send the invoice',
    by: '2026-11-20T17:00:00+05:30',
  },
});

export const promiseKept = factType({
  type: 'promise.kept',
  title: 'Promise kept',
  sentence: 'What was promised is done.',
  payload: z.strictObject({ ...about, person: key.nullish() }),
  account: (payload) => payload.account,
  person: (payload) => payload.person,
  example: { promise: 'i-5/1', account: 'C-2041' },
});

export const promiseMoved = factType({
  type: 'promise.moved',
  title: 'Promise moved',
  sentence: 'It is to be done by another time. Kept or broken is still judged by the first.',
  payload: z.strictObject({
    ...about,
    person: key.nullish(),
    to: instant,
    reason: text.nullish(),
    /** Whether whoever waits for it was told; told unless it says no. */
    told: z.boolean().nullish(),
  }),
  account: (payload) => payload.account,
  person: (payload) => payload.person,
  example: { promise: 'i-5/1', account: 'C-2041', to: '2026-11-21T17:00:00+05:30' },
});

export const promiseReleased = factType({
  type: 'promise.released',
  title: 'Promise released',
  sentence: 'Whoever waited for it no longer wants it.',
  payload: z.strictObject({ ...about, person: key.nullish(), reason: text.min(1), handover: z.uuid().nullish() }),
  account: (payload) => payload.account,
  person: (payload) => payload.person,
  example: { promise: 'i-5/1', account: 'C-2041', reason: 'Not needed any more' },
});

export const interactionFacts = [interactionLogged, promiseMade, promiseKept, promiseMoved, promiseReleased];
export type InteractionLogged = z.output<typeof interactionLogged.payload>;

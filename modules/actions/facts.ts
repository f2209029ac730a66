import { z } from 'zod';
import { factType } from '../../platform/ledger/fact.ts';

const key = z.string().trim().min(1).max(120);
const text = z.string().trim().max(2_000);
const instant = z.iso.datetime({ offset: true });

export const actionAgreed = factType({
  type: 'action.agreed',
  title: 'Action agreed',
  sentence: 'Something is to be done by somebody until a day, as a review or the analysis of a lost customer agreed.',
  payload: z.strictObject({
    action: key,
    /** Who does it. */
    person: key,
    account: key.nullish(),
    text: text.min(1),
    by: instant,
    kind: z.enum(['review', 'win-back']).default('review'),
    /** The review that agreed it. */
    team: key.nullish(),
    ritual: key.nullish(),
    period: key.nullish(),
  }),
  account: (payload) => payload.account,
  person: (payload) => payload.person,
  example: {
    action: 'a-1',
    person: 'e-117',
    account: 'C-2041',
    text: 'Train the front desk on reminders',
    by: '2026-11-27T18:30:00+05:30',
    kind: 'review',
    team: 'south',
    ritual: 'weekly-review',
    period: '2026-W47',
  },
});

export const actionDone = factType({
  type: 'action.done',
  title: 'Action done',
  sentence: 'What was agreed is done, with what came of it.',
  payload: z.strictObject({ action: key, account: key.nullish(), note: text.nullish() }),
  account: (payload) => payload.account,
  example: { action: 'a-1', account: 'C-2041', note: 'Four people, all nine modules' },
});

export const actionCarried = factType({
  type: 'action.carried',
  title: 'Action carried on',
  sentence: 'What was agreed is not done and is carried on to another day.',
  payload: z.strictObject({ action: key, account: key.nullish(), by: instant, note: text.nullish() }),
  account: (payload) => payload.account,
  example: { action: 'a-1', account: 'C-2041', by: '2026-12-04T18:30:00+05:30', note: 'The owner was away' },
});

export const actionDropped = factType({
  type: 'action.dropped',
  title: 'Action dropped',
  sentence: 'What was agreed will not be done, and why.',
  payload: z.strictObject({ action: key, account: key.nullish(), reason: text.min(1) }),
  account: (payload) => payload.account,
  example: { action: 'a-1', account: 'C-2041', reason: 'The clinic has moved' },
});

export const actionFacts = [actionAgreed, actionDone, actionCarried, actionDropped];

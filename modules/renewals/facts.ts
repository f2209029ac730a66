import { z } from 'zod';
import { factType } from '../../platform/ledger/fact.ts';

const key = z.string().trim().min(1).max(120);
const text = z.string().trim().max(2_000);

/** What a customer may say about the next term. */
export const sayings = ['yes', 'no', 'undecided'] as const;

export const renewalSaid = factType({
  type: 'renewal.said',
  title: 'Said about the renewal',
  sentence:
    'What the customer said about renewing a term. It is a claim: only the next term or its payment makes a renewal.',
  payload: z.strictObject({
    subscription: key,
    account: key,
    person: key.nullish(),
    says: z.enum(sayings),
    /** Why not: a key of the pack’s reasons of loss. */
    reason: key.nullish(),
    plan: text.nullish(),
    pays_by: z.iso.date().nullish(),
    note: text.nullish(),
  }),
  account: (payload) => payload.account,
  person: (payload) => payload.person,
  example: {
    subscription: 'S-88',
    account: 'C-2041',
    person: 'e-117',
    says: 'yes',
    plan: 'two years',
    pays_by: '2027-11-10',
  },
});

export const renewalForecast = factType({
  type: 'renewal.forecast-said',
  title: 'Forecast of a renewal',
  sentence: 'How likely somebody holds a renewal to be, 0 to 1; held against the outcome when the term has ended.',
  payload: z.strictObject({
    subscription: key,
    account: key,
    person: key,
    chance: z.number().min(0).max(1),
  }),
  account: (payload) => payload.account,
  person: (payload) => payload.person,
  example: { subscription: 'S-88', account: 'C-2041', person: 'e-117', chance: 0.7 },
});

export const renewalFacts = [renewalSaid, renewalForecast];

import { z } from 'zod';
import { factType } from '../../platform/ledger/fact.ts';

const key = z.string().trim().min(1).max(120);
const text = z.string().trim().max(500);
const money = z.number().min(-1e12).max(1e12);

export const subscriptionStarted = factType({
  type: 'subscription.started',
  title: 'Subscription started',
  sentence: 'A customer bought a term of a product; `previous` names the term that this one renews.',
  payload: z.strictObject({
    subscription: key,
    account: key,
    product: key,
    plan: text.min(1),
    amount: money,
    currency: z.string().length(3),
    term_months: z.number().positive().max(240).nullish(),
    starts_on: z.iso.date(),
    ends_on: z.iso.date().nullish(),
    previous: key.nullish(),
    sold_by: key.nullish(),
  }),
  account: (payload) => payload.account,
  example: {
    subscription: 'S-88',
    account: 'C-2041',
    product: 'book',
    plan: 'yearly',
    amount: 48_000,
    currency: 'INR',
    term_months: 12,
    starts_on: '2026-11-16',
    ends_on: '2027-11-15',
  },
});

export const paymentRealised = factType({
  type: 'payment.realised',
  title: 'Payment realised',
  sentence: 'Money has arrived. `first` marks the first payment of a new customer: onboarding starts here.',
  payload: z.strictObject({
    payment: key,
    account: key,
    subscription: key.nullish(),
    amount: money,
    currency: z.string().length(3),
    first: z.boolean().default(false),
    product: text.nullish(),
    method: text.nullish(),
    reference: text.nullish(),
  }),
  account: (payload) => payload.account,
  example: { payment: 'P-1', account: 'C-2041', subscription: 'S-88', amount: 48_000, currency: 'INR', first: true },
});

export const subscriptionFacts = [subscriptionStarted, paymentRealised];
export type SubscriptionStarted = z.output<typeof subscriptionStarted.payload>;
export type PaymentRealised = z.output<typeof paymentRealised.payload>;

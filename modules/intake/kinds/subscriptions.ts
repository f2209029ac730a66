import { startOfDay } from '../local-day.ts';
import { accountField, day, number, ownId, text, time } from './fields.ts';
import type { RowKind } from './kind.ts';

const noon_ms = 12 * 3_600_000;

/** Terms of products. Signed on the day of its column, else on the day it starts. */
export const subscriptions: RowKind = {
  shape: 'rows',
  key: 'subscriptions',
  title: 'Subscriptions',
  sentence: 'What your customers bought: product, plan, amount, from when to when, and which term it renews.',
  fileName: /^(.*[-_ ])?(subscriptions?|orders?|contracts?|renewals?|pipeline)$/,
  fields: [
    ownId('subscription_id', 'Subscription', ['subscription', 'order id', 'contract id', 'opportunity id'], {
      example: 'S-88',
    }),
    accountField(),
    text('product', 'Product', ['product name', 'item'], { required: true, max: 120, example: 'book' }),
    text('plan', 'Plan', ['package', 'edition'], { example: 'yearly' }),
    number('amount', 'Amount', ['value', 'price', 'close value', 'contract value', 'acv'], {
      required: true,
      example: '48000',
    }),
    text('currency', 'Currency', ['currency code'], { max: 3, example: 'INR' }),
    number('term_months', 'Term in months', ['term', 'duration', 'months'], { example: '12' }),
    day('starts_on', 'Starts on', ['start date', 'start', 'from', 'close date'], { required: true }),
    day('ends_on', 'Ends on', ['end date', 'end', 'to', 'expiry', 'expires on', 'renewal date'], {
      example: '2027-11-15',
    }),
    {
      key: 'previous_subscription_id',
      label: 'Renews',
      synonyms: ['previous', 'renews', 'previous order'],
      kind: 'id',
      example: '',
    },
    {
      key: 'sold_by',
      label: 'Sold by',
      synonyms: ['seller', 'sales agent', 'salesperson'],
      kind: 'id',
      example: 'e-117',
    },
    time('signed_at', 'Signed at', ['signed on', 'signed', 'order date', 'booked on'], { example: '' }),
  ],
  toFacts: (row, { options }) => {
    const starts = startOfDay(options.zone, String(row['starts_on'])) + noon_ms;
    return [
      {
        type: 'subscription.started',
        happenedAt: (row['signed_at'] as number | null) ?? starts,
        describes: String(row['subscription_id']),
        payload: {
          subscription: row['subscription_id'],
          account: row['account_id'],
          product: row['product'],
          plan: row['plan'] ?? row['product'],
          amount: row['amount'],
          currency: row['currency'] ?? options.currency,
          term_months: row['term_months'],
          starts_on: row['starts_on'],
          ends_on: row['ends_on'],
          previous: row['previous_subscription_id'],
          sold_by: row['sold_by'],
        },
      },
    ];
  },
};

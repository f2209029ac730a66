import { accountField, number, ownId, text, time } from './fields.ts';
import type { RowKind } from './kind.ts';
import { said } from './said.ts';

/** Money that has arrived. Whether it is a new customer's first follows from what is known; see `lookUp`. */
export const payments: RowKind = {
  shape: 'rows',
  key: 'payments',
  title: 'Payments',
  sentence: 'Money that has arrived: from whom, how much, when, for which subscription.',
  fileName: /^(.*[-_ ])?(payments?|receipts?|collections?)$/,
  lookUp: 'first-payments',
  fields: [
    ownId('payment_id', 'Payment', ['payment', 'receipt id', 'transaction id', 'receipt no'], { example: 'PAY-1' }),
    accountField(),
    {
      key: 'subscription_id',
      label: 'Subscription',
      synonyms: ['subscription', 'order id', 'contract id'],
      kind: 'id',
      example: 'S-88',
    },
    number('amount', 'Amount', ['value', 'paid', 'amount paid'], { required: true, example: '48000' }),
    text('currency', 'Currency', ['currency code'], { max: 3, example: 'INR' }),
    time('realised_at', 'Realised at', ['paid at', 'paid on', 'payment date', 'date', 'realised on', 'received on'], {
      required: true,
    }),
    text('method', 'Method', ['mode', 'payment mode', 'payment method'], { example: 'UPI' }),
    text('reference', 'Bank reference', ['utr', 'reference no', 'bank reference', 'cheque no'], {
      example: 'UPI682793584',
    }),
  ],
  toFacts: (row, { options, known }) => [
    {
      type: 'payment.realised',
      happenedAt: row['realised_at'] as number,
      externalId: `payments:${row['payment_id']}`,
      payload: said({
        payment: row['payment_id'],
        account: row['account_id'],
        subscription: row['subscription_id'],
        amount: row['amount'],
        currency: row['currency'] ?? options.currency,
        first: known.get(String(row['payment_id'])) === true,
        method: row['method'],
        reference: row['reference'],
      }),
    },
  ],
};

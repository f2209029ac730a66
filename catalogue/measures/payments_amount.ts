import type { Measure } from '../../maths/measure/index.ts';

export const paymentsAmount: Measure = {
  key: 'payments_amount',
  name: 'Payments realised',
  question: 'How much money came in?',
  unit: 'money',
  direction: 'up',
  source: 'payments',
  shape: { kind: 'sum', of: 'amount' },
  by: 'person',

  examples: [{ says: 'Two payments together.', rows: [{ amount: 1200.5 }, { amount: 800 }], value: 2000.5 }],
  sourceNote:
    "In the organisation's own currency, on the day the payment was realised, credited to whoever held the account.",
};

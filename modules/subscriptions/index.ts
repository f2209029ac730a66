export { subscriptionsApplier } from './apply.ts';
export { subscriptionFacts } from './facts.ts';
export { type PaymentRead, readPayments, readTerms, type TermRead } from './read.ts';
export { settleEndedTerms } from './tick.ts';

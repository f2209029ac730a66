export { subscriptionsApplier } from './apply.ts';
export { subscriptionFacts } from './facts.ts';

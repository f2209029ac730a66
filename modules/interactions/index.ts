export { interactionsApplier } from './apply.ts';
export { interactionFacts } from './facts.ts';

export { targetsApplier } from './apply.ts';
export { targetFacts } from './facts.ts';

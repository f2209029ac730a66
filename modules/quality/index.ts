export { qualityApplier } from './apply.ts';
export { qualityFacts } from './facts.ts';

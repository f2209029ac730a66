export { callsApplier } from './apply.ts';
export { callFacts } from './facts.ts';

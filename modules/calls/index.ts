export { callsApplier } from './apply.ts';
export { callFacts } from './facts.ts';
export { lastCalls } from './read.ts';

export { casesApplier } from './apply.ts';
export { caseFacts } from './facts.ts';

export { huddlesApplier } from './apply.ts';
export { huddleFacts } from './facts.ts';

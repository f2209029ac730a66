export { accountFields, contactFields } from './account.ts';
export { admitFacts } from './admit.ts';
export { accountsApplier } from './apply.ts';
export { accountFacts } from './facts.ts';
export { putStates, type StatePoint } from './state.ts';

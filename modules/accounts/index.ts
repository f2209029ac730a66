export { accountFields, contactFields } from './account.ts';
export { admitFacts, lockAccounts } from './admit.ts';
export { assignedFrom } from './assign.ts';
export { briefAt } from './brief-at.ts';
export { accountsApplier } from './apply.ts';
export { accountFacts } from './facts.ts';
export { type AccountRow, listAccounts } from './list.ts';
export {
  type AccountRead,
  type ContactRead,
  readAccount,
  readContacts,
  readHolders,
  readStates,
  readTimeline,
  readTrainings,
  readUsage,
} from './read.ts';
export { putStates, type StatePoint } from './store-state.ts';
export { beginAssignments } from './tick.ts';

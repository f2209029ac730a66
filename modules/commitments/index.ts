export { commitmentsApplier } from './apply.ts';
export type { Commitment } from './commitment.ts';
export { commitmentFacts } from './facts.ts';
export { goesWithAccount } from './goes-with-account.ts';
export { isEffective } from './event.ts';
export { openedId } from './open.ts';
export {
  commitmentById,
  type CommitmentRead,
  commitmentsOfAccount,
  openOf,
  openOnAccounts,
  overdueOf,
} from './read.ts';
export { whyDueThen, type WhyStep } from './why.ts';
export { commitmentRoutes } from './routes.ts';
export { type CommitmentShape, commitmentShape, movesOf, showCommitment } from './shape.ts';
export type { changePromise, getCommitment } from './routes.ts';
export { fireSteps, handOver, settleDue } from './tick.ts';

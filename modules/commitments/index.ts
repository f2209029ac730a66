export { commitmentsApplier } from './apply.ts';
export type { Commitment } from './commitment.ts';
export { isEffective } from './event.ts';

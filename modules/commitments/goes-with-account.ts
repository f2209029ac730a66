import type { KeptContext } from '../organisation/index.ts';
import type { Commitment } from './commitment.ts';
import { ruleOf } from './desk.ts';

/** Whether it is owed by whoever holds the account, so that it changes hands with it unless somebody says otherwise. */
export const goesWithAccount = (context: KeptContext, commitment: Commitment): boolean => {
  const handed = commitment.trail.findLast((entry) => entry.does === 'hand');
  if (handed) return handed.person == null;
  return (ruleOf(context, commitment)?.owner ?? 'holder') === 'holder';
};

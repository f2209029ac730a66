import type { RowChange } from '../../platform/ledger/fact.ts';
import { lockAccounts } from '../accounts/index.ts';
import { dayOf, type KeptWork } from '../organisation/index.ts';
import { settleTerms } from './apply.ts';
import { accountsEnded } from './read.ts';

/** Terms that ended without a renewal become lost the day after. Answers what changed for measures. */
export const settleEndedTerms = async (work: KeptWork, most: number): Promise<RowChange[]> => {
  const accounts = await accountsEnded(work.tx, work.tenant, dayOf(work.context, work.now), most);
  if (accounts.length === 0) return [];
  await lockAccounts(work, accounts);
  return settleTerms(work, accounts);
};

import { idOf } from '../../platform/ledger/identity.ts';
import { type KeptWork, packAt } from '../organisation/index.ts';

interface FirstTraining {
  account_id: string;
  module: string;
  first_at: number;
  last_at: number;
}

/**
 * An account is trained once every module of the pack has been given to somebody on its staff: at the last of the first
 * times. A pack without modules knows only the milestone that a person sets.
 */
export const trainedAt = (modules: readonly string[], first: ReadonlyMap<string, number>): number | null => {
  if (modules.length === 0 || modules.some((module) => !first.has(module))) return null;
  return Math.max(...modules.map((module) => first.get(module)!));
};

/** When each of the accounts became trained, or null, from all of its trainings. */
export const concludeTrained = async (work: KeptWork, accounts: string[]): Promise<Map<string, number | null>> => {
  const rows = await work.tx<FirstTraining[]>`
    select account_id, module, min(at) as first_at, max(at) as last_at from training
    where tenant_id = ${work.tenant} and account_id = any(${accounts}) group by account_id, module`;
  const answer = new Map<string, number | null>();
  for (const account of accounts) {
    const own = rows.filter((row) => row.account_id === account);
    // The modules as the pack knew them at the newest training: the same in every replay.
    const { pack } = packAt(work.context, Math.max(0, ...own.map((row) => row.last_at)));
    const modules = pack.modules.map((module) => module.key);
    answer.set(account, trainedAt(modules, new Map(own.map((row) => [row.module, row.first_at]))));
  }
  return answer;
};

/** The id of the conclusion "trained on all modules" of an account. */
export const trainedSignal = (tenant: string, account: string): string => idOf(tenant, 'signal', `trained/${account}`);

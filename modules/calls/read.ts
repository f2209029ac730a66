import type { Tx } from '../../platform/db/connect.ts';

export interface CallRead {
  at: number;
  direction: string;
  outcome: string;
  talkSeconds: number;
}

/** The last calls with an account as the telephone system recorded them, newest first. */
export const lastCalls = (tx: Tx, tenant: string, account: string, limit: number): Promise<CallRead[]> => tx<
  CallRead[]
>`
  select at, direction, outcome, talk_seconds as "talkSeconds" from call
  where tenant_id = ${tenant} and account_id = ${account} order by at desc limit ${limit}`;

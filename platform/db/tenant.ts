import type { Sql, Tx } from './connect.ts';
import { arrived, send } from './sent.ts';

/**
 * Runs `work` in one transaction that sees the rows of one organisation only.
 * The tenant is set inside the transaction, so it can't leak to the next user of the connection.
 */
export const inTenant = async <T>(sql: Sql, tenant: string, work: (tx: Tx) => Promise<T>): Promise<T> => {
  let used: Tx | undefined;
  const answer = (await sql.begin(async (tx) => {
    used = tx as Tx;
    // Travels together with the first statement of the work, ahead of it.
    send(used, used`select set_config('kept.tenant', ${tenant}, true)`);
    return work(used);
  })) as T;
  // The commit went out behind what was sent. Where one of those was refused, it was no commit, and this tells.
  await arrived(used!);
  return answer;
};

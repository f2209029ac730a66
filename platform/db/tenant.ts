import type { Sql, Tx } from './connect.ts';
import { arrived } from './sent.ts';

/**
 * Runs `work` in one transaction that sees the rows of one organisation only.
 * The tenant is set inside the transaction, so it can't leak to the next user of the connection.
 */
export const inTenant = <T>(sql: Sql, tenant: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
  sql.begin(async (tx) => {
    // Sent at once and not awaited: it travels together with the first statement of the work, ahead of it.
    const set = tx`select set_config('kept.tenant', ${tenant}, true)`.execute();
    const [, answer] = await Promise.all([set, work(tx as Tx)]);
    await arrived(tx as Tx);
    return answer;
  }) as Promise<T>;

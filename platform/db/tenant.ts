import type { Sql, Tx } from './connect.ts';

/**
 * Runs `work` in one transaction that sees the rows of one organisation only.
 * The tenant is set inside the transaction, so it can't leak to the next user of the connection.
 */
export const inTenant = <T>(sql: Sql, tenant: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
  sql.begin(async (tx) => {
    const [, answer] = await Promise.all([tx`select set_config('kept.tenant', ${tenant}, true)`, work(tx as Tx)]);
    return answer;
  }) as Promise<T>;

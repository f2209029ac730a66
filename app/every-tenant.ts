import { type KeptWork, openContext } from '../modules/organisation/index.ts';
import { allTenants } from '../platform/auth/organisation.ts';
import { inTenant } from '../platform/db/tenant.ts';
import type { App } from '../platform/http/app.ts';
import { enterAsWriter } from '../platform/ledger/locks.ts';

const MOST_ROUNDS = 1_000;

/**
 * Does a piece of work for one organisation after the other, each round in a transaction of its own that enters the
 * ledger as a writer does, until the work says that nothing is left.
 */
export const everyTenant = async (app: App, work: (work: KeptWork) => Promise<boolean>): Promise<void> => {
  for (const tenant of await allTenants(app.owner))
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const done = await inTenant(app.sql, tenant, async (tx) => {
        await enterAsWriter(tx, tenant, false);
        return work({ tx, tenant, now: app.now(), context: await openContext(tx, tenant) });
      });
      if (done) break;
    }
};

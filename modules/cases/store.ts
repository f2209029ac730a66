import type { Tx } from '../../platform/db/connect.ts';
import type { Fact } from '../../platform/ledger/fact.ts';

/** Every fact of the cases of these accounts that still stands. */
export const factsOfCases = (tx: Tx, tenant: string, accounts: string[]): Promise<Fact[]> => tx<Fact[]>`
  select f.id, f.type, f.happened_at as "happenedAt", f.recorded_at as "recordedAt", f.actor, f.channel, f.source,
    f.external_id as "externalId", f.corrects, f.account_id as account, f.person_id as person, f.payload
  from fact f
  where f.tenant_id = ${tenant} and f.account_id = any(${accounts})
    and f.type = any(${['case.opened', 'case.resolved', 'case.reopened', 'case.waiting', 'case.answered', 'csat.given']})
    and f.payload ? 'case'
    and not exists (select from fact c where c.tenant_id = ${tenant} and c.corrects = f.id)`;

import type { Tx } from '../../platform/db/connect.ts';

/** Of a term `s`: its customer has left. */
export const left = (tx: Tx) => tx`exists (select from account l
  where l.tenant_id = s.tenant_id and l.id = s.account_id and l.lifecycle = 'lost')`;

/** Of a term `s`: its customer said no to the renewal. */
export const saidNo = (tx: Tx) => tx`exists (select from renewal_said w
  where w.tenant_id = s.tenant_id and w.subscription_id = s.id and w.says = 'no')`;

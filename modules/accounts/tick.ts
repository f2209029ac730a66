import type { KeptWork } from '../organisation/index.ts';
import { lockAccounts } from './admit.ts';
import { refreshNewest } from './state.ts';

/** Assignments that were said beforehand begin now: the owner on the account follows. Answers how many accounts. */
export const beginAssignments = async (work: KeptWork, most: number): Promise<number> => {
  const { tx, tenant, now } = work;
  const rows = await tx<{ account_id: string }[]>`
    select a.id as account_id from account a
    join lateral (
      select s.value from account_state s
      where s.tenant_id = a.tenant_id and s.aspect = 'owner' and s.account_id = a.id
        and s.from_at <= to_timestamp(${now}::bigint / 1000.0)
      order by s.from_at desc, s.fact_id desc limit 1) n on true
    where a.tenant_id = ${tenant} and nullif(n.value, '')::uuid is distinct from a.owner_id
    order by a.id limit ${most}`;
  const ids = rows.map((row) => row.account_id);
  if (ids.length === 0) return 0;
  await lockAccounts(work, ids);
  await refreshNewest(
    work,
    ids.map((account_id) => ({ account_id, aspect: 'owner' })),
  );
  return ids.length;
};

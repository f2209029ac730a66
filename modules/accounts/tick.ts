import type { KeptWork } from '../organisation/index.ts';
import { lockAccounts } from './admit.ts';
import { refreshNewest } from './store-state.ts';

/**
 * Assignments that were said beforehand begin or end now: the owner on the account follows. Only ends that were said
 * and beginnings of the last day are looked at, since everything else took effect when it was recorded.
 * @returns the accounts that changed hands, locked, with who held them when
 */
export const beginAssignments = async (work: KeptWork, most: number): Promise<string[]> => {
  const { tx, tenant, now } = work;
  const rows = await tx<{ account_id: string }[]>`
    with touched as (
      select s.account_id from assignment s join account a on a.tenant_id = s.tenant_id and a.id = s.account_id
      where s.tenant_id = ${tenant} and s.said_to_at is not null and s.to_at <= to_timestamp(${now}::bigint / 1000.0)
        and a.owner_id = s.person_id
      union
      select account_id from assignment
      where tenant_id = ${tenant} and from_at <= to_timestamp(${now}::bigint / 1000.0)
        and from_at > to_timestamp(${now}::bigint / 1000.0) - interval '1 day')
    select a.id as account_id from touched t
    join account a on a.tenant_id = ${tenant} and a.id = t.account_id
    join lateral (
      select s.value from account_state s
      where s.tenant_id = a.tenant_id and s.aspect = 'owner' and s.account_id = a.id
        and s.from_at <= to_timestamp(${now}::bigint / 1000.0)
      order by s.from_at desc, s.fact_id desc limit 1) n on true
    where nullif(n.value, '')::uuid is distinct from a.owner_id
    order by a.id limit ${most}`;
  const ids = rows.map((row) => row.account_id);
  if (ids.length === 0) return [];
  await lockAccounts(work, ids);
  await refreshNewest(
    work,
    ids.map((account_id) => ({ account_id, aspect: 'owner' })),
  );
  return ids;
};

import type { Tx } from '../../platform/db/connect.ts';
import type { Sign, Signed, SignKind } from './signs.ts';

/** Days before a loss in which signs are looked for, and days without an effective talk that are one. */
export const SIGN_DAYS = 180;
export const QUIET_DAYS = 45;
const UNHAPPY = 2;

interface Asked {
  account: string;
  /** Epoch milliseconds. */
  until: number;
}

/**
 * The signs at each account in the days before its moment: one indexed look at each kind, whatever the history. `bands`
 * are the pack's bands from the lowest on. Silence counts from the first talk that is known: before that nobody wrote any
 * down here.
 */
export const readSigns = async (
  tx: Tx,
  tenant: string,
  asked: readonly Asked[],
  bands: readonly string[],
): Promise<Signed[]> => {
  if (asked.length === 0) return [];
  const list = JSON.stringify(asked);
  const found = await tx<(Sign & { account: string })[]>`
    with asked as (
      select r.account, to_timestamp(r.until / 1000.0) as until, to_timestamp(r.until / 1000.0) - make_interval(days => ${SIGN_DAYS}) as since
      from json_to_recordset(${list}::text::json) as r(account uuid, until bigint))
    select q.account, found.sign, found.at as "firstAt", found.n as count from asked q cross join lateral (
      select 'band-fell' as sign, min(t.from_at) as at, count(*) as n from account_state t
      join account_state b on b.tenant_id = t.tenant_id and b.account_id = t.account_id and b.aspect = 'band' and b.to_at = t.from_at
      where t.tenant_id = ${tenant} and t.account_id = q.account and t.aspect = 'band' and t.from_at >= q.since and t.from_at < q.until
        and array_position(${[...bands]}::text[], t.value) < array_position(${[...bands]}::text[], b.value)
      union all
      select 'unhappy', min(i.at), count(*) from interaction i
      where i.tenant_id = ${tenant} and i.account_id = q.account and i.at >= q.since and i.at < q.until and i.happiness <= ${UNHAPPY}
      union all
      select case when c.programme = 'support' then 'late-case' else 'broken-promise' end, min(c.first_due_at), count(*) from commitment c
      where c.tenant_id = ${tenant} and c.account_id = q.account and c.direction = 'to-customer' and c.outcome = 'broken'
        and c.first_due_at >= q.since and c.first_due_at < q.until
      group by 1
      union all
      select 'owner-changed', min(s.from_at), count(*) from assignment s
      where s.tenant_id = ${tenant} and s.account_id = q.account and s.from_at >= q.since and s.from_at < q.until
        and exists (select from assignment e where e.tenant_id = ${tenant} and e.account_id = q.account and e.from_at < s.from_at)
      union all
      select 'was-irate', min(t.from_at), count(*) from account_state t
      where t.tenant_id = ${tenant} and t.account_id = q.account and t.aspect = 'lifecycle' and t.value = 'irate'
        and t.from_at >= q.since and t.from_at < q.until
      union all
      select 'no-talk', min(gap.at + make_interval(days => ${QUIET_DAYS})), count(*) from (
        select talk.at, lead(talk.at, 1, q.until) over (order by talk.at) as next_at from (
          select greatest(q.since, coalesce(
            (select min(i.at) from interaction i where i.tenant_id = ${tenant} and i.account_id = q.account and i.effective),
            (select min(s.from_at) from account_state s where s.tenant_id = ${tenant} and s.account_id = q.account))) as at
          union all
          select i.at from interaction i where i.tenant_id = ${tenant} and i.account_id = q.account and i.effective
            and i.at >= q.since and i.at < q.until) talk) gap
      where gap.next_at - gap.at >= make_interval(days => ${QUIET_DAYS})
    ) found where found.n > 0 and found.at is not null`;
  const byAccount = Map.groupBy(found, ({ account }) => account);
  return asked.map(({ account, until }) => ({
    ...{ account, until },
    signs: (byAccount.get(account) ?? []).map(({ sign, firstAt, count }) => ({
      ...{ sign: sign as SignKind, firstAt, count },
    })),
  }));
};

import type { Tx } from '../../platform/db/connect.ts';

/** Something that was seen before a customer was lost. Instants are epoch milliseconds. */
export interface Seen {
  at: number;
  kind: 'band' | 'talk' | 'broken' | 'case' | 'owner' | 'lifecycle' | 'term';
  /** What it says: the band, the purpose of the talk, what was promised, the subject of the case, the new holder. */
  text: string;
  /** What it came to: the outcome of a talk, of a promise, of a case. */
  outcome: string | null;
  happiness: number | null;
  /** Whether it is a sign: unhappy, broken, fallen. */
  bad: boolean;
}

const MOST = 120;

/** What happened at an account in a span, newest first: usage bands, talks, broken promises, cases, holders, terms. */
export const readStory = (
  tx: Tx,
  tenant: string,
  account: string,
  from: number,
  to: number,
  bands: readonly string[],
): Promise<Seen[]> => {
  const within = (column: string) =>
    tx`${tx.unsafe(column)} >= to_timestamp(${from}::bigint / 1000.0) and ${tx.unsafe(column)} <= to_timestamp(${to}::bigint / 1000.0)`;
  return tx<Seen[]>`
    select * from (
      select t.from_at as at, 'band' as kind, t.value as text, b.value as outcome, null::numeric as happiness,
        coalesce(array_position(${[...bands]}::text[], t.value) < array_position(${[...bands]}::text[], b.value), false) as bad
      from account_state t left join account_state b on b.tenant_id = t.tenant_id and b.account_id = t.account_id
        and b.aspect = 'band' and b.to_at = t.from_at
      where t.tenant_id = ${tenant} and t.account_id = ${account} and t.aspect = 'band' and ${within('t.from_at')}
        and t.value is distinct from b.value
      union all
      select i.at, 'talk', i.purpose || case when i.note = '' then '' else ': ' || i.note end, i.outcome, i.happiness,
        coalesce(i.happiness <= 2, false)
      from interaction i where i.tenant_id = ${tenant} and i.account_id = ${account} and ${within('i.at')}
      union all
      select c.first_due_at, 'broken', coalesce(c.details->>'text', c.title), c.outcome, null, true
      from commitment c where c.tenant_id = ${tenant} and c.account_id = ${account} and c.direction = 'to-customer'
        and c.outcome = 'broken' and ${within('c.first_due_at')}
      union all
      select k.opened_at, 'case', k.subject, case when k.resolved_at is null then 'open' when k.in_time then 'in-time' else 'late' end,
        k.csat, not k.in_time and k.resolved_at is not null
      from support_case k where k.tenant_id = ${tenant} and k.account_id = ${account} and ${within('k.opened_at')}
      union all
      select s.from_at, 'owner', coalesce(p.name, ''), null, null, false
      from assignment s left join person p on p.tenant_id = s.tenant_id and p.id = s.person_id
      where s.tenant_id = ${tenant} and s.account_id = ${account} and ${within('s.from_at')}
      union all
      select t.from_at, 'lifecycle', t.value, null, null, t.value in ('irate', 'lost')
      from account_state t where t.tenant_id = ${tenant} and t.account_id = ${account} and t.aspect = 'lifecycle' and ${within('t.from_at')}
    ) seen order by at desc limit ${MOST}`;
};

import type { KeptWork } from '../organisation/index.ts';

/** From this moment on, this was true of the account in this respect. */
export interface StatePoint {
  account_id: string;
  aspect: string;
  from_at: number;
  fact_id: string;
  value: string;
}

/**
 * Adds points and takes out those of retracted facts, then closes each span where the next one of the same account and
 * aspect begins, and brings the newest reading onto the account. The result depends on the points alone, not on the
 * order in which they came.
 */
export const putStates = async (work: KeptWork, points: StatePoint[], retractedFacts: string[] = []): Promise<void> => {
  const { tx, tenant } = work;
  let touched = points.map(({ account_id, aspect }) => ({ account_id, aspect }));
  if (retractedFacts.length > 0) {
    const gone = await tx<{ account_id: string; aspect: string }[]>`
      delete from account_state where tenant_id = ${tenant} and fact_id = any(${retractedFacts}) returning account_id, aspect`;
    touched = [...touched, ...gone];
  }
  if (touched.length === 0) return;
  if (points.length > 0)
    await tx`
      insert into account_state (tenant_id, account_id, aspect, from_at, fact_id, value)
      select ${tenant}, r.account_id, r.aspect, to_timestamp(r.from_at / 1000.0), r.fact_id, r.value
      from json_to_recordset(${JSON.stringify(points)}::text::json)
        as r(account_id uuid, aspect text, from_at bigint, fact_id uuid, value text)
      on conflict (tenant_id, aspect, account_id, from_at, fact_id) do update set value = excluded.value`;
  const pairs = JSON.stringify([...new Map(touched.map((each) => [`${each.account_id}${each.aspect}`, each])).values()]);
  await tx`
    with touched as (select * from json_to_recordset(${pairs}::text::json) as r(account_id uuid, aspect text)),
    ends as (
      select s.account_id, s.aspect, s.from_at, s.fact_id,
        lead(s.from_at) over (partition by s.account_id, s.aspect order by s.from_at, s.fact_id) as next_at
      from account_state s join touched t using (account_id, aspect) where s.tenant_id = ${tenant})
    update account_state s set to_at = e.next_at from ends e
    where s.tenant_id = ${tenant} and s.account_id = e.account_id and s.aspect = e.aspect and s.from_at = e.from_at
      and s.fact_id = e.fact_id and s.to_at is distinct from e.next_at`;
  await refreshNewest(work, pairs);
};

/** The newest owner, band, happiness and stage, kept on the account so that lists need no look into the past. */
const refreshNewest = async ({ tx, tenant, now }: KeptWork, pairs: string): Promise<void> => {
  await tx`
    with touched as (select distinct account_id from json_to_recordset(${pairs}::text::json) as r(account_id uuid, aspect text)
      where aspect in ('owner', 'band', 'happiness', 'lifecycle')),
    newest as (
      select distinct on (s.account_id, s.aspect) s.account_id, s.aspect, s.value
      from account_state s join touched using (account_id)
      where s.tenant_id = ${tenant} and s.aspect in ('owner', 'band', 'happiness', 'lifecycle')
        and s.from_at <= to_timestamp(${now} / 1000.0)
      order by s.account_id, s.aspect, s.from_at desc, s.fact_id desc),
    wide as (
      select account_id, max(value) filter (where aspect = 'owner') as owner, max(value) filter (where aspect = 'band') as band,
        max(value) filter (where aspect = 'happiness') as happiness, max(value) filter (where aspect = 'lifecycle') as lifecycle
      from newest group by account_id)
    update account a set owner_id = nullif(w.owner, '')::uuid, band = w.band, happiness = w.happiness::numeric,
      lifecycle = coalesce(w.lifecycle, a.lifecycle)
    from wide w where a.tenant_id = ${tenant} and a.id = w.account_id`;
};

import type { Tx } from '../../platform/db/connect.ts';

export interface NoticeRead {
  id: string;
  at: number;
  kind: string;
  text: string;
  account: { id: string; name: string } | null;
  commitment: string | null;
  readAt: number | null;
}

/** A person's notices, newest first. */
export const readNotices = (tx: Tx, tenant: string, person: string, limit: number): Promise<NoticeRead[]> => tx<
  NoticeRead[]
>`
  select n.id, n.at, n.kind, n.text, n.commitment_id as commitment, n.read_at as "readAt",
    case when a.id is null then null else json_build_object('id', a.id, 'name', a.name) end as account
  from notice n left join account a on a.tenant_id = n.tenant_id and a.id = n.account_id
  where n.tenant_id = ${tenant} and n.person_id = ${person} order by n.at desc, n.id desc limit ${limit}`;

/** Marks notices up to a moment as read; answers how many. */
export const markRead = async (tx: Tx, tenant: string, person: string, until: number, now: number): Promise<number> => {
  const rows = await tx`
    update notice set read_at = to_timestamp(${now}::bigint / 1000.0)
    where tenant_id = ${tenant} and person_id = ${person} and read_at is null and at <= to_timestamp(${until}::bigint / 1000.0)`;
  return rows.count;
};

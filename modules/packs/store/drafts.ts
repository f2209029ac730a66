import type { Tx } from '../../../platform/db/connect.ts';

/** What somebody is changing of the pack. Times are epoch milliseconds. */
export interface DraftRow {
  user: string;
  name: string;
  /** The version that it was made from. */
  base: number;
  body: unknown;
  revision: number;
  changedAt: number;
}

/** Everybody's drafts, the newest first. */
export const listDrafts = (tx: Tx, tenant: string): Promise<DraftRow[]> => tx<DraftRow[]>`
  select user_id as user, name, base, body, revision, changed_at as "changedAt"
  from pack_draft where tenant_id = ${tenant} order by changed_at desc, user_id limit 20`;

/** One person's draft, held until the end of the transaction. */
export const holdDraft = async (tx: Tx, tenant: string, user: string): Promise<DraftRow | undefined> => {
  const [row] = await tx<DraftRow[]>`
    select user_id as user, name, base, body, revision, changed_at as "changedAt"
    from pack_draft where tenant_id = ${tenant} and user_id = ${user} for update`;
  return row;
};

/** Writes a draft as the next revision after `revision`; null when another window wrote one meanwhile. */
export const putDraft = async (
  tx: Tx,
  tenant: string,
  draft: Omit<DraftRow, 'changedAt'>,
  now: number,
): Promise<number | null> => {
  const { user, name, base, body, revision } = draft;
  const [row] = await tx<{ revision: number }[]>`
    insert into pack_draft as d (tenant_id, user_id, name, base, body, revision, changed_at)
    values (${tenant}, ${user}, ${name}, ${base}, ${JSON.stringify(body)}::text::jsonb, ${revision + 1},
      to_timestamp(${now}::bigint / 1000.0))
    on conflict (tenant_id, user_id) do update set name = excluded.name, base = excluded.base, body = excluded.body,
      revision = excluded.revision, changed_at = excluded.changed_at
    where d.revision = ${revision}
    returning revision`;
  return row?.revision ?? null;
};

/** Lets go of a draft: it was saved, or is not wanted any more. */
export const dropDraft = async (tx: Tx, tenant: string, user: string): Promise<void> => {
  await tx`delete from pack_draft where tenant_id = ${tenant} and user_id = ${user}`;
};

import type { Tx } from '../../platform/db/connect.ts';

/** Something that a person is told. `id` is made from what it says, so that telling it again changes nothing. */
export interface NewNotice {
  id: string;
  person: string;
  kind: string;
  text: string;
}

/** Tells people something that has no clock: each once, whatever is sent again. */
export const putNotices = async (tx: Tx, tenant: string, notices: readonly NewNotice[], now: number): Promise<void> => {
  await tx`
    insert into notice (tenant_id, id, person_id, at, kind, text)
    select ${tenant}, id, person, to_timestamp(${now}::bigint / 1000.0), kind, text
    from json_to_recordset(${JSON.stringify(notices)}::text::json) as r(id uuid, person uuid, kind text, text text)
    on conflict do nothing`;
};

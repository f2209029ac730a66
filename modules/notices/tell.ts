import type { Tx } from '../../platform/db/connect.ts';

export interface NewNotice {
  /** Made from what it says, so that nobody is told the same thing twice. */
  id: string;
  person: string;
  /** Epoch milliseconds. */
  at: number;
  kind: string;
  text: string;
  account?: string | null;
}

/** Puts notices before people; one that was told before is not told again. */
export const tellPeople = async (tx: Tx, tenant: string, notices: readonly NewNotice[]): Promise<void> => {
  if (notices.length === 0) return;
  await tx`
    insert into notice (tenant_id, id, person_id, at, kind, text, account_id)
    select ${tenant}, r.id, r.person, to_timestamp(r.at / 1000.0), r.kind, r.text, r.account
    from json_to_recordset(${JSON.stringify(notices)}::text::json)
      as r(id uuid, person uuid, at bigint, kind text, text text, account uuid)
    on conflict do nothing`;
};

import type { Tx } from '../../../platform/db/connect.ts';

/** The accounts of a hand-over that came to a person, by their keys, with who handed them over; and the person's key. */
export const answerGround = async (
  tx: Tx,
  tenant: string,
  person: string,
  { handover, accounts }: { handover: string; accounts: readonly string[] },
): Promise<{ lines: { account: string; actor: string | null }[]; key: string | undefined }> => {
  const [lines, [own]] = await Promise.all([
    tx<{ account: string; actor: string | null }[]>`
      select a.key as account, l.actor_id as actor from handover_line l
      join account a on a.tenant_id = l.tenant_id and a.id = l.account_id
      where l.tenant_id = ${tenant} and l.handover = ${handover} and l.to_id = ${person}
        and l.account_id = any(${[...accounts]}::uuid[]) order by a.key`,
    tx<{ key: string }[]>`select key from person where tenant_id = ${tenant} and id = ${person}`,
  ]);
  return { lines, key: own?.key };
};

import type { Tx } from '../../platform/db/connect.ts';

export interface InteractionRead {
  id: string;
  account: { id: string; name: string };
  person: { id: string; name: string } | null;
  at: number;
  recordedAt: number;
  channel: string;
  purpose: string;
  outcome: string;
  effective: boolean;
  late: boolean;
  minutes: number | null;
  happiness: number | null;
  note: string;
  help: string | null;
  next: {
    at: string;
    channel?: string | null;
    purpose?: string | null;
    agenda?: string | null;
    expected?: string | null;
  } | null;
}

const columns = `i.id, json_build_object('id', a.id, 'name', a.name) as account,
  case when p.id is null then null else json_build_object('id', p.id, 'name', p.name) end as person,
  i.at, i.recorded_at as "recordedAt", i.channel, i.purpose, i.outcome, i.effective, i.late_entry as late, i.minutes,
  i.happiness, i.note, i.help, i.next`;

const joined = `from interaction i
  join account a on a.tenant_id = i.tenant_id and a.id = i.account_id
  left join person p on p.tenant_id = i.tenant_id and p.id = i.person_id`;

/** The last interactions with an account, newest first. */
export const lastInteractions = (tx: Tx, tenant: string, account: string, limit: number): Promise<InteractionRead[]> =>
  tx<InteractionRead[]>`
    select ${tx.unsafe(columns)} ${tx.unsafe(joined)}
    where i.tenant_id = ${tenant} and i.account_id = ${account} order by i.at desc, i.id limit ${limit}`;

/** What a person did on the local days `[from, to)`, in order. */
export const interactionsOfDays = (
  tx: Tx,
  tenant: string,
  person: string,
  from: string,
  to: string,
): Promise<InteractionRead[]> => tx<InteractionRead[]>`
  select ${tx.unsafe(columns)} ${tx.unsafe(joined)}
  where i.tenant_id = ${tenant} and i.person_id = ${person} and i.day >= ${from} and i.day < ${to}
    and i.at >= ${from}::date - interval '2 days' and i.at < ${to}::date + interval '2 days'
  order by i.at, i.id`;

import type { Tx } from '../../platform/db/connect.ts';
import { type Choice, choiceOf, type Topic } from './choice.ts';

export interface NoticeRead {
  id: string;
  /** Epoch milliseconds. */
  at: number;
  kind: string;
  topic: Topic;
  text: string;
  account: { id: string; name: string } | null;
  commitment: string | null;
  /** What the commitment is, in the words of the one who entered it. */
  about: string | null;
  programme: string | null;
  subject: string | null;
  /** Whose clock it is, when it is another's. */
  owner: string | null;
  readAt: number | null;
}

const topic = `case when n.kind = 'clock' and c.owner_id is distinct from n.person_id and c.id is not null then 'team'
  when n.kind = 'clock' then 'mine' when n.kind = 'handover' then 'handover' else 'other' end`;

const joined = `from notice n
  left join commitment c on c.tenant_id = n.tenant_id and c.id = n.commitment_id`;

const columns = `n.id, n.at, n.kind, ${topic} as topic, n.text, n.commitment_id as commitment, n.read_at as "readAt",
  coalesce(c.details->>'text', c.title) as about, c.programme, c.subject,
  case when c.owner_id is distinct from n.person_id then o.name end as owner,
  case when a.id is null then null else json_build_object('id', a.id, 'name', a.name) end as account`;

const named = `left join account a on a.tenant_id = n.tenant_id and a.id = n.account_id
  left join person o on o.tenant_id = c.tenant_id and o.id = c.owner_id`;

/** A person's notices on these topics, newest first. */
export const readNotices = (
  tx: Tx,
  tenant: string,
  person: string,
  told: readonly Topic[],
  limit: number,
): Promise<NoticeRead[]> => tx<NoticeRead[]>`
  select ${tx.unsafe(columns)} ${tx.unsafe(joined)} ${tx.unsafe(named)}
  where n.tenant_id = ${tenant} and n.person_id = ${person} and ${tx.unsafe(topic)} = any(${[...told]}::text[])
  order by n.at desc, n.id desc limit ${limit}`;

const COUNTED = 1_000;

/** How many notices on these topics a person hasn't read, up to a thousand. */
export const countUnread = async (tx: Tx, tenant: string, person: string, told: readonly Topic[]): Promise<number> => {
  const [row] = await tx<{ unread: number }[]>`
    select count(*)::int as unread from (
      select 1 ${tx.unsafe(joined)}
      where n.tenant_id = ${tenant} and n.person_id = ${person} and n.read_at is null
        and ${tx.unsafe(topic)} = any(${[...told]}::text[]) limit ${COUNTED}) u`;
  return row!.unread;
};

/** What goes out to a person by mail: unread, not yet mailed, not older than `since`; locked, oldest first. */
export const unmailed = (
  tx: Tx,
  tenant: string,
  person: string,
  told: readonly Topic[],
  since: number,
): Promise<NoticeRead[]> => tx<NoticeRead[]>`
  select ${tx.unsafe(columns)} ${tx.unsafe(joined)} ${tx.unsafe(named)}
  where n.tenant_id = ${tenant} and n.person_id = ${person} and n.read_at is null and n.mailed_at is null
    and n.at > to_timestamp(${since}::bigint / 1000.0) and ${tx.unsafe(topic)} = any(${[...told]}::text[])
  order by n.at, n.id limit 200 for update of n`;

export const markMailed = async (tx: Tx, tenant: string, ids: readonly string[], now: number): Promise<void> => {
  await tx`
    update notice set mailed_at = to_timestamp(${now}::bigint / 1000.0)
    where tenant_id = ${tenant} and id = any(${[...ids]}::uuid[])`;
};

/** Marks notices up to a moment as read; answers how many. */
export const markRead = async (tx: Tx, tenant: string, person: string, until: number, now: number): Promise<number> => {
  const rows = await tx`
    update notice set read_at = to_timestamp(${now}::bigint / 1000.0)
    where tenant_id = ${tenant} and person_id = ${person} and read_at is null and at <= to_timestamp(${until}::bigint / 1000.0)`;
  return rows.count;
};

/** Marks one notice as read; answers how many that were. */
export const markOneRead = async (tx: Tx, tenant: string, person: string, id: string, now: number): Promise<number> => {
  const rows = await tx`
    update notice set read_at = to_timestamp(${now}::bigint / 1000.0)
    where tenant_id = ${tenant} and person_id = ${person} and id = ${id} and read_at is null`;
  return rows.count;
};

export const readChoice = async (tx: Tx, tenant: string, person: string): Promise<Choice> => {
  const [row] = await tx<{ choice: unknown }[]>`
    select choice from notice_choice where tenant_id = ${tenant} and person_id = ${person}`;
  return choiceOf(row?.choice);
};

export const putChoice = async (tx: Tx, tenant: string, person: string, choice: Choice, now: number): Promise<void> => {
  await tx`
    insert into notice_choice (tenant_id, person_id, choice, changed_at)
    values (${tenant}, ${person}, ${JSON.stringify(choice)}::text::jsonb, to_timestamp(${now}::bigint / 1000.0))
    on conflict (tenant_id, person_id) do update set choice = excluded.choice, changed_at = excluded.changed_at`;
};

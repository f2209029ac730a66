import type { Tx } from '../../platform/db/connect.ts';

export interface Learning {
  id: string;
  person: { id: string; name: string };
  account: { id: string; name: string } | null;
  team: string | null;
  kind: 'good' | 'bad';
  text: string;
  at: number;
  day: string;
}

const columns = `l.id, json_build_object('id', p.id, 'name', p.name) as person, l.kind, l.text, l.at, l.day, t.name as team,
  case when a.id is null then null else json_build_object('id', a.id, 'name', a.name) end as account`;
const joined = `from learning l
  join person p on p.tenant_id = l.tenant_id and p.id = l.person_id
  left join team t on t.tenant_id = p.tenant_id and t.id = p.team_id
  left join account a on a.tenant_id = l.tenant_id and a.id = l.account_id`;

/** What these people shared on the days `[from, to]`, in order. */
export const learningsOf = (
  tx: Tx,
  tenant: string,
  people: readonly string[],
  from: string,
  to: string,
): Promise<Learning[]> =>
  tx<Learning[]>`
    select ${tx.unsafe(columns)} ${tx.unsafe(joined)}
    where l.tenant_id = ${tenant} and l.day between ${from} and ${to} and l.person_id = any(${[...people]})
    order by l.at, l.id`;

export interface LearningSearch {
  /** Words that must all be in the text, the person's or the customer's name. */
  words: readonly string[];
  kind: 'good' | 'bad' | null;
  /** Those of these people only; null for everybody's. */
  people: readonly string[] | null;
  before: { at: number; id: string } | null;
  limit: number;
}

/** The library: the newest first, a page at a time. */
export const searchLearnings = (tx: Tx, tenant: string, search: LearningSearch): Promise<Learning[]> => {
  const { words, kind, people, before, limit } = search;
  const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  return tx<Learning[]>`
    select ${tx.unsafe(columns)} ${tx.unsafe(joined)}
    where l.tenant_id = ${tenant} and (${kind}::text is null or l.kind = ${kind})
      and (${people === null} or l.person_id = any(${[...(people ?? [])]}::uuid[]))
      and (${before === null} or (l.at, l.id) < (to_timestamp(${before?.at ?? 0}::bigint / 1000.0), ${before?.id ?? null}::uuid))
      and concat_ws(' ', l.text, p.name, a.name) ilike all (${patterns}::text[])
    order by l.at desc, l.id desc limit ${limit}`;
};

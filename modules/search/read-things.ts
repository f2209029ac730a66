import type { PendingQuery, Row } from 'postgres';
import type { Tx } from '../../platform/db/connect.ts';
import type { Kind } from './document.ts';
import type { Answering } from './read-words.ts';

/**
 * Things without a time (accounts, people, projects) in which every term is answered, with how well: `id` and `rank`, as
 * a part of a statement.
 * @param terms how many terms the query has
 */
export const thingsAnswering = (
  tx: Tx,
  tenant: string,
  kind: Kind,
  words: readonly Answering[],
  terms: number,
): PendingQuery<Row[]> => {
  const asked = words.map(({ term, word, rank }) => ({ term, word, rank }));
  return tx`
    select id, sum(rank)::integer as rank from (
      select r.term, thing as id, max(r.rank) as rank
      from json_to_recordset(${JSON.stringify(asked)}::text::json) as r(term integer, word text, rank integer)
      join search_posting p on p.tenant_id = ${tenant} and p.kind = ${kind} and p.word = r.word collate "C"
      cross join lateral unnest(p.things) as thing
      group by r.term, thing) found
    group by id having count(*) = ${terms}`;
};

/**
 * The newest things with a time that hold one of these words.
 * @param since the day from which on they are looked for, in days since 1970: little is read where much is known
 */
export const newestWith = async (
  tx: Tx,
  tenant: string,
  kind: Kind,
  words: readonly string[],
  { since, most }: { since: number; most: number },
): Promise<string[]> => {
  const rows = await tx<{ id: string }[]>`
    select unnest(things) as id from (
      select part, things, sum(many) over (order by part desc, word) - many as above
      from search_posting
      where tenant_id = ${tenant} and kind = ${kind} and word = any(${[...words]}::text[]) and part >= ${since}) p
    where above < ${most} order by part desc limit ${most}`;
  return [...new Set(rows.map(({ id }) => id))];
};

import type { Tx } from '../../platform/db/connect.ts';
import type { Kind } from './document.ts';
import { answers, type Term } from './query.ts';
import { spellingsOf } from './spelling.ts';

/** Words of the organisation that answer a term, among things of a kind. */
export interface Answering {
  kind: Kind;
  /** Which term of the query. */
  term: number;
  word: string;
  /** 3 is it, 2 begins with it, 1 may be meant. */
  rank: number;
  /** In how many things it occurs, about. */
  things: number;
}

const MOST_WORDS_PER_TERM = 60;

/** Words that are the term or begin with it, the most frequent ones. */
const beginning = (tx: Tx, tenant: string, kinds: readonly Kind[], terms: readonly Term[]): Promise<Answering[]> => {
  const asked = terms.flatMap(({ begins }, term) =>
    begins.map((begin) => ({ term, begin, end: `${begin}\u{10ffff}` })),
  );
  return tx<Answering[]>`
    select k.kind, r.term, w.word, case when w.word = r.begin then 3 else 2 end as rank, w.things
    from json_to_recordset(${JSON.stringify(asked)}::text::json) as r(term integer, begin text, "end" text)
    cross join unnest(${[...kinds]}::text[]) as k(kind)
    cross join lateral (
      select word, things from search_word
      where tenant_id = ${tenant} and kind = k.kind and word >= r.begin collate "C" and word < r."end" collate "C"
      order by (word = r.begin collate "C") desc, things desc limit ${MOST_WORDS_PER_TERM}) w`;
};

/** Words that may be meant where somebody slipped. */
const meant = async (tx: Tx, tenant: string, kinds: readonly Kind[], terms: readonly Term[]): Promise<Answering[]> => {
  const asked = terms.flatMap(({ begins }, term) =>
    begins.flatMap((begin) => spellingsOf(begin).map((spelling) => ({ term, spelling }))),
  );
  if (asked.length === 0) return [];
  const found = await tx<Answering[]>`
    select w.kind, s.term, w.word, 1 as rank, w.things
    from (
      select distinct r.term, s.word
      from json_to_recordset(${JSON.stringify(asked)}::text::json) as r(term integer, spelling text)
      join search_spelling s on s.tenant_id = ${tenant} and s.spelling = r.spelling collate "C") s
    cross join unnest(${[...kinds]}::text[]) as k(kind)
    join search_word w on w.tenant_id = ${tenant} and w.kind = k.kind and w.word = s.word`;
  return found.filter(({ term, word }) => answers(word, terms[term]!) === 1);
};

/** The organisation's words that answer the terms, by kind of thing. What is only meant comes after what was typed. */
export const answeringWords = async (
  tx: Tx,
  tenant: string,
  kinds: readonly Kind[],
  terms: readonly Term[],
): Promise<Answering[]> => {
  const [typed, slipped] = await Promise.all([beginning(tx, tenant, kinds, terms), meant(tx, tenant, kinds, terms)]);
  return [...typed, ...slipped];
};

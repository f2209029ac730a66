import type { Tx } from '../../platform/db/connect.ts';
import type { Document } from './document.ts';
import { spellingsOf } from './spelling.ts';

/** How far the words of an organisation are taken up, locked; null while another worker is at it. */
export const lockMark = async (tx: Tx, tenant: string): Promise<number | null> => {
  await tx`insert into search_mark (tenant_id, seq) values (${tenant}, 0) on conflict do nothing`;
  const [row] = await tx<{ seq: number }[]>`
    select seq from search_mark where tenant_id = ${tenant} for update skip locked`;
  return row?.seq ?? null;
};

export const moveMark = async (tx: Tx, tenant: string, seq: number): Promise<void> => {
  await tx`update search_mark set seq = ${seq} where tenant_id = ${tenant}`;
};

const byKey = <Row extends { kind: string; word: string }>(a: Row, b: Row): number =>
  a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.word < b.word ? -1 : a.word > b.word ? 1 : 0;

/**
 * Takes up the words of things. What a thing no longer says stays in the lists: whoever reads them looks at the thing
 * itself before showing it.
 */
export const putDocuments = async (tx: Tx, tenant: string, documents: readonly Document[]): Promise<void> => {
  const lists = new Map<string, { kind: string; word: string; part: number; things: Set<string> }>();
  for (const { kind, id, part, words } of documents)
    for (const word of words) {
      const key = `${kind} ${part} ${word}`;
      const list = lists.get(key) ?? { kind, word, part, things: new Set() };
      lists.set(key, list);
      list.things.add(id);
    }
  if (lists.size === 0) return;
  const postings = [...lists.values()].sort(byKey).map(({ things, ...list }) => ({ ...list, things: [...things] }));
  const words = new Map<string, { kind: string; word: string; things: number }>();
  for (const { kind, word, things } of postings) {
    const known = words.get(`${kind} ${word}`);
    words.set(`${kind} ${word}`, { kind, word, things: (known?.things ?? 0) + things.length });
  }
  await tx`
    insert into search_posting as p (tenant_id, kind, word, part, things, many)
    select ${tenant}, r.kind, r.word, r.part, t.things, cardinality(t.things)
    from json_to_recordset(${JSON.stringify(postings)}::text::json)
      as r(kind text, word text, part integer, things json)
    cross join lateral (select array(select json_array_elements_text(r.things)::uuid) as things) t
    on conflict (tenant_id, kind, word, part) do update set
      things = array(select distinct unnest(p.things || excluded.things)),
      many = (select count(distinct each) from unnest(p.things || excluded.things) each)`;
  const fresh = await tx<{ word: string }[]>`
    insert into search_word as w (tenant_id, kind, word, things)
    select ${tenant}, r.kind, r.word, r.things
    from json_to_recordset(${JSON.stringify([...words.values()])}::text::json) as r(kind text, word text, things integer)
    on conflict (tenant_id, kind, word) do update set things = w.things + excluded.things
    returning word, xmax = 0 as fresh`;
  const spelled = [...new Set(fresh.filter((row) => (row as { fresh?: boolean }).fresh).map(({ word }) => word))]
    .sort()
    .flatMap((word) => spellingsOf(word).map((spelling) => ({ spelling, word })));
  if (spelled.length > 0)
    await tx`
      insert into search_spelling (tenant_id, spelling, word)
      select ${tenant}, r.spelling, r.word
      from json_to_recordset(${JSON.stringify(spelled)}::text::json) as r(spelling text, word text)
      on conflict do nothing`;
};

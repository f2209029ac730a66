import type { Tx } from '../../platform/db/connect.ts';
import type { Kind } from './document.ts';
import { type Thing, wordsOfThing } from './found.ts';
import type { Scope } from './read-accounts.ts';
import { newestWith } from './read-things.ts';
import type { Answering } from './read-words.ts';

interface DatedRow {
  id: string;
  key: string | null;
  title: string;
  detail: (string | null)[];
  says: (string | null)[];
  at: number;
  account: { id: string; name: string } | null;
}

const account = `case when a.id is null then null else json_build_object('id', a.id, 'name', a.name) end as account`;

const visible = (tx: Tx, scope: Scope) =>
  scope === null ? tx`true` : tx`(a.owner_id is null or a.owner_id = any(${[...scope]}::uuid[]))`;

/** How the things of each kind are read, held to what may be seen. Titles are told by the screen where they are null. */
const readers = {
  talk: (tx: Tx, tenant: string, scope: Scope, ids: string[]) => tx<DatedRow[]>`
    select i.id, null as key, a.name as title, json_build_array(p.name) as detail,
      json_build_array(nullif(i.note, ''), i.help, i.next->>'agenda', i.next->>'expected') as says, i.at, ${tx.unsafe(account)}
    from interaction i join account a on a.tenant_id = i.tenant_id and a.id = i.account_id
    left join person p on p.tenant_id = i.tenant_id and p.id = i.person_id
    where i.tenant_id = ${tenant} and i.id = any(${ids}::uuid[]) and ${visible(tx, scope)}`,
  case: (tx: Tx, tenant: string, scope: Scope, ids: string[]) => tx<DatedRow[]>`
    select c.id, c.key, c.subject as title, json_build_array(c.key, a.name, c.status) as detail,
      json_build_array(c.resolution) as says, c.opened_at as at, ${tx.unsafe(account)}
    from support_case c join account a on a.tenant_id = c.tenant_id and a.id = c.account_id
    where c.tenant_id = ${tenant} and c.id = any(${ids}::uuid[]) and ${visible(tx, scope)}`,
  promise: (tx: Tx, tenant: string, scope: Scope, ids: string[]) => tx<DatedRow[]>`
    select c.id, null as key, c.details->>'text' as title, json_build_array(a.name, p.name) as detail,
      json_build_array() as says, coalesce(c.first_due_at, c.opened_at) as at, ${tx.unsafe(account)}
    from commitment c left join account a on a.tenant_id = c.tenant_id and a.id = c.account_id
    left join person p on p.tenant_id = c.tenant_id and p.id = c.owner_id
    where c.tenant_id = ${tenant} and c.id = any(${ids}::uuid[]) and c.details->>'text' is not null
      and (${scope === null} or c.owner_id is null or c.owner_id = any(${[...(scope ?? [])]}::uuid[]))
      and (a.id is null or ${visible(tx, scope)})`,
  learning: (tx: Tx, tenant: string, _: Scope, ids: string[]) => tx<DatedRow[]>`
    select l.id, null as key, l.text as title, json_build_array(p.name) as detail, json_build_array() as says, l.at,
      null as account
    from learning l join person p on p.tenant_id = l.tenant_id and p.id = l.person_id
    where l.tenant_id = ${tenant} and l.id = any(${ids}::uuid[])`,
} as const;

const thingOf = (kind: Kind, { id, key, title, detail, says, at, account: of }: DatedRow): Thing => ({
  kind,
  id,
  title,
  detail: detail.filter((each) => each !== null),
  keys: key ? [key] : [],
  says: says.filter((each) => each !== null),
  phones: [],
  at,
  account: of,
});

interface TermWords {
  words: ReadonlySet<string>;
  /** In how many things one of them occurs, about. */
  things: number;
}

/** The words that answer each term. What is only meant counts where nothing else does. Null when a term has none. */
const wordsByTerm = (words: readonly Answering[], terms: number): TermWords[] | null => {
  const all = Array.from({ length: terms }, (_, term) => {
    const own = words.filter((each) => each.term === term);
    const typed = own.filter(({ rank }) => rank > 1);
    const taken = typed.length > 0 ? typed : own;
    return {
      words: new Set(taken.map(({ word }) => word)),
      things: taken.reduce((sum, each) => sum + each.things, 0),
    };
  });
  return all.every(({ words: own }) => own.size > 0) ? all : null;
};

const DAY_MS = 86_400_000;
/** How far back each round looks, and at how many things. */
const rounds = [
  { days: 30, most: 250 },
  { days: 365, most: 1_000 },
  { days: Infinity, most: 3_000 },
];

/** Everything that a search in things with a time is held to. */
export interface DatedSearch {
  scope: Scope;
  words: readonly Answering[];
  /** How many terms the query has. */
  terms: number;
  /** How many are wanted. */
  wanted: number;
  /** Epoch milliseconds. */
  now: number;
}

/**
 * Things with a time in which every term is answered, the newest first. Looks at those that hold the rarest term, first
 * at the latest, some thousand at most: what is looked for in talks is seldom years old.
 */
export const datedAnswering = async (
  tx: Tx,
  tenant: string,
  kind: keyof typeof readers,
  { scope, words, terms, wanted, now }: DatedSearch,
): Promise<Thing[]> => {
  const looked = wordsByTerm(words, terms);
  if (!looked) return [];
  const rarest = looked.reduce((a, b) => (b.things < a.things ? b : a));
  const seen = new Set<string>();
  const found: Thing[] = [];
  for (const { days, most } of rounds) {
    const since = days === Infinity ? -2_147_483_648 : Math.floor(now / DAY_MS) - days;
    const ids = (await newestWith(tx, tenant, kind, [...rarest.words], { since, most })).filter((id) => !seen.has(id));
    for (const id of ids) seen.add(id);
    const rows = ids.length > 0 ? await readers[kind](tx, tenant, scope, ids) : [];
    for (const thing of rows.map((row) => thingOf(kind, row))) {
      const said = wordsOfThing(thing);
      if (looked.every((term) => said.some((word) => term.words.has(word)))) found.push(thing);
    }
    if (found.length >= wanted) break;
  }
  return found.sort((a, b) => b.at! - a.at! || (a.id < b.id ? -1 : 1));
};

import type { Permission } from '../../catalogue/permissions.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { datedKinds, type Kind, kinds } from './document.ts';
import { type Found, ranked, shown, stillAnswers, type Thing } from './found.ts';
import { type Term, termsOf } from './query.ts';
import { accountsAnswering, peopleAnswering, type Scope } from './read-accounts.ts';
import { projectsAnswering } from './read-projects.ts';
import { datedAnswering } from './read-dated.ts';
import { type Answering, answeringWords } from './read-words.ts';

/** What one must hold to find things of a kind. */
const needed: Readonly<Record<Kind, Permission>> = {
  account: 'accounts.read',
  person: 'people.read',
  project: 'commitments.read',
  case: 'accounts.read',
  promise: 'commitments.read',
  talk: 'interactions.read',
  learning: 'huddle.take-part',
};

/** The kinds that somebody with these rights may find. */
export const findable = (permissions: ReadonlySet<Permission>): Kind[] =>
  kinds.filter((kind) => permissions.has(needed[kind]));

export interface Group {
  kind: Kind;
  items: Found[];
  /** Whether there are more than these. */
  more: boolean;
}

interface Wanted {
  kinds: readonly Kind[];
  scope: Scope;
  from: number;
  count: number;
  /** Epoch milliseconds. */
  now: number;
}

/** Two letters begin half of all that was ever said: in talks they are looked for as a word of their own. */
const WHOLE_BELOW = 3;

const thingsOf = async (
  tx: Tx,
  tenant: string,
  kind: Kind,
  words: readonly Answering[],
  terms: readonly Term[],
  { scope, from, count, now }: Wanted,
): Promise<Thing[]> => {
  const short = (term: number) => terms[term]!.begins[0]!.length < WHOLE_BELOW;
  const own = words.filter(
    (each) => each.kind === kind && (each.rank === 3 || !datedKinds.includes(kind) || !short(each.term)),
  );
  if (new Set(own.map(({ term }) => term)).size < terms.length) return [];
  if (kind === 'account') return accountsAnswering(tx, tenant, scope, own, terms.length);
  if (kind === 'person') return peopleAnswering(tx, tenant, own, terms.length);
  if (kind === 'project') return projectsAnswering(tx, tenant, scope, own, terms.length);
  return datedAnswering(tx, tenant, kind, { scope, words: own, terms: terms.length, wanted: from + count + 1, now });
};

/** What answers a query, by kind: `count` of each from `from` on. */
export const find = async (tx: Tx, tenant: string, query: string, wanted: Wanted): Promise<Group[]> => {
  const terms = termsOf(query);
  if (terms.length === 0) return [];
  const words = await answeringWords(tx, tenant, wanted.kinds, terms);
  const groups = await Promise.all(
    wanted.kinds.map(async (kind): Promise<Group> => {
      const things = await thingsOf(tx, tenant, kind, words, terms, wanted);
      const all = datedKinds.includes(kind)
        ? things
        : ranked(
            things.filter((thing) => stillAnswers(thing, terms)),
            terms,
          );
      const { from, count } = wanted;
      return {
        kind,
        items: all.slice(from, from + count).map((thing) => shown(thing, terms)),
        more: all.length > from + count,
      };
    }),
  );
  return groups.filter(({ items }) => items.length > 0);
};

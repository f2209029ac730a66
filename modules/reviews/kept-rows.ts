import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { canonicalJson } from '../../platform/ledger/canonical.ts';

/** A row behind a figure, with as much of it as the figure is made of. */
export interface KeptRow {
  id: string;
  /** Who is credited; null for nobody. */
  person: string | null;
  account: string | null;
  /** When it counts for, epoch milliseconds; null for the accounts of a cohort. */
  at: number | null;
  /** Whether it is in the part, or only in the whole. */
  part: boolean;
  /** 1, a weight, or the number that is added up or ranked. */
  weight: number;
  /** The value of which different ones are counted; null otherwise. */
  distinct: string | null;
}

/** People and accounts stand once; the rows name them by their place. */
interface Packed {
  v: 1;
  people: string[];
  accounts: string[];
  rows: [
    id: string,
    person: number,
    account: number,
    at: number | null,
    part: 0 | 1,
    weight: number,
    distinct: string | null,
  ][];
}

const placesOf = (values: readonly (string | null)[]): Map<string | null, number> =>
  new Map(
    [...new Set(values)]
      .filter((value) => value !== null)
      .toSorted()
      .map((value, place) => [value, place]),
  );

/** The rows as one text: the same rows give the same text, in whatever order they come. */
export const rowsText = (rows: readonly KeptRow[]): string => {
  const people = placesOf(rows.map(({ person }) => person));
  const accounts = placesOf(rows.map(({ account }) => account));
  const packed: Packed = {
    v: 1,
    people: [...people.keys()] as string[],
    accounts: [...accounts.keys()] as string[],
    rows: rows
      .toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
      .map(({ id, person, account, at, part, weight, distinct }) => [
        id,
        people.get(person) ?? -1,
        accounts.get(account) ?? -1,
        ...([at, part ? 1 : 0, weight, distinct] as const),
      ]),
  };
  return canonicalJson(packed);
};

/** SHA-256 in hexadecimal. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What is kept of rows, and the name that it is kept under. */
export const packRows = (rows: readonly KeptRow[]): { digest: string; packed: Buffer } => {
  const text = rowsText(rows);
  return { digest: digestOf(text), packed: gzipSync(text) };
};

/** The rows again. @throws Error when they are not those that the name was given for. */
export const unpackRows = (digest: string, packed: Uint8Array): KeptRow[] => {
  const text = gunzipSync(packed).toString('utf8');
  if (digestOf(text) !== digest) throw new Error(`The rows kept as ${digest} are not those that were kept.`);
  const { people, accounts, rows } = JSON.parse(text) as Packed;
  return rows.map(([id, person, account, at, part, weight, distinct]) => ({
    ...{ id, person: people[person] ?? null, account: accounts[account] ?? null },
    ...{ at, part: part === 1, weight, distinct },
  }));
};

import { wordsOf, wordsOfKey, wordsOfPhone } from './words.ts';

/** What can be found, in the order in which it is shown. */
export const kinds = ['account', 'person', 'project', 'case', 'promise', 'talk', 'learning'] as const;
export type Kind = (typeof kinds)[number];

/** Kinds that grow with time: their newest are looked at first. */
export const datedKinds: readonly Kind[] = ['case', 'promise', 'talk', 'learning'];

/** A thing with the words by which it is found. */
export interface Document {
  kind: Kind;
  id: string;
  /** Which part of a word's list it stands in; see `partOf`. */
  part: number;
  words: string[];
}

const DAY_MS = 86_400_000;
const EVEN_PARTS = 16;

/** Things with a time stand under their day, so that the newest are read first; others are spread evenly by their ids. */
export const partOf = (kind: Kind, id: string, at: number | null): number =>
  datedKinds.includes(kind) ? Math.floor((at ?? 0) / DAY_MS) : Number.parseInt(id.slice(-2), 16) % EVEN_PARTS;

/** What a thing says, by how it is looked up. */
export interface Saying {
  texts?: readonly (string | null | undefined)[];
  keys?: readonly (string | null | undefined)[];
  phones?: readonly (string | null | undefined)[];
}

const MOST_WORDS = 400;

export const documentOf = (kind: Kind, id: string, at: number | null, saying: Saying): Document => {
  const said = (list: Saying['texts']) => (list ?? []).filter((each) => typeof each === 'string');
  const words = new Set([
    ...said(saying.keys).flatMap(wordsOfKey),
    ...said(saying.phones).flatMap(wordsOfPhone),
    ...said(saying.texts).flatMap(wordsOf),
  ]);
  return { kind, id, part: partOf(kind, id, at), words: [...words].slice(0, MOST_WORDS) };
};

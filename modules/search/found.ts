import type { Kind } from './document.ts';
import { allAnswered, marksOf, phoneMarks, type Term } from './query.ts';
import { excerptOf, scoreOf } from './score.ts';
import { wordsOf, wordsOfKey, wordsOfPhone } from './words.ts';

/** A thing as its own tables tell it. */
export interface Thing {
  kind: Kind;
  id: string;
  title: string;
  /** Small words that place it: reference, city, who looks after it. */
  detail: readonly string[];
  /** References by which it goes, written in the detail. */
  keys: readonly string[];
  /** What else it says; the part that answers is shown. */
  says: readonly string[];
  phones: readonly string[];
  /** Epoch milliseconds. */
  at: number | null;
  account: { id: string; name: string } | null;
}

type Marks = [from: number, to: number][];
export interface Marked {
  text: string;
  marks: Marks;
}

/** A thing as search shows it: with what answers marked. */
export interface Found {
  kind: Kind;
  id: string;
  title: Marked;
  detail: Marked | null;
  said: Marked | null;
  at: number | null;
  account: { id: string; name: string } | null;
}

const wordsIn = ({ title, detail, keys, says, phones }: Thing): { name: string[]; others: string[] } => ({
  name: wordsOf(title),
  others: [...keys.flatMap(wordsOfKey), ...[...detail, ...says].flatMap(wordsOf), ...phones.flatMap(wordsOfPhone)],
});

/** All words of a thing as it is now. */
export const wordsOfThing = (thing: Thing): string[] => {
  const { name, others } = wordsIn(thing);
  return [...name, ...others];
};

/** Whether a thing, as it is now, still answers every term. */
export const stillAnswers = (thing: Thing, terms: readonly Term[]): boolean => allAnswered(wordsOfThing(thing), terms);

/** Things by how well they answer; of those alike, in the order in which they came. */
export const ranked = (things: readonly Thing[], terms: readonly Term[]): Thing[] =>
  things
    .map((thing, at) => ({ thing, at, score: scoreOf(thing.title, wordsIn(thing).others, terms) }))
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .map(({ thing }) => thing);

const LONG_TITLE = 90;

const marked = (text: string, terms: readonly Term[]): Marked => ({ text, marks: marksOf(text, terms) });

/** A title that is a whole sentence is cut around what answers. */
const titled = (text: string, terms: readonly Term[]): Marked => {
  const whole = marked(text, terms);
  return text.length > LONG_TITLE ? excerptOf(text, whole.marks, 24) : whole;
};

/** The first of the texts that answers; the first of all when none does. */
const said = ({ says, phones }: Thing, terms: readonly Term[], needed: boolean): Marked | null => {
  for (const phone of phones) {
    const marks = phoneMarks(phone, terms);
    if (marks.length > 0) return { text: phone, marks };
  }
  for (const text of says) {
    const marks = marksOf(text, terms);
    if (marks.length > 0) return excerptOf(text, marks);
  }
  return needed && says[0] ? excerptOf(says[0], []) : null;
};

/** A thing with what answers marked. What was said in a talk is always shown; of an account only what answers. */
export const shown = (thing: Thing, terms: readonly Term[]): Found => {
  const { kind, id, title, detail, at, account } = thing;
  const line = detail.join(' · ');
  return {
    kind,
    id,
    title: titled(title, terms),
    detail: line === '' ? null : marked(line, terms),
    said: said(thing, terms, kind === 'talk'),
    at,
    account,
  };
};

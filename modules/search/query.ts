import { mayMean } from './spelling.ts';
import { digitsOf, fold, foldOut, looksLikePhone } from './words.ts';

/** One word that was typed, in the ways in which it may be written. */
export interface Term {
  /** Beginnings of the words that answer it. */
  begins: readonly string[];
}

const MOST_TERMS = 6;

const termOf = (typed: string): Term => ({ begins: [...new Set([fold(typed), foldOut(typed)])] });

/**
 * The words of a query; all of them must be answered. Digits that can only be a telephone number are one word however
 * they are parted; as digits they may also be a customer's reference.
 */
export const termsOf = (query: string): Term[] => {
  const typed = query.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
  if (looksLikePhone(query)) {
    const digits = digitsOf(query);
    const national = query.replace(/\D/g, '');
    return [{ begins: [...new Set([`+${digits}`, digits, national])] }];
  }
  const whole = typed.length > 1 && /^\S+$/.test(query.trim()) ? fold(typed.join('')) : null;
  const terms = typed.slice(0, MOST_TERMS).map(termOf);
  // A reference typed with its dashes is one word: "C-2041" answers "c2041" alone, not every c and every 2041.
  return whole !== null && /\d/.test(whole) ? [{ begins: [whole] }] : terms;
};

/** How well a word answers a term: 3 is it, 2 begins with it, 1 may be meant, 0 not at all. */
export const answers = (word: string, term: Term): 0 | 1 | 2 | 3 => {
  if (term.begins.includes(word)) return 3;
  if (term.begins.some((begin) => word.startsWith(begin))) return 2;
  return term.begins.some((begin) => mayMean(begin, word)) ? 1 : 0;
};

/** Where in a text the terms are answered: `[from, to)` of the text as it stands. What is only meant is marked whole. */
export const marksOf = (text: string, terms: readonly Term[]): [from: number, to: number][] => {
  const marks: [number, number][] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)) {
    const [raw] = match;
    const best = terms
      .flatMap((term) => [fold(raw), foldOut(raw)].map((word) => ({ term, word, rank: answers(word, term) })))
      .reduce((a, b) => (b.rank > a.rank ? b : a), { rank: 0 } as { rank: number; term?: Term; word?: string });
    if (best.rank === 0) continue;
    const begin = best.term!.begins.find((each) => best.word!.startsWith(each));
    const length = begin && best.word!.length === raw.length ? begin.length : raw.length;
    marks.push([match.index, match.index + length]);
  }
  return marks;
};

/** Marks a telephone number whose digits hold the ones typed, from the first of them to the last. */
export const phoneMarks = (phone: string, terms: readonly Term[]): [number, number][] => {
  const typed = terms[0]?.begins.find((begin) => begin.startsWith('+'))?.slice(1);
  if (terms.length !== 1 || !typed) return [];
  const places = [...phone].flatMap((letter, at) => (/\d/.test(letter) ? [at] : []));
  const from = places
    .map((at) => phone[at])
    .join('')
    .indexOf(typed);
  return from === -1 ? [] : [[places[from]!, places[from + typed.length - 1]! + 1]];
};

/** Whether every term is answered by some word. */
export const allAnswered = (words: readonly string[], terms: readonly Term[]): boolean =>
  terms.every(
    (term) =>
      words.some((word) => term.begins.some((begin) => word.startsWith(begin))) ||
      words.some((word) => answers(word, term) > 0),
  );

import { answers, type Term } from './query.ts';
import { fold, wordsOf } from './words.ts';

/**
 * How well a thing answers: what it is called counts most, whole words before beginnings before what may be meant, and a
 * name that begins as was typed before one that has it somewhere. From 0 up; compare only within one query.
 */
export const scoreOf = (name: string, others: readonly string[], terms: readonly Term[]): number => {
  const inName = wordsOf(name);
  const begins = terms.length > 0 && terms[0]!.begins.some((begin) => fold(name).startsWith(begin));
  const best = (words: readonly string[], term: Term) => Math.max(0, ...words.map((word) => answers(word, term)));
  const sum = terms.reduce((total, term) => total + Math.max(best(inName, term) * 2, best(others, term)), 0);
  return sum + (begins ? 3 : 0);
};

const AROUND = 70;
const SHORT_OF = 3;

/** The part of a long text around the first mark, with the marks moved along; the beginning when nothing is marked. */
export const excerptOf = (
  text: string,
  marks: readonly [number, number][],
  around = AROUND,
): { text: string; marks: [number, number][] } => {
  const first = marks[0]?.[0] ?? 0;
  const begin = first > around ? text.lastIndexOf(' ', first - around / 2) + 1 : 0;
  const end = Math.min(text.length, begin + around * SHORT_OF);
  const head = begin > 0 ? '… ' : '';
  const shift = head.length - begin;
  return {
    text: head + text.slice(begin, end) + (end < text.length ? ' …' : ''),
    marks: marks.filter(([from, to]) => from >= begin && to <= end).map(([from, to]) => [from + shift, to + shift]),
  };
};

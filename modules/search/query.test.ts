import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { documentOf } from './document.ts';
import { allAnswered, marksOf, phoneMarks, termsOf } from './query.ts';
import { excerptOf, scoreOf } from './score.ts';
import { wordsOf } from './words.ts';

const answered = (query: string, saying: Parameters<typeof documentOf>[3]) =>
  allAnswered(documentOf('account', '00', null, saying).words, termsOf(query));
const lakeside = { texts: ['Lakeside Physio', 'Bengaluru', 'Dr Rao'], keys: ['C-2041'], phones: ['+91 98765 43210'] };

it.each(['lakeside', 'Lake phy', 'physio lakesde', 'C-2041', '2041', 'c2041', '43210', '098765 43210', 'rao benga'])(
  '%j finds Lakeside Physio',
  (query) => {
    expect(answered(query, lakeside)).toBe(true);
  },
);

it.each(['hillside', 'lakeside hubli', '43211', 'C-2042', '91 43210'])('%j does not', (query) => {
  expect(answered(query, lakeside)).toBe(false);
});

it('finds Müller by all ways of writing it, and Mueller by müller', () => {
  for (const query of ['müller', 'muller', 'mueller', 'MÜLL'])
    expect(answered(query, { texts: ['Müller GmbH'] })).toBe(true);
  expect(answered('müller', { texts: ['Mueller GmbH'] })).toBe(true);
});

it('marks what answers, as far as it was typed', () => {
  expect(marksOf('Lakeside Physio', termsOf('lake phi'))).toEqual([[0, 4]]);
  expect(marksOf('Müller & Söhne', termsOf('mull sohne'))).toEqual([
    [0, 4],
    [9, 14],
  ]);
  expect(marksOf('Lakeside Physio', termsOf('lakesde'))).toEqual([[0, 8]]);
  expect(phoneMarks('+91 98765 43210', termsOf('765 432'))).toEqual([[6, 13]]);
  expect(phoneMarks('+91 98765 43210', termsOf('lake'))).toEqual([]);
});

it('ranks a name that begins as typed before one that has it, and both before what may be meant', () => {
  const terms = termsOf('asha');
  const names = ['Usha Clinic', 'Dr Asha Rao', 'Asha Dental'];
  const ranked = names.toSorted((a, b) => scoreOf(b, [], terms) - scoreOf(a, [], terms));
  expect(ranked).toEqual(['Asha Dental', 'Dr Asha Rao', 'Usha Clinic']);
  expect(scoreOf('Lakeside', ['asha'], terms)).toBeLessThan(scoreOf('Dr Asha Rao', [], terms));
});

it('cuts a long text around what was found', () => {
  const text = `${'word '.repeat(60)}invoice ${'more '.repeat(60)}`;
  const cut = excerptOf(text, marksOf(text, termsOf('invoice')));
  expect(cut.text.length).toBeLessThan(240);
  expect(cut.marks.map(([from, to]) => cut.text.slice(from, to))).toEqual(['invoice']);
});

const name = fc.string({ unit: fc.constantFrom(...'abcäöüéßkrstu 12-'), minLength: 1, maxLength: 30 });

test('whatever is typed of a name finds it', () => {
  fc.assert(
    fc.property(name, fc.nat(), fc.integer({ min: 1, max: 12 }), (text, seed, length) => {
      const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
      fc.pre(words.length > 0);
      const word = words[seed % words.length]!;
      expect(allAnswered(wordsOf(text), termsOf(word.slice(0, length)))).toBe(true);
    }),
  );
});

test('marks lie within the text, in order, and never meet', () => {
  fc.assert(
    fc.property(name, name, (text, query) => {
      let last = 0;
      for (const [from, to] of marksOf(text, termsOf(query))) {
        expect(from >= last && to > from && to <= text.length).toBe(true);
        last = to;
      }
    }),
  );
});

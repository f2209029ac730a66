import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { mayMean, slipsBetween, soundOf, spellingsOf } from './spelling.ts';
import { looksLikePhone, wordsOf, wordsOfKey, wordsOfPhone } from './words.ts';

it.each([
  ['Zürich Optik', ['zurich', 'optik', 'zuerich']],
  ['Straße 4', ['strasse', '4']],
  ['Dr. Rao-Menon', ['dr', 'rao', 'menon']],
  ['ಬೆಂಗಳೂರು', ['ಬೆಂಗಳೂರು']],
  ['', []],
])('%j has the words %j', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

it('finds a reference with and without what parts it', () => {
  expect(wordsOfKey('C-2041')).toEqual(['c', '2041', 'c2041']);
});

test('a number is found by the end of it, without its country, and whole, however it is written', () => {
  const words = wordsOfPhone('+91 98765 43210');
  for (const typed of ['3210', '98765 43210', '098765-43210', '0091 9876543210', '+91 (98765) 43210'])
    expect(
      words.some((word) => word.startsWith(`+${typed.replace(/\D/g, '').replace(/^0{1,2}/, '')}`)),
      typed,
    ).toBe(true);
  expect(looksLikePhone('98765 43')).toBe(true);
  expect(looksLikePhone('C-2041')).toBe(false);
  expect(looksLikePhone('123')).toBe(false);
});

it.each([
  ['lakshmi', 'laxmi'],
  ['srinivas', 'shrinivas'],
  ['choudhury', 'chaudhary'],
  ['meyer', 'meier'],
  ['mueller', 'muller'],
  ['schmidt', 'schmitt'],
  ['lakesde', 'lakeside'],
  ['physoi', 'physio'],
  ['bengalooru', 'bengaluru'],
  ['vijay', 'wijay'],
])('%s may mean %s', (typed, word) => {
  expect(mayMean(typed, word)).toBe(true);
  expect(mayMean(word, typed)).toBe(true);
});

it('means a long name by the half of it that was typed with a slip', () => {
  expect(mayMean('fizio', 'physiotherapy')).toBe(true);
  expect(mayMean('physiotherapy', 'fizio')).toBe(false);
});

it.each([
  ['asha', 'anna'],
  ['lakeside', 'hillside'],
  ['2041', '2042'],
  ['rao', 'roa'],
])('%s does not mean %s', (typed, word) => {
  expect(mayMean(typed, word)).toBe(false);
});

const letters = fc.string({ unit: fc.constantFrom(...'abcdeghiklmnoprstuvy'), minLength: 5, maxLength: 14 });

test('a word with one letter left out, doubled or changed about shares a spelling with the word', () => {
  fc.assert(
    fc.property(letters, fc.nat(), (word, seed) => {
      const at = seed % word.length;
      const sound = soundOf(word);
      const slipped = sound.slice(0, at) + sound.slice(at + 1);
      const known = new Set(spellingsOf(word));
      expect(slipped.length < 2 || known.has(slipped) || at >= sound.length).toBe(true);
      expect(slipsBetween(word, word)).toBe(0);
    }),
  );
});

test('slips are the same seen from either word, and never more than the longer word has letters', () => {
  fc.assert(
    fc.property(letters, letters, (a, b) => {
      expect(slipsBetween(a, b)).toBe(slipsBetween(b, a));
      expect(slipsBetween(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});

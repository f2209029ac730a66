/** Letters that stand for two others where a keyboard hasn't got them. */
const spelledOut: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'oe', å: 'aa' };

/** Accents over and under letters of the Latin, Greek and Cyrillic alphabets; the vowel signs of others are letters. */
const accents = /[\u0300-\u036f]/g;

/** Lower case without accents: "Zürich" is "zurich", "Straße" is "strasse". */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(accents, '')
    .normalize('NFC');

/** The same with umlauts spelled out: "Müller" is "mueller". */
export const foldOut = (text: string): string =>
  fold(text.toLowerCase().replace(/[äöüßæøå]/gu, (letter) => spelledOut[letter]!));

const LONGEST = 40;

/** The words of a text as they are looked up, each once: letters and digits; in both ways of writing umlauts. */
export const wordsOf = (text: string): string[] => {
  const words = new Set<string>();
  for (const folded of [fold(text), foldOut(text)])
    for (const [word] of folded.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)) words.add(word.slice(0, LONGEST));
  return [...words];
};

/** A customer's reference: its parts, and all of it without what parts them: "C-2041" is "c", "2041" and "c2041". */
export const wordsOfKey = (key: string): string[] => {
  const whole = fold(key).replace(/[^\p{L}\p{N}]+/gu, '');
  return [...new Set([...wordsOf(key), ...(whole ? [whole.slice(0, LONGEST)] : [])])];
};

const FEWEST_DIGITS = 4;

/** The digits of a telephone number, however it is written, without a leading 00 or 0. */
export const digitsOf = (text: string): string => text.replace(/\D/g, '').replace(/^0{1,2}/, '');

/**
 * What a telephone number is found by: its digits from each place on, so that the last four, the number without its
 * country or all of it are beginnings of one of them. Marked with a plus, so that figures in texts don't answer.
 */
export const wordsOfPhone = (phone: string): string[] => {
  const digits = digitsOf(phone).slice(0, 20);
  return Array.from({ length: Math.max(0, digits.length - FEWEST_DIGITS + 1) }, (_, from) => `+${digits.slice(from)}`);
};

/** Whether something typed can only be a telephone number: digits with what people put between them. */
export const looksLikePhone = (query: string): boolean =>
  /^[+(]?[\d\s()./-]+$/.test(query.trim()) && digitsOf(query).length >= FEWEST_DIGITS;

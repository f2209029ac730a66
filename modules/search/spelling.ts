/**
 * How a word sounds, roughly: what is written in several ways in German and Indian names comes out as one. "Lakshmi" and
 * "Laxmi", "Srinivas" and "Shrinivas", "Chaudhary" and "Choudhury", "Meyer" and "Meier" meet here.
 */
export const soundOf = (word: string): string =>
  word
    .replace(/x/g, 'ks')
    .replace(/sch|sh/g, 's')
    .replace(/ph/g, 'f')
    .replace(/ck/g, 'k')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/c(?!h)/g, 'k')
    .replace(/q/g, 'k')
    .replace(/([bdgjkptc])h/g, '$1')
    .replace(/w/g, 'v')
    .replace(/z/g, 's')
    .replace(/ee|ea|ei|ey|ai|ay|ie/g, 'i')
    .replace(/oo/g, 'u')
    .replace(/au|ou|ow/g, 'o')
    .replace(/y/g, 'i')
    .replace(/j/g, 'g')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=.)h$/, '');

const SHORTEST = 4;
/** Words that begin alike, but for a slip, meet in their first letters: one types half a name. */
const BEGINNING = 5;

const withoutOne = (sound: string): string[] =>
  [sound, ...Array.from(sound, (_, at) => sound.slice(0, at) + sound.slice(at + 1))].filter(({ length }) => length > 1);

/**
 * What a word shares with those that differ from it by one slip: its sound, whole and with each letter left out. A letter
 * too many, too few, another one or two changed about: the two words have one of these in common.
 * Empty for short words and for figures, where a slip is another word.
 */
export const spellingsOf = (word: string): string[] => {
  if (word.length < SHORTEST || /\d/.test(word)) return [];
  const sound = soundOf(word);
  const beginning = sound.slice(0, BEGINNING);
  return [
    ...new Set([
      ...withoutOne(sound),
      ...(sound.length >= BEGINNING ? withoutOne(beginning).map((each) => `^${each}`) : []),
    ]),
  ];
};

/** Slips between two words: letters put in, left out, changed, or two changed about. */
export const slipsBetween = (a: string, b: string): number => {
  let [before, row] = [[] as number[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      next.push(least);
    }
    [before, row] = [row, next];
  }
  return row[b.length]!;
};

/** Whether somebody may have meant the other word: it sounds or begins alike, or is one slip away (two in a long word). */
export const mayMean = (typed: string, word: string): boolean => {
  if (typed.length < SHORTEST || word.length < SHORTEST) return false;
  if (/\d/.test(typed) || /\d/.test(word)) return false;
  const [a, b] = [soundOf(typed), soundOf(word)];
  const near = Math.min(a.length, b.length) >= SHORTEST && slipsBetween(a, b) <= 1;
  const begun = a.length >= BEGINNING && b.length > a.length && slipsBetween(a, b.slice(0, a.length)) <= 1;
  return a === b || near || begun || slipsBetween(typed, word) <= (typed.length >= 8 ? 2 : 1);
};

import { likeness } from '../cells/likeness.ts';
import { wordForm } from '../cells/wordForm.ts';
import type { Field } from './field.ts';

export type NameMatch = { score: number; because: string };

/** Words that say nothing about which field a column is. */
const idle = new Set(['the', 'of', 'a', 'an', 'and', 'in', 'no', 'number', 'my', 'c', 'field', 'column']);

/** How well a column's name fits a field, 0 to 1: the same name, a synonym, the same words, or nearly so. */
export function nameLikeness(column: string, field: Field): NameMatch {
  const form = wordForm(column);
  if (form === wordForm(field.label) || form === wordForm(field.key))
    return { score: 1, because: `it is called "${column}"` };
  const synonyms = field.synonyms ?? [];
  const same = synonyms.find((synonym) => wordForm(synonym) === form);
  if (same !== undefined) return { score: 0.97, because: `"${column}" is another name for ${field.label}` };
  let best = { score: 0, name: '' };
  for (const name of [field.label, field.key, ...synonyms]) {
    const score = wordsAlike(form, wordForm(name));
    if (score > best.score) best = { score, name };
  }
  return { score: best.score * 0.9, because: `"${column}" is close to "${best.name}"` };
}

function wordsAlike(a: string, b: string): number {
  if (a.replaceAll(' ', '') === b.replaceAll(' ', '')) return 1;
  const left = telling(a);
  const right = telling(b);
  if (left.length === 0 || right.length === 0) return 0;
  const shared = left.filter((word) => right.some((other) => likeness(word, other) >= 0.8)).length;
  // Dice's coefficient: twice the shared words over all words.
  const words = (2 * shared) / (left.length + right.length);
  const letters = likeness(a, b);
  return Math.max(words, letters >= 0.75 ? letters : 0);
}

function telling(form: string): string[] {
  const words = form.split(' ').filter((word) => word !== '');
  const kept = words.filter((word) => !idle.has(word));
  return kept.length > 0 ? kept : words;
}

import type { Field, Suggestion } from './field.ts';
import { kindShare } from './kindShare.ts';
import { nameLikeness } from './nameLikeness.ts';

/** Below this a suggestion would be a guess. */
const least = 0.5;

/**
 * Which column brings which field: by name first, then by whether the column's values are of the field's kind. The
 * surest pairs are taken first, each column and each field once; what stays unsure is left out.
 *
 * @param samples some rows of the file, their cells in the order of the header
 */
export function suggestMapping(
  header: readonly string[],
  samples: readonly (readonly string[])[],
  fields: readonly Field[],
): Record<string, Suggestion> {
  const pairs: (Suggestion & { key: string; at: number })[] = [];
  header.forEach((column, at) => {
    const cells = samples.map((row) => row[at] ?? '');
    for (const field of fields) {
      const found = judge(column, cells, field);
      if (found.confidence >= least) pairs.push({ key: field.key, at, column, ...found });
    }
  });
  const mapping = new Map<string, Suggestion>();
  const taken = new Set<number>();
  for (const { key, at, ...suggestion } of pairs.toSorted((a, b) => b.confidence - a.confidence || a.at - b.at)) {
    if (mapping.has(key) || taken.has(at)) continue;
    mapping.set(key, suggestion);
    taken.add(at);
  }
  return Object.fromEntries(mapping);
}

function judge(column: string, cells: readonly string[], field: Field): Omit<Suggestion, 'column'> {
  const name = nameLikeness(column, field);
  const share = kindShare(cells, field);
  const telling = field.kind === 'email' || field.kind === 'phone';
  if (name.score < least) {
    // Mail addresses and phone numbers are known by their looks, under whatever name.
    if (!telling || share === null || share < 0.9) return { confidence: 0, because: '' };
    return {
      confidence: 0.6,
      because: `its values are ${field.kind === 'email' ? 'mail addresses' : 'phone numbers'}`,
    };
  }
  if (share === null) return { confidence: round(name.score * 0.9), because: `${name.because}; its cells are blank` };
  const confidence = round(name.score * (0.4 + 0.6 * share));
  const misfit = share < 1 ? `; ${Math.round((1 - share) * 100)} % of its values don't look like ${field.label}` : '';
  return { confidence, because: `${name.because}${misfit}` };
}

const round = (value: number): number => Math.round(value * 100) / 100;

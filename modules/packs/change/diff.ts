import { isDeepStrictEqual } from 'node:util';
import type { Pack } from '../../../catalogue/packs/schema.ts';
import { describePlace } from './describe-place.ts';
import { isNamed, itemName } from './places.ts';

/** One difference between two packs, as data and in words. */
export interface PackDifference {
  path: string;
  kind: 'changed' | 'added' | 'removed';
  before: unknown;
  after: unknown;
  /** `First contact: 3 days → 2 days`. */
  words: string;
}

type Group = Record<string, unknown>;

/** Groups that are read as one thing: nobody speaks of half a clock. */
const whole = new Set([
  'clock',
  'within',
  'before',
  'after',
  'opens',
  'if',
  'onlyIf',
  'closes',
  'cancels',
  'pauses',
  'resumes',
  'reopens',
  'moves',
  'escalations',
  'week',
  'exceptions',
]);

const isGroup = (value: unknown): value is Group =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** The parts to compare one by one; null when a place is compared as a whole. */
const partsOf = (value: unknown, step: string | undefined): Map<string, unknown> | null => {
  if (step !== undefined && whole.has(step)) return null;
  if (Array.isArray(value)) return isNamed(value) ? new Map(value.map((item) => [itemName(item)!, item])) : null;
  return isGroup(value) ? new Map(Object.entries(value)) : null;
};

const walk = (
  before: unknown,
  after: unknown,
  path: string[],
  found: (path: string[], a: unknown, b: unknown) => void,
): void => {
  if (isDeepStrictEqual(before, after)) return;
  const [a, b] = [partsOf(before, path.at(-1)), partsOf(after, path.at(-1))];
  const alike = a && b && Array.isArray(before) === Array.isArray(after);
  if (!alike) return found(path, before, after);
  const steps = new Set([...a.keys(), ...b.keys()]);
  const reordered =
    Array.isArray(before) &&
    isDeepStrictEqual(new Set(a.keys()), new Set(b.keys())) &&
    !isDeepStrictEqual([...a.keys()], [...b.keys()]);
  if (reordered) found(path, [...a.keys()], [...b.keys()]);
  for (const step of steps) walk(a.get(step), b.get(step), [...path, step], found);
};

/** A draft may be wrong in places, where there is nothing to be said of a value but that it is another. */
const wordsFor: typeof describePlace = (path, a, b, before, after) => {
  try {
    return describePlace(path, a, b, before, after);
  } catch {
    return `${path.join(', ').replaceAll('-', ' ')}: changed`;
  }
};

/** What differs between two packs, in the order in which a pack is read. Empty when they say the same. */
export const diffPacks = (before: Pack, after: Pack): PackDifference[] => {
  const differences: PackDifference[] = [];
  walk(before, after, [], (path, a, b) => {
    const kind = a === undefined ? 'added' : b === undefined ? 'removed' : 'changed';
    const words = wordsFor(path, a, b, before, after);
    differences.push({ path: path.join('.'), kind, before: a ?? null, after: b ?? null, words });
  });
  return differences;
};

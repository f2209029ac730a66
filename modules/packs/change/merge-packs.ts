import { isDeepStrictEqual } from 'node:util';
import { isNamed, itemName } from './places.ts';

/** Two sets of changes of one pack brought together. */
export interface Merged {
  body: unknown;
  /** The places that both changed, each in its own way; mine stands there. */
  clashes: string[];
}

type Group = Record<string, unknown>;
const isGroup = (value: unknown): value is Group =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const isList = (value: unknown): value is Group[] => Array.isArray(value) && isNamed(value);

const entriesOf = (list: readonly Group[]): Map<string, unknown> =>
  new Map(list.map((item) => [itemName(item)!, item]));

const same = (a: readonly string[], b: readonly string[]): boolean => a.join('\n') === b.join('\n');

/** The order of the entries: mine where I changed it, else theirs; what only the other one has comes at the end. */
const inOrder = (base: string[], mine: string[], theirs: string[]): string[] => {
  const [lead, follow] = same(base, mine) ? [theirs, mine] : [mine, theirs];
  return [...new Set([...lead, ...follow])];
};

const missing = Symbol('missing');

const merge = (base: unknown, mine: unknown, theirs: unknown, path: string[], clashes: string[]): unknown => {
  if (isDeepStrictEqual(base, mine)) return theirs;
  if (isDeepStrictEqual(base, theirs) || isDeepStrictEqual(mine, theirs)) return mine;
  const into = (a: Map<string, unknown>, b: Map<string, unknown>, c: Map<string, unknown>): Map<string, unknown> => {
    const steps = inOrder([...a.keys()], [...b.keys()], [...c.keys()]);
    const from = (map: Map<string, unknown>, step: string) => (map.has(step) ? map.get(step) : missing);
    return new Map(
      steps
        .map((step): [string, unknown] => [
          step,
          merge(from(a, step), from(b, step), from(c, step), [...path, step], clashes),
        ])
        .filter(([, value]) => value !== missing),
    );
  };
  if (isGroup(base) && isGroup(mine) && isGroup(theirs))
    return Object.fromEntries(
      into(new Map(Object.entries(base)), new Map(Object.entries(mine)), new Map(Object.entries(theirs))),
    );
  if (isList(base) && isList(mine) && isList(theirs))
    return [...into(entriesOf(base), entriesOf(mine), entriesOf(theirs)).values()];
  clashes.push(path.join('.'));
  return mine;
};

/**
 * Brings changes that were made from `base` onto what it has become. Where only one of both changed something, that
 * change stands; where both did, mine does, and the place is named. Entries of lists are told apart by their keys.
 */
export const mergePacks = (base: unknown, mine: unknown, theirs: unknown): Merged => {
  const clashes: string[] = [];
  return { body: merge(base, mine, theirs, [], clashes), clashes };
};

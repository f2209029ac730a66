import { positionIn, stepsOf } from '../../change/places.ts';

/** The body of a pack while it is edited: it may be wrong in places. */
export type Body = Record<string, unknown>;

const inside = (place: unknown, step: string): unknown => {
  if (Array.isArray(place)) return place[positionIn(place, step)];
  return (place as Body | null | undefined)?.[step];
};

/** What stands at a place; entries of lists are found by their keys. Undefined where nothing does. */
export function valueAt(body: unknown, path: string): unknown {
  return stepsOf(path).reduce(inside, body);
}

const put = (place: unknown, steps: readonly string[], value: unknown): unknown => {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  const next = put(inside(place, step), rest, value);
  if (Array.isArray(place)) {
    const at = positionIn(place, step);
    if (at < 0) return next === undefined ? place : [...place, next];
    return next === undefined ? place.toSpliced(at, 1) : place.with(at, next);
  }
  const { [step]: _, ...others } = (place ?? {}) as Body;
  if (next === undefined) return others;
  // A key that was there keeps its place in the order.
  return step in ((place ?? {}) as Body) ? { ...(place as Body), [step]: next } : { ...others, [step]: next };
};

/** The body with another value at a place; undefined takes the place out. The body that is given stays as it is. */
export function withValue(body: Body, path: string, value: unknown): Body {
  return put(body, stepsOf(path), value) as Body;
}

/** A list with one entry moved up (−1) or down (+1); as it was where there is no room. */
export function moved<T>(list: readonly T[], at: number, by: -1 | 1): T[] {
  const to = at + by;
  if (to < 0 || to >= list.length) return [...list];
  return list.with(at, list[to]!).with(to, list[at]!);
}

/** A key for something new, made from its name: `Another provider` → `another-provider`, told apart where it is taken. */
export function keyFor(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '');
  const stem = plain === '' ? 'item' : plain.slice(0, 40);
  for (let count = 1; count <= taken.length; count++) {
    const key = count === 1 ? stem : `${stem}-${count}`;
    if (!taken.includes(key)) return key;
  }
  return taken.length === 0 ? stem : `${stem}-${taken.length + 1}`;
}

const entriesOf = (value: object): [string, unknown][] =>
  Object.entries(value).filter(([, each]) => each !== undefined);

/** Whether two values say the same; the order of keys says nothing, the order of lists does. */
export function alike(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [entriesOf(a), new Map(entriesOf(b))];
  return left.length === right.size && left.every(([key, value]) => right.has(key) && alike(value, right.get(key)));
}

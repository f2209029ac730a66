import { didYouMean, type Finding } from '../../../catalogue/packs/index.ts';
import { itemName, positionIn, stepsOf } from './places.ts';

/** One small change: a new value at a place, or the place taken out. */
export interface PlaceChange {
  /** As in `measures.effective_calls_per_day.benchmark` or `taxonomies.outcomes.busy`. */
  path: string;
  value?: unknown;
  remove?: boolean | undefined;
}

export type ChangedBody = { ok: true; body: unknown } | { ok: false; findings: Finding[] };

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

type Group = Record<string, unknown>;
const isGroup = (value: unknown): value is Group =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const namesIn = (place: unknown): string[] =>
  Array.isArray(place) ? place.flatMap((item) => itemName(item) ?? []) : isGroup(place) ? Object.keys(place) : [];

const inside = (place: unknown, step: string): unknown => {
  if (Array.isArray(place)) return place[positionIn(place, step)];
  return isGroup(place) && Object.hasOwn(place, step) ? place[step] : undefined;
};

const setIn = (place: unknown[] | Group, step: string, change: PlaceChange): void => {
  if (!Array.isArray(place)) {
    if (change.remove) delete place[step];
    else place[step] = change.value;
    return;
  }
  const position = positionIn(place, step);
  if (change.remove) place.splice(position, 1);
  else if (position >= 0) place[position] = change.value;
  else place.push(change.value);
};

const apply = (body: unknown, change: PlaceChange): Finding | null => {
  const steps = stepsOf(change.path);
  const wrong = (message: string, hint?: string): Finding => ({ path: steps, message, ...(hint ? { hint } : {}) });
  if (change.path === '' || steps.some((step) => step === '' || forbidden.has(step)))
    return wrong('This is no place in a pack.');
  if (!change.remove && change.value === undefined) return wrong('This change says neither a value nor "remove".');
  let place = body;
  for (const step of steps.slice(0, -1)) {
    const next = inside(place, step);
    if (!isGroup(next) && !Array.isArray(next))
      return wrong(`There is no "${step}" on the way.`, didYouMean(step, namesIn(place)));
    place = next;
  }
  const last = steps.at(-1)!;
  const there = inside(place, last) !== undefined;
  if (change.remove && !there) return wrong(`There is no "${last}" to take out.`, didYouMean(last, namesIn(place)));
  // A new entry of a list is named by its own key; a number that is no position is a slip.
  if (Array.isArray(place) && !there && itemName(change.value) !== last)
    return wrong(
      `There is no "${last}" in this list.`,
      didYouMean(last, namesIn(place)) ?? 'A new entry needs that key itself.',
    );
  setIn(place as unknown[] | Group, last, change);
  return null;
};

/** The body with the changes made, in order; the body that is given stays as it is. Nothing is checked but the places. */
export const setPlaces = (body: unknown, changes: readonly PlaceChange[]): ChangedBody => {
  const next = structuredClone(body);
  const findings = changes.flatMap((change) => apply(next, structuredClone(change)) ?? []);
  return findings.length > 0 ? { ok: false, findings } : { ok: true, body: next };
};

/** Each change of an account's band and happiness, with what moved it and what lay before. Pure; epoch milliseconds. */

/** A moment from which on a value held, by which fact. */
export interface ValuePoint {
  at: number;
  value: string;
  fact: string;
}

export interface UsePoint {
  at: number;
  value: number;
}

/** Something that was done or happened, which may have brought a change. */
export interface Event {
  at: number;
  kind: 'talk' | 'training' | 'case' | 'broken';
  /** Of a talk its purpose, of a training its module, of a case its subject, of a broken promise its title. */
  what: string;
  person: string | null;
  fact: string;
}

export interface Holding {
  name: string | null;
  from: number;
  to: number | null;
}

export interface BandBound {
  key: string;
  from: number;
}

export interface Change {
  kind: 'band' | 'happiness';
  fact: string;
  at: number;
  /** Null where nothing was known before. */
  from: string | null;
  to: string;
  up: boolean;
  /** The bound that the reading crossed; null for happiness. */
  threshold: number | null;
  /** The reading that decided, and the ones before it, oldest first; none for happiness. */
  readings: UsePoint[];
  /** The talk in which happiness was said; null for bands. */
  talk: Event | null;
  /** What happened in the weeks before, the newest first. */
  before: Event[];
  /** What more there was than is named. */
  more: number;
  holder: string | null;
}

export interface ToExplain {
  bands: readonly ValuePoint[];
  happiness: readonly ValuePoint[];
  use: readonly UsePoint[];
  events: readonly Event[];
  holdings: readonly Holding[];
  /** The bounds of the bands that were in force at a moment, rising. */
  bounds: (at: number) => readonly BandBound[];
}

/** What happened within four weeks before a change is named with it. */
const BEFORE_MS = 28 * 86_400_000;
const MOST_BEFORE = 5;
const READINGS = 4;

/** The points at which a value became another; the first one only where nothing was known before. */
const turns = (points: readonly ValuePoint[]): { point: ValuePoint; before: string | null }[] =>
  points.flatMap((point, index) => {
    const before = points[index - 1]?.value ?? null;
    return before === point.value ? [] : [{ point, before }];
  });

/**
 * The changes of band and of happiness, the newest first. Points, readings and events are given oldest first; points and
 * readings that lie before the first change only say what was before.
 */
export function explainChanges(given: ToExplain): Change[] {
  const holderAt = (at: number) =>
    given.holdings.find(({ from, to }) => from <= at && (to === null || at < to))?.name ?? null;
  const leadingTo = (at: number, but: string): Pick<Change, 'before' | 'more'> => {
    const all = given.events.filter((one) => one.at <= at && one.at > at - BEFORE_MS && one.fact !== but).reverse();
    return { before: all.slice(0, MOST_BEFORE), more: Math.max(0, all.length - MOST_BEFORE) };
  };
  const bands = turns(given.bands).map(({ point, before }): Change => {
    const bounds = given.bounds(point.at);
    const place = (key: string | null) => bounds.findIndex((one) => one.key === key);
    const [from, to] = [place(before), place(point.value)];
    const up = to > from;
    return {
      kind: 'band',
      fact: point.fact,
      at: point.at,
      from: before,
      to: point.value,
      up,
      threshold: before === null ? null : (bounds[up ? to : to + 1]?.from ?? null),
      readings: given.use.filter(({ at }) => at <= point.at).slice(-READINGS),
      talk: null,
      ...leadingTo(point.at, point.fact),
      holder: holderAt(point.at),
    };
  });
  const moods = turns(given.happiness).map(({ point, before }): Change => ({
    kind: 'happiness',
    fact: point.fact,
    at: point.at,
    from: before,
    to: point.value,
    up: before === null || Number(point.value) > Number(before),
    threshold: null,
    readings: [],
    talk: given.events.find(({ fact }) => fact === point.fact) ?? null,
    ...leadingTo(point.at, point.fact),
    holder: holderAt(point.at),
  }));
  return [...bands, ...moods].sort((a, b) => b.at - a.at || (a.fact < b.fact ? -1 : 1));
}

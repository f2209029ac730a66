import type { Condition } from '../condition/index.ts';

/** How a value is written for a reader. A `percent` is a fraction (0.5) inside and shown as 50 %. */
export type Unit = 'count' | 'percent' | 'money' | 'points' | 'minutes' | 'hours' | 'days' | 'ratio';

/** Which way is better. */
export type Direction = 'up' | 'down';

/** The kinds of column that a source of facts has. */
export type ColumnType = 'text' | 'number' | 'boolean' | 'uuid' | 'instant' | 'day';

/** A column of a source: its type, the word that a reader sees, and the values it may hold where they are few. */
export interface Column {
  type: ColumnType;
  title: string;
  values?: readonly string[];
}

/** Something that measures may read: rows of facts behind one view. */
export interface Source {
  key: string;
  view: string;
  /** One row of it, as in "an interaction". */
  title: string;
  columns: Readonly<Record<string, Column>>;
}

/** One row of a source. `day` is the local date of `at` in the organisation's zone; `person_id` is who is credited. */
export interface SourceRow {
  id: string;
  day: string;
  person_id: string | null;
  account_id?: string | null;
  [column: string]: unknown;
}

/** How many rows; with `distinct`, how many different values of that column (rows without one do not count). */
export interface Count {
  kind: 'count';
  where?: readonly Condition[];
  distinct?: string;
}

/** The total of a number column; rows without the number do not count. */
export interface Sum {
  kind: 'sum';
  of: string;
  where?: readonly Condition[];
}

/** The arithmetic mean of a number column over the rows that have it. */
export interface Mean {
  kind: 'mean';
  of: string;
  where?: readonly Condition[];
}

/** The q-quantile with linear interpolation between ranks (Hyndman & Fan type 7, PostgreSQL's percentile_cont). */
export interface Quantile {
  kind: 'quantile';
  of: string;
  /** Between 0 and 1: 0.5 is the median. */
  q: number;
  where?: readonly Condition[];
}

/** Of the whole, the part: `part` narrows `whole`, so it can never exceed it. With `weight`, by value and not by count. */
export interface Share {
  kind: 'share';
  whole: readonly Condition[];
  part: readonly Condition[];
  /** A number column; rows where it is absent, zero or negative weigh nothing and are left out. */
  weight?: string;
}

/** What a count or sum is divided by. */
export type PerUnit = 'working-day' | 'fte' | 'person';

/** A count or a sum for each working day, full-time equivalent or person. */
export interface Per {
  kind: 'per';
  of: Count | Sum;
  per: PerUnit;
}

/** What an aspect of an account's state must be. An account without a value satisfies only `isNot`. */
export interface StateCondition {
  aspect: string;
  is?: string | readonly string[];
  isNot?: string | readonly string[];
}

/**
 * Of the accounts in the state `start` when the window opens, how many are in the state `end` when it closes (or now,
 * when that is earlier). Whoever owns the account at the start is credited.
 */
export interface Cohort {
  kind: 'cohort';
  start: readonly StateCondition[];
  end: readonly StateCondition[];
  /** Only accounts that somebody owns when the window opens (a bucket). */
  held?: true;
}

/** A part of an index: another measure, how much it weighs, and what counts as full marks when nobody set a target. */
export interface IndexPart {
  measure: string;
  weight: number;
  benchmark: number;
}

/** The weighted mean of other measures, each as its attainment of its target, capped. */
export interface Index {
  kind: 'index';
  parts: readonly IndexPart[];
  /** The most that one part can score; 1 is full marks. */
  cap: number;
}

/** The shapes that read rows of facts. */
export type FactShape = Count | Sum | Mean | Quantile | Share | Per;

/** Every shape that a measure can take. */
export type Shape = FactShape | Cohort | Index;

/** A span of time during which an aspect of an account had one value. Instants are ISO strings; `to_at` null is open. */
export interface StateSpan {
  account_id: string;
  aspect: string;
  value: string;
  from_at: string;
  to_at: string | null;
}

/** What a count or sum is divided by, for the people looked at together: their working days, equivalents and number. */
export interface Denominators {
  workingDays?: number;
  fte?: number;
  persons?: number;
}

/** What an index reads of another measure. */
export interface PartFigure {
  value: number | null;
  direction: Direction;
  target?: number | null;
}

/** Local days `[from, to)` in the organisation's zone, as `2026-11-01`; `now` is an instant and clips a cohort's end. */
export interface Window {
  from: string;
  to: string;
  zone: string;
  now: string;
}

/** Everything that an evaluation may look at. */
export interface Evidence {
  rows?: readonly SourceRow[];
  spans?: readonly StateSpan[];
  denominators?: Denominators;
  figures?: Readonly<Record<string, PartFigure>>;
}

/**
 * A figure. `value` is null when there is nothing to divide by: an empty whole, no working day, no row.
 * `a` is the part, the sum or the count; `b` the whole, the number of rows or the days, null where nothing divides.
 */
export interface Figure {
  value: number | null;
  a: number;
  b: number | null;
  /** Ids of the rows (or accounts) counted in the whole. */
  rows: readonly string[];
}

/** A worked example, shown to readers and run as a test. What a row leaves out is filled in by `exampleEvidence`. */
export interface Example {
  says: string;
  rows?: readonly Partial<SourceRow>[];
  spans?: readonly StateSpan[];
  denominators?: Denominators;
  figures?: Readonly<Record<string, PartFigure>>;
  window?: Partial<Window>;
  value: number | null;
}

/** A measure: what is asked, of which facts, in which shape. Plain data. */
export interface Measure {
  key: string;
  name: string;
  /** One sentence, as a manager would ask it. */
  question: string;
  unit: Unit;
  direction: Direction;
  /** The key of a source of facts; `account_state` for a cohort, `measures` for an index. */
  source: string;
  shape: Shape;
  /** People are credited by the assignment at the time. */
  by: 'person';
  /** The full aim beside a benchmark that is only a floor, as 1 for "all of them". */
  aim?: number;
  examples: readonly Example[];
  /** Where the definition comes from and what was decided. */
  sourceNote: string;
}

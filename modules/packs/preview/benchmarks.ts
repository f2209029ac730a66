import { asShown } from '../../../maths/measure/index.ts';
import type { Pack } from '../../../catalogue/packs/schema.ts';
import { measureAbout } from '../page.ts';
import { amountWords, countWords } from '../words/value-words.ts';

/** How many people meet a benchmark this month so far, as it was and as it would be. */
export interface BenchmarkChange {
  measure: string;
  name: string;
  before: number | null;
  after: number | null;
  /** People with a figure. */
  people: number;
  metBefore: number;
  metAfter: number;
}

/** The measures whose benchmark the draft changes. */
export const changedBenchmarks = (before: Pack, after: Pack): string[] => {
  const old = new Map(before.measures.map(({ measure, benchmark }) => [measure, benchmark]));
  return after.measures
    .filter(({ measure, benchmark }) => (old.get(measure) ?? null) !== benchmark)
    .map(({ measure }) => measure);
};

const benchmarkOf = (pack: Pack, key: string): number | null =>
  pack.measures.find(({ measure }) => measure === key)?.benchmark ?? null;

/** Counts who meets it. `values` are figures of people (a share as a fraction), null where there is none. */
export const benchmarkChange = (
  key: string,
  values: readonly (number | null)[],
  before: Pack,
  after: Pack,
): BenchmarkChange => {
  const { name, unit, direction } = measureAbout(after, key);
  const figures = values.filter((value) => value !== null).map((value) => asShown(unit ?? 'count', value));
  // A figure such as 0.8 × 100 may miss its benchmark by a rounding error only.
  const meets = (benchmark: number | null) =>
    benchmark === null
      ? 0
      : figures.filter((value) => (direction === 'down' ? value <= benchmark + 1e-9 : value >= benchmark - 1e-9))
          .length;
  const [old, anew] = [benchmarkOf(before, key), benchmarkOf(after, key)];
  return {
    measure: key,
    name,
    before: old,
    after: anew,
    people: figures.length,
    metBefore: meets(old),
    metAfter: meets(anew),
  };
};

/** `Effective calls a day: 14 of 33 people meet 22; 20 meet 20 now.` Of a time that is over: `… met 22; 20 met 20.` */
export const benchmarkWords = (change: BenchmarkChange, pack: Pack, over = false): string => {
  const { unit } = measureAbout(pack, change.measure);
  const said = (value: number) => amountWords(value, unit);
  if (change.people === 0)
    return `${change.name}: nobody ${over ? 'had a figure then' : 'has a figure yet this month'}.`;
  const meet = (count: number) => (over ? 'met' : count === 1 ? 'meets' : 'meet');
  const people = countWords(change.people, 'person', 'people');
  const then =
    change.after === null
      ? `no benchmark any more`
      : `${change.metAfter} of ${people} ${meet(change.metAfter)} ${said(change.after)}`;
  return `${change.name}: ${then}${change.before === null ? '' : `; ${change.metBefore} ${meet(change.metBefore)} ${said(change.before)}${over ? '' : ' now'}`}.`;
};

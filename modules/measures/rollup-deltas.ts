import { sources } from '../../catalogue/sources.ts';
import { contribution, isAdditive, type Measure, type SourceRow } from '../../maths/measure/index.ts';
import { microOf } from './micro.ts';
import { readable, type RowChange } from './row-change.ts';

/** The person of a roll-up when nobody is credited. */
export const nobody = '00000000-0000-0000-0000-000000000000';

/** By how much one roll-up changes; `a` and `b` in millionths. */
export interface Delta {
  measure: string;
  person_id: string;
  day: string;
  a: bigint;
  b: bigint;
}

/** The measures that roll-ups are kept of, by the source they read. */
export function rolledUp(measures: readonly Measure[]): Map<string, Measure[]> {
  return Map.groupBy(
    measures.filter((measure) => isAdditive(measure.shape)),
    (measure) => measure.source,
  );
}

/**
 * What changes of rows change in the roll-ups: each row's contribution now, less its contribution before, added up by
 * measure, person and day. Sorted by key, without those that come to nothing. Pure.
 */
export function rollupDeltas(
  changes: readonly RowChange[],
  bySource: ReadonlyMap<string, readonly Measure[]>,
): Delta[] {
  const deltas = new Map<string, Delta>();
  const count = (measure: Measure, row: SourceRow, sign: 1n | -1n): void => {
    const parts = contribution(measure, row);
    if (parts === null) return;
    const person_id = row.person_id ?? nobody;
    const key = `${measure.key} ${person_id} ${row.day}`;
    const delta = deltas.get(key) ?? { measure: measure.key, person_id, day: row.day, a: 0n, b: 0n };
    delta.a += sign * microOf(parts.a);
    delta.b += sign * microOf(parts.b);
    deltas.set(key, delta);
  };
  for (const { source: key, before, after } of changes) {
    const source = sources[key];
    if (!source) throw new Error(`A row of "${key}" changed, which is no source; name one of catalogue/sources.ts.`);
    const [was, is] = [before, after].map((row) => row && readable(row, source));
    for (const measure of bySource.get(key) ?? []) {
      if (was) count(measure, was, -1n);
      if (is) count(measure, is, 1n);
    }
  }
  return [...deltas]
    .filter(([, delta]) => delta.a !== 0n || delta.b !== 0n)
    .toSorted(([x], [y]) => (x < y ? -1 : 1))
    .map(([, delta]) => delta);
}

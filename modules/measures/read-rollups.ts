import type { Tx } from '../../platform/db/connect.ts';
import { parameters, type Statement } from './parameters.ts';
import { nobody } from './rollup-deltas.ts';
import { splitWindow, type Piece } from './split-window.ts';

/** Which roll-ups to add up, and how they are split; days are local, `[from, to)`. */
export interface RollupRequest {
  tenant: string;
  measures: readonly string[];
  /** Absent means everybody, and what is credited to nobody. */
  people?: readonly string[];
  from: string;
  to: string;
  groupBy: 'person' | 'day' | 'person-day' | 'none';
}

/** The totals of one measure, from which `fromParts` makes the figure. */
export interface RollupRow {
  measure: string;
  person_id: string | null;
  day: string | null;
  a: number;
  b: number;
}

/**
 * The totals of measures over a window, from the roll-ups: one row for each measure and each person or day that has
 * any. The cost follows people × measures (× days where asked by day), not the number of facts nor their history.
 */
export async function readRollups(tx: Tx, request: RollupRequest): Promise<RollupRow[]> {
  const statement = compileRollups(request);
  if (statement === null) return [];
  const { text, values } = statement;
  return [...(await tx.unsafe<RollupRow[]>(text, values as never[], { prepare: true }))];
}

/** The statement of `readRollups`, null where the window is empty. */
export function compileRollups(request: RollupRequest): Statement | null {
  const { from, to, groupBy } = request;
  const byDay = groupBy === 'day' || groupBy === 'person-day';
  const pieces = byDay && from < to ? [{ table: 'rollup_day', sign: 1, from, to } as const] : splitWindow(from, to);
  if (pieces.length === 0) return null;
  const given = parameters();
  const tenant = given.put(request.tenant, 'uuid');
  const measures = given.put([...request.measures], 'text[]');
  const people = request.people ? ` and person_id = any(${given.put([...request.people], 'uuid[]')})` : '';
  const some = pieces.map(({ table, sign, from: first, to: end }: Piece) => {
    const day = table === 'rollup_month' ? 'month' : 'day';
    const [a, b] = sign === 1 ? ['a', 'b'] : ['-a', '-b'];
    return `select measure, person_id, ${day} as day, ${a} as a, ${b} as b from ${table}
  where tenant_id = ${tenant} and measure = any(${measures})${people}
    and ${day} >= ${given.put(first, 'date')} and ${day} < ${given.put(end, 'date')}`;
  });
  const byPerson = groupBy === 'person' || groupBy === 'person-day';
  const keys = ['measure', ...(byPerson ? ['person_id'] : []), ...(byDay ? ['day'] : [])].join(', ');
  const person = byPerson ? `nullif(person_id, '${nobody}')` : 'null::uuid';
  const text = `select measure, ${person} as person_id, ${byDay ? 'day::text' : 'null::text'} as day,
  sum(a)::float8 as a, sum(b)::float8 as b
from (${some.join('\nunion all ')}) pieces group by ${keys} order by ${keys}`;
  return { text, values: given.values };
}

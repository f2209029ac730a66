import { explain } from '../measures/index.ts';
import type { Measure, Window } from '../../maths/measure/index.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { KeptRow } from './kept-rows.ts';

const PAGE_ROWS = 5_000;
const MOST_PAGES = 100;

/** The column of which different values are counted, if the measure does so. */
const distinctOf = ({ shape }: Measure): string | null => {
  const inner = shape.kind === 'per' ? shape.of : shape;
  return inner.kind === 'count' ? (inner.distinct ?? null) : null;
};

/** All rows that count for a measure, of these people in this window. @throws RangeError beyond half a million. */
export const readRows = async (
  tx: Tx,
  measure: Measure,
  asked: Window & { tenant: string; people: readonly string[] },
): Promise<KeptRow[]> => {
  const distinct = distinctOf(measure);
  const rows: KeptRow[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const found = await explain(tx, measure, {
      ...asked,
      which: 'counted',
      limit: PAGE_ROWS,
      ...(cursor === undefined ? {} : { cursor }),
    });
    for (const row of found.rows)
      rows.push({
        ...{ id: row.id, person: row.person_id, account: row.account_id },
        at: row.at === null ? null : Date.parse(row.at),
        part: row.in === 'part',
        weight: row.weight ?? 0,
        distinct: distinct === null ? null : String(row.shown[distinct] ?? ''),
      });
    if (found.next === null) return rows;
    cursor = found.next;
  }
  throw new RangeError(`More than ${MOST_PAGES * PAGE_ROWS} rows count for "${measure.key}".`);
};

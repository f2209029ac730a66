import { numberIn, type Source, type SourceRow } from '../../maths/measure/index.ts';
import type { RowChange } from '../../platform/ledger/fact.ts';

export type { RowChange } from '../../platform/ledger/fact.ts';

/**
 * A changed row as measures read it, with its number columns as numbers (some drivers give decimals as text).
 * @throws Error for a row without a local day: no window could ever count it.
 */
export function readable(row: NonNullable<RowChange['after']>, source: Source): SourceRow {
  const { day, person_id } = row;
  if (typeof day !== 'string' || !/^\d{4,}-\d\d-\d\d$/.test(day))
    throw new Error(`A row of ${source.key} changed without a day like 2026-11-22: ${JSON.stringify(row)}.`);
  const whole = { ...row, id: String(row['id']), day, person_id: typeof person_id === 'string' ? person_id : null };
  const texts = Object.keys(source.columns).filter(
    (name) => source.columns[name]?.type === 'number' && typeof row[name] === 'string',
  );
  return texts.length === 0
    ? whole
    : { ...whole, ...Object.fromEntries(texts.map((name) => [name, numberIn(row[name])])) };
}

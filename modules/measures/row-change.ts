import { numberIn, type Source, type SourceRow } from '../../maths/measure/index.ts';

/** A row of a source as it was and as it is now: null before it appeared, null after it went. */
export interface RowChange {
  source: string;
  before: SourceRow | null;
  after: SourceRow | null;
}

/** A row with its number columns as numbers; some drivers give decimals as text. */
export function withNumbers(row: SourceRow, source: Source): SourceRow {
  const texts = Object.keys(source.columns).filter(
    (name) => source.columns[name]?.type === 'number' && typeof row[name] === 'string',
  );
  if (texts.length === 0) return row;
  return { ...row, ...Object.fromEntries(texts.map((name) => [name, numberIn(row[name])])) };
}

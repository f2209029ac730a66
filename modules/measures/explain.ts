import { sources } from '../../catalogue/sources.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { whyCounted, type Measure, type SourceRow } from '../../maths/measure/index.ts';
import { compileExplain, type ExplainRequest } from './compile-explain.ts';
import { cursorOf } from './cursor.ts';

/** A row behind a figure and where it stands in it, with the values that decide, in words. */
export interface ExplainedRow {
  id: string;
  /** When it happened and when it was recorded, as UTC to the microsecond; null for the accounts of a cohort. */
  at: string | null;
  recorded_at: string | null;
  day: string | null;
  person_id: string | null;
  account_id: string | null;
  in: 'part' | 'whole' | 'none';
  weight: number | null;
  because: string[];
  shown: Record<string, unknown>;
}

/** A page of the rows behind a figure; `next` is the cursor of the page after it, null on the last one. */
export interface Explanation {
  rows: ExplainedRow[];
  next: string | null;
}

type Raw = Omit<ExplainedRow, 'in' | 'because'> & { in_whole: boolean; in_part: boolean };

/** The rows behind a figure, a page at a time, each with why it counts or does not. */
export async function explain(tx: Tx, measure: Measure, request: ExplainRequest): Promise<Explanation> {
  const { text, values } = compileExplain(measure, request);
  const found = (await tx.unsafe(text, values as never[], { prepare: true })) as unknown as Raw[];
  const rows = found.slice(0, request.limit).map((raw) => explained(measure, raw));
  const last = rows.at(-1);
  const more = found.length > request.limit && last !== undefined;
  return { rows, next: more ? cursorOf({ id: last.id, ...(last.at === null ? {} : { at: last.at }) }) : null };
}

function explained(measure: Measure, { in_whole, in_part, ...raw }: Raw): ExplainedRow {
  const stands = in_part ? 'part' : in_whole ? 'whole' : 'none';
  const columns = sources[measure.source]?.columns;
  const row = { ...raw.shown, id: raw.id, day: raw.day ?? '', person_id: raw.person_id } as SourceRow;
  const why = columns ? whyCounted(measure, row, columns) : null;
  return { ...raw, in: stands, because: why?.because ?? statesInWords(raw.shown) };
}

/** `{ 'start band': 'low', 'end band': 'high' }` as "band was low" and "band is high". */
function statesInWords(shown: Record<string, unknown>): string[] {
  const places = Object.keys(shown).toSorted((x, y) => (x > y ? -1 : 1));
  return places.map((place) => {
    const [at, ...aspect] = place.split(' ');
    return `${aspect.join(' ')} ${at === 'start' ? 'was' : 'is'} ${shown[place] ?? 'not recorded'}`;
  });
}

import type { FactShape, Measure, Window } from '../../maths/measure/index.ts';
import { compileScope, sourceOf } from './compile.ts';
import { compileStates } from './compile-cohorts.ts';
import { compileShape } from './compile-shape.ts';
import { placeOf } from './cursor.ts';
import { MeasureError } from './measure-error.ts';
import { parameters, quoted, type Statement } from './parameters.ts';

/** Which rows to list: those counted, those of the part, those of the whole that missed it, or all there are. */
export type Which = 'counted' | 'part' | 'missed' | 'all';

/** The rows behind a figure: as many as `limit`, from where `cursor` ended. */
export interface ExplainRequest extends Window {
  tenant: string;
  people?: readonly string[];
  which: Which;
  limit: number;
  cursor?: string;
}

/**
 * The rows behind a figure, newest first, one more than `limit` so that the caller sees whether there are more; with
 * `shown`, the values that decide. For a cohort the rows are its accounts by id, `shown` their states at both ends.
 * @throws MeasureError for an index: its parts are explained one by one.
 */
export function compileExplain(measure: Measure, request: ExplainRequest): Statement {
  const { shape } = measure;
  if (shape.kind === 'index')
    throw new MeasureError(`"${measure.key}" is made of other measures: explain each of those.`);
  if (shape.kind === 'cohort') return explainCohort(measure, request);
  const given = parameters();
  const source = sourceOf(measure);
  const scope = compileScope(request, given);
  const { whole, part, weight } = compileShape(shape, source, given);
  const place = request.cursor === undefined ? null : placeOf(request.cursor);
  const after = place
    ? ` and (at, id) < (${given.put(place.at ?? null, 'timestamptz')}, ${given.put(place.id, 'text')})`
    : '';
  const pairs = columnsRead(shape).flatMap((name) => [`${given.put(name, 'text')}`, quoted(name)]);
  const text = `select id, ${instant('at')} as at, day::text as day, person_id, account_id,
  ${instant('recorded_at')} as recorded_at, ${whole} as in_whole, (${whole} and ${part}) as in_part,
  (${weight})::float8 as weight, jsonb_build_object(${pairs.join(', ')}) as shown
from ${quoted(source.view)} where ${scope} and ${filters(whole, part)[request.which]}${after}
order by at desc, id desc limit ${given.put(request.limit + 1, 'int')}`;
  return { text, values: given.values };
}

const instant = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const filters = (whole: string, part: string): Record<Which, string> => ({
  counted: `(${whole})`,
  part: `(${whole} and ${part})`,
  missed: `(${whole} and not (${part}))`,
  all: 'true',
});

/** The columns that decide over a row of a shape, each once. */
export function columnsRead(shape: FactShape): string[] {
  if (shape.kind === 'per') return columnsRead(shape.of);
  const conditions = shape.kind === 'share' ? [...shape.whole, ...shape.part] : (shape.where ?? []);
  const number = shape.kind === 'share' ? shape.weight : shape.kind === 'count' ? shape.distinct : shape.of;
  return [...new Set([...conditions.map(({ field }) => field), ...(number === undefined ? [] : [number])])];
}

function explainCohort(measure: Measure, request: ExplainRequest): Statement {
  if (measure.shape.kind !== 'cohort') throw new MeasureError(`"${measure.key}" is no cohort.`);
  const { shape } = measure;
  const given = parameters();
  const states = compileStates([{ key: measure.key, shape }], request, given);
  const { start, end } = states.of(shape);
  const place = request.cursor === undefined ? null : placeOf(request.cursor);
  const after = place ? ` and account_id > ${given.put(place.id, 'uuid')}` : '';
  const laid = (['start', 'end'] as const).flatMap((at) =>
    shape[at].flatMap(({ aspect }) => [given.put(`${at} ${aspect}`, 'text'), states.column(aspect, at)]),
  );
  const text = `${states.text}
select account_id::text as id, null::text as at, null::text as day, owner as person_id, account_id,
  null::text as recorded_at, ${start} as in_whole, (${start} and ${end}) as in_part, 1::float8 as weight,
  jsonb_build_object(${laid.join(', ')}) as shown
from state where ${filters(start, end)[request.which]}${after}
order by state.account_id limit ${given.put(request.limit + 1, 'int')}`;
  return { text, values: given.values };
}

import { sources } from '../../catalogue/sources.ts';
import type { Measure, Source, Window } from '../../maths/measure/index.ts';
import { compileCohorts } from './compile-cohorts.ts';
import { compileShape } from './compile-shape.ts';
import { MeasureError } from './measure-error.ts';
import { parameters, quoted, type Parameters, type Statement } from './parameters.ts';

/** A window of an organisation's days, whose people, and how the figure is split. */
export interface MeasureRequest extends Window {
  tenant: string;
  /** Only what is credited to these people; absent means everything, credited to nobody included. */
  people?: readonly string[];
  groupBy: 'person' | 'day' | 'none';
}

/** A row that a compiled measure gives: the totals, from which `fromParts` makes the figure. */
export interface CompiledRow {
  person_id: string | null;
  day: string | null;
  a: number;
  b: number;
}

/**
 * A measure as one SQL statement over the facts or the states of accounts, with rows of `CompiledRow`. It never
 * divides. Names come from the definition, are checked against the sources and quoted; values are parameters.
 * @throws MeasureError for an index (ask for its parts) and for a cohort by day (it belongs to its window).
 */
export function compileMeasure(measure: Measure, request: MeasureRequest): Statement {
  const { shape } = measure;
  if (shape.kind === 'index')
    throw new MeasureError(`"${measure.key}" is made of other measures: ask for those and score them.`);
  if (shape.kind === 'cohort') return compileCohorts([{ key: measure.key, shape }], request);
  const given = parameters();
  const source = sourceOf(measure);
  const inScope = compileScope(request, given);
  const { whole, a, b } = compileShape(shape, source, given);
  const { person, day, group } = groups[request.groupBy];
  const text = `select ${person} as person_id, ${day} as day, (${a})::float8 as a, (${b})::float8 as b
from ${quoted(source.view)} where ${inScope} and ${whole}${group}`;
  return { text, values: given.values };
}

const groups = {
  person: { person: 'person_id', day: 'null::text', group: ' group by person_id order by person_id' },
  day: { person: 'null::uuid', day: 'day::text', group: ' group by day order by day' },
  none: { person: 'null::uuid', day: 'null::text', group: '' },
} as const;

/** The source of a measure of facts. @throws MeasureError where there is none of that key. */
export function sourceOf(measure: Measure): Source {
  const source = Object.hasOwn(sources, measure.source) ? sources[measure.source] : undefined;
  if (!source) throw new MeasureError(`"${measure.key}" reads "${measure.source}", which is no source of facts.`);
  return source;
}

/**
 * The organisation, the days and the people of a request, as SQL over the columns that every source has. A row counts by
 * its local day, which the tables are not sorted by; its instant is never two days away from it, and the indexes by
 * person have that, so that a window costs what happened in it and not the history before. Compared as instants, since
 * row-level security lets an index be used only through operators that tell nothing.
 */
export function compileScope(request: Omit<MeasureRequest, 'groupBy'>, given: Parameters): string {
  const tenant = given.put(request.tenant, 'uuid');
  const from = given.put(request.from, 'date');
  const to = given.put(request.to, 'date');
  const days = `day >= ${from} and day < ${to} and at >= (${from} - 2)::timestamptz and at < (${to} + 2)::timestamptz`;
  const people = request.people ? ` and person_id = any(${given.put([...request.people], 'uuid[]')})` : '';
  return `tenant_id = ${tenant} and ${days}${people}`;
}

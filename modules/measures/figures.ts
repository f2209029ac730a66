import { measureByKey } from '../../catalogue/measures/index.ts';
import {
  denominator,
  evaluateIndex,
  fromParts,
  isAdditive,
  type Denominators,
  type Measure,
  type PartFigure,
  type Window,
} from '../../maths/measure/index.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { compileMeasure, type CompiledRow } from './compile.ts';
import { compileCohorts } from './compile-cohorts.ts';
import { MeasureError } from './measure-error.ts';
import { readRollups, type RollupRow } from './read-rollups.ts';

/** Figures of several measures over one window, for each person or for all of them together. */
export interface FiguresRequest extends Window {
  tenant: string;
  /** Keys of measures. */
  measures: readonly string[];
  /** Absent means everybody, and what is credited to nobody. */
  people?: readonly string[];
  by: 'person' | 'none';
  /** Working days, equivalents and heads of one person, or (null) of all that are looked at together. */
  denominators?: (person: string | null) => Denominators | undefined;
  /** The target of a measure for one person, or (null) for all together, as a value: 0.8 for 80 %. */
  target?: (measure: string, person: string | null) => number | null | undefined;
}

/** A figure of one measure. `b` is what it was divided by, null where nothing divides it. */
export interface MeasuredFigure {
  measure: string;
  person_id: string | null;
  value: number | null;
  a: number;
  b: number | null;
}

type Totals = Pick<RollupRow, 'measure' | 'person_id' | 'a' | 'b'>;

/**
 * The figures of a scorecard. What adds up over rows comes from the roll-ups in one statement, all cohorts in another,
 * and only a quantile or a distinct count reads the facts of the window; an index is scored from its parts. Where
 * people are named, each has a figure for each measure, with null or zero where there is nothing.
 * @throws MeasureError for a key that no measure has.
 */
export async function figures(tx: Tx, request: FiguresRequest): Promise<MeasuredFigure[]> {
  const asked = request.measures.map(measureOf);
  const needed = new Map(asked.flatMap((measure) => [measure, ...partsOf(measure)]).map((one) => [one.key, one]));
  const totals = await totalsOf(tx, [...needed.values()], request);
  const byPlace = new Map(totals.map((row) => [`${row.measure} ${row.person_id}`, row]));
  const people = peopleOf(request, totals);
  const figureOf = (measure: Measure, person: string | null): MeasuredFigure => {
    const { a, b } = byPlace.get(`${measure.key} ${person}`) ?? { a: 0, b: 0 };
    const given = request.denominators?.(person);
    const value = fromParts(measure, a, b, given);
    return { measure: measure.key, person_id: person, value, a, b: divisor(measure, b, given) };
  };
  return asked.flatMap((measure) =>
    people.map((person) => (measure.shape.kind === 'index' ? scored(measure, person) : figureOf(measure, person))),
  );

  function scored(measure: Measure, person: string | null): MeasuredFigure {
    if (measure.shape.kind !== 'index') return figureOf(measure, person);
    const parts = Object.fromEntries(
      partsOf(measure).map((part): [string, PartFigure] => {
        const { value } = part.shape.kind === 'index' ? scored(part, person) : figureOf(part, person);
        return [part.key, { value, direction: part.direction, target: request.target?.(part.key, person) ?? null }];
      }),
    );
    const { value, a, b } = evaluateIndex(measure.shape, parts);
    return { measure: measure.key, person_id: person, value, a, b };
  }
}

function measureOf(key: string): Measure {
  const measure = measureByKey.get(key);
  if (!measure) throw new MeasureError(`There is no measure "${key}".`);
  return measure;
}

const partsOf = (measure: Measure): Measure[] =>
  measure.shape.kind === 'index' ? measure.shape.parts.map((part) => measureOf(part.measure)) : [];

/** What a figure was divided by, for its reader; null where nothing divides it. */
function divisor({ shape }: Measure, b: number, given: Denominators | undefined): number | null {
  if (shape.kind === 'count' || shape.kind === 'sum') return null;
  return shape.kind === 'per' ? denominator(shape.per, given) : b;
}

function peopleOf(request: FiguresRequest, totals: readonly Totals[]): (string | null)[] {
  if (request.by === 'none') return [null];
  return request.people ? [...request.people] : [...new Set(totals.map((row) => row.person_id))].toSorted();
}

async function totalsOf(tx: Tx, measures: readonly Measure[], request: FiguresRequest): Promise<Totals[]> {
  const kept = measures.filter((measure) => isAdditive(measure.shape));
  const cohorts = measures.flatMap(({ key, shape }) => (shape.kind === 'cohort' ? [{ key, shape }] : []));
  const read = measures.filter(({ shape }) => shape.kind !== 'index' && shape.kind !== 'cohort' && !isAdditive(shape));
  const scope = { ...request, groupBy: request.by };
  const run = async <Row>({ text, values }: { text: string; values: unknown[] }): Promise<Row[]> =>
    (await tx.unsafe(text, values as never[], { prepare: true })) as unknown as Row[];
  // Sent together: one round trip for all of them.
  const found = await Promise.all([
    kept.length > 0 ? readRollups(tx, { ...scope, measures: kept.map((measure) => measure.key) }) : [],
    cohorts.length > 0 ? run<Totals>(compileCohorts(cohorts, scope)) : [],
    ...read.map(async (measure) =>
      (await run<CompiledRow>(compileMeasure(measure, scope))).map((row) => ({ ...row, measure: measure.key })),
    ),
  ]);
  return found.flat();
}

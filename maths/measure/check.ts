import { checkConditions, checkNumberColumn } from './check-conditions.ts';
import type { Cohort, Index, Measure, Shape, Source } from './types.ts';

/** What is wrong in a definition, and at which key: `shape.part[0].field`. */
export interface MeasureProblem {
  at: string;
  says: string;
}

/** What a definition is checked against: the sources there are, and the keys of all measures (for an index). */
export interface Known {
  sources: Readonly<Record<string, Source>>;
  measures: readonly string[];
  /** Aspects of an account's state; one that ends with ':' begins a family, as in `product:`. */
  aspects: readonly string[];
}

const key = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

/** Everything that is wrong with a measure, each with its key and what to do; empty when it is sound. */
export function checkMeasure(measure: Measure, known: Known): MeasureProblem[] {
  const problems: MeasureProblem[] = [];
  const wrong = (at: string, says: string): void => void problems.push({ at, says });
  if (!key.test(measure.key)) wrong('key', `"${measure.key}" must be lower-case words joined by "_"`);
  if (measure.name.trim() === '') wrong('name', 'give the measure a name');
  if (measure.question.trim() === '') wrong('question', 'ask the question in one sentence');
  if (measure.examples.length === 0) wrong('examples', 'give at least one worked example');
  if (measure.aim !== undefined && !Number.isFinite(measure.aim)) wrong('aim', 'must be a number');
  checkUnit(measure, wrong);
  if (measure.shape.kind === 'cohort') checkCohort(measure.shape, measure.source, known, wrong);
  else if (measure.shape.kind === 'index') checkIndex(measure.shape, measure.source, known, wrong);
  else checkFacts(measure.shape, measure.source, known, wrong);
  return problems;
}

export type Wrong = (at: string, says: string) => void;

function checkUnit({ unit, shape }: Measure, wrong: Wrong): void {
  const fraction = shape.kind === 'share' || shape.kind === 'cohort';
  if (fraction && unit !== 'percent') wrong('unit', `a ${shape.kind} is a fraction: its unit is "percent"`);
}

function checkFacts(shape: Exclude<Shape, Cohort | Index>, sourceKey: string, known: Known, wrong: Wrong): void {
  const source = Object.hasOwn(known.sources, sourceKey) ? known.sources[sourceKey] : undefined;
  if (!source)
    return wrong('source', `"${sourceKey}" is no source; there are ${Object.keys(known.sources).join(', ')}`);
  checkFactShape(shape, source, 'shape', wrong);
}

function checkFactShape(shape: Exclude<Shape, Cohort | Index>, source: Source, at: string, wrong: Wrong): void {
  if (shape.kind === 'per') {
    if (!['count', 'sum'].includes(shape.of.kind)) wrong(`${at}.of`, 'only a count or a sum can be divided');
    return checkFactShape(shape.of, source, `${at}.of`, wrong);
  }
  if (shape.kind === 'share') {
    checkConditions(shape.whole, source, `${at}.whole`, wrong);
    checkConditions(shape.part, source, `${at}.part`, wrong);
    if (shape.part.length === 0) wrong(`${at}.part`, 'a share without a condition for its part is always 100 %');
    if (shape.weight !== undefined) checkNumberColumn(shape.weight, source, `${at}.weight`, wrong);
    return;
  }
  checkConditions(shape.where ?? [], source, `${at}.where`, wrong);
  if (shape.kind === 'count') {
    const known = shape.distinct === undefined || Object.hasOwn(source.columns, shape.distinct);
    if (!known) wrong(`${at}.distinct`, `${source.key} has no column "${shape.distinct}"`);
    return;
  }
  checkNumberColumn(shape.of, source, `${at}.of`, wrong);
  if (shape.kind === 'quantile' && !(shape.q >= 0 && shape.q <= 1)) wrong(`${at}.q`, 'must be between 0 and 1');
}

function checkCohort(shape: Cohort, source: string, known: Known, wrong: Wrong): void {
  if (source !== 'account_state') wrong('source', 'a cohort reads "account_state"');
  if (shape.end.length === 0) wrong('shape.end', 'say what the accounts should have become');
  for (const part of ['start', 'end'] as const) {
    shape[part].forEach(({ aspect, is, isNot }, index) => {
      const at = `shape.${part}[${index}]`;
      const there = known.aspects.some((one) => (one.endsWith(':') ? aspect.startsWith(one) : one === aspect));
      if (!there)
        wrong(`${at}.aspect`, `"${aspect}" is no aspect of an account; there are ${known.aspects.join(', ')}`);
      if (is === undefined && isNot === undefined) wrong(at, 'say what the aspect "is" or "isNot"');
    });
  }
}

function checkIndex(shape: Index, source: string, known: Known, wrong: Wrong): void {
  if (source !== 'measures') wrong('source', 'an index reads "measures"');
  if (shape.parts.length === 0) wrong('shape.parts', 'an index needs parts');
  if (!(shape.cap > 0)) wrong('shape.cap', 'must be above zero; 1 is full marks');
  shape.parts.forEach(({ measure, weight, benchmark }, index) => {
    const at = `shape.parts[${index}]`;
    if (!known.measures.includes(measure)) wrong(`${at}.measure`, `there is no measure "${measure}"`);
    if (!(weight > 0)) wrong(`${at}.weight`, 'must be above zero');
    if (!(benchmark > 0)) wrong(`${at}.benchmark`, 'must be above zero, or attainment says nothing');
  });
}

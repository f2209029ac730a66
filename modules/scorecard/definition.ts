import { sources } from '../../catalogue/sources.ts';
import type { Condition } from '../../maths/condition/index.ts';
import type { Measure, Shape, Source, StateCondition } from '../../maths/measure/index.ts';
import { conditionInWords } from '../../maths/measure/words.ts';

/** A measure in words: how it is computed, and what its two numbers count. */
export interface Definition {
  sentence: string;
  /** What `a` counts; null where it is no part of anything. */
  part: string | null;
  /** What `b` counts; null where nothing divides. */
  whole: string | null;
}

/** The definition as a reader says it, made from the very shape that is computed. */
export function definitionOf(measure: Measure): Definition {
  const source = sources[measure.source];
  return source ? ofRows(measure.shape, source) : ofStates(measure.shape);
}

function ofRows(shape: Shape, source: Source): Definition {
  const title = plural(source.title);
  const titleOf = (field: string): string => source.columns[field]?.title ?? field;
  const when = (conditions: readonly Condition[] = []): string =>
    conditions.length === 0
      ? ''
      : ` where ${conditions.map((one) => conditionInWords(one, source.columns)).join(', and ')}`;
  switch (shape.kind) {
    case 'share': {
      const weighed = shape.weight === undefined ? '' : `, by ${titleOf(shape.weight)}`;
      return {
        sentence: `Of ${title}${when(shape.whole)}: the share${when(shape.part)}${weighed}.`,
        part: when(shape.part).replace(' where ', ''),
        whole: `${title}${when(shape.whole)}`,
      };
    }
    case 'per': {
      const inner = ofRows(shape.of, source);
      const per = { 'working-day': 'working day', fte: 'full-time equivalent', person: 'person' }[shape.per];
      return { sentence: `${inner.sentence.slice(0, -1)}, for each ${per}.`, part: inner.part, whole: `${per}s` };
    }
    case 'count': {
      const counted = `${title}${when(shape.where)}`;
      if (shape.distinct === undefined) return { sentence: `The number of ${counted}.`, part: counted, whole: null };
      const each = `different values of ${titleOf(shape.distinct)} among ${counted}`;
      return { sentence: `The number of ${each}.`, part: each, whole: null };
    }
    case 'sum':
    case 'mean':
    case 'quantile': {
      const of = `${titleOf(shape.of)} over ${title}${when(shape.where)}`;
      if (shape.kind === 'sum') return { sentence: `The sum of ${of}.`, part: of, whole: null };
      if (shape.kind === 'mean') return { sentence: `The mean of ${of}.`, part: `sum of ${of}`, whole: title };
      return { sentence: `What ${Math.round(shape.q * 100)} % stay below: ${of}.`, part: null, whole: title };
    }
    default:
      return ofStates(shape);
  }
}

function ofStates(shape: Shape): Definition {
  if (shape.kind === 'index') {
    const sentence = `The weighted mean of ${shape.parts.length} measures, each as the part of its target that is reached, at most ${Math.round(shape.cap * 100)} %.`;
    return { sentence, part: 'points', whole: 'weights' };
  }
  if (shape.kind !== 'cohort') return { sentence: '', part: null, whole: null };
  const held = shape.held ? ' that somebody held' : '';
  const began = shape.start.length === 0 ? '' : ` whose ${stateWords(shape.start, 'was')}`;
  const whole = `accounts${held}${began} when the period began`;
  const end = stateWords(shape.end, 'is');
  return { sentence: `Of the ${whole}: the share whose ${end} at its end, or now.`, part: end, whole };
}

const stateWords = (conditions: readonly StateCondition[], verb: string): string =>
  conditions
    .map(({ aspect, is, isNot }) => {
      const name = aspect.replaceAll('-', ' ').replace(/^product:/, 'product ');
      return is === undefined
        ? `${name} ${verb} not ${[isNot].flat().join(' or ')}`
        : `${name} ${verb} ${[is].flat().join(' or ')}`;
    })
    .join(', and ');

/** "a support case, by the day it was opened" as "support cases": the head of the phrase in the plural, without its asides. */
function plural(title: string): string {
  const [first = title] = title.split(', ');
  const [, head = first, rest = ''] = /^an? (.+?)((?: of| with| that| in| to| shared| against) .*)?$/.exec(first) ?? [];
  return `${head}s${rest}`;
}

import type { Forecast } from '../../maths/pace/index.ts';
import type { Measure, Unit } from '../../maths/measure/index.ts';
import type { Judgement } from './judge.ts';
import type { WorkingTime } from './working-time.ts';

/** What can be said about a figure. */
export const wordKeys = [
  'no-data',
  'reached',
  'to-go',
  'behind',
  'ahead',
  'on-pace',
  'needs',
  'missed',
  'limit-left',
  'over-limit',
  'above-target',
  'below-target',
  'in-a-row',
  'out-of-reach',
  'forecast',
  'chance',
] as const;

/** Something to say about a figure: the key of a sentence and its numbers, each in the unit that it is written in. */
export interface Word {
  key: (typeof wordKeys)[number];
  numbers: Record<string, number>;
  /** The unit of every number that is not a count of days, a chance or a confidence. */
  unit: Unit;
}

/** What there is to say about a figure against its target, most important first. Plain numbers; a screen writes them. */
export function wordsOf(
  measure: Measure,
  judged: Judgement,
  forecast: Forecast | null,
  { a, b }: { a: number; b: number | null },
  time: WorkingTime,
): Word[] {
  const { done, wanted, state, unit } = judged;
  if (done === null) return [{ key: 'no-data', numbers: {}, unit }];
  if (wanted === null || state === 'none') return forecastWords(measure, judged, forecast);
  const first =
    measure.direction === 'down'
      ? limitWords(judged, done, wanted)
      : aimWords(judged, done, wanted, time, a, b, measure);
  return [...first, ...forecastWords(measure, judged, forecast)];
}

/** Things are counted whole: half a call cannot be made. */
const upTo = (unit: Unit, amount: number): number => (unit === 'count' ? Math.ceil(amount - 1e-9) : amount);
const nearest = (unit: Unit, amount: number): number => (unit === 'count' ? Math.max(1, Math.round(amount)) : amount);

function limitWords({ unit }: Judgement, done: number, limit: number): Word[] {
  if (done > limit + 1e-9) return [{ key: 'over-limit', numbers: { amount: done - limit }, unit }];
  const left = unit === 'count' ? Math.floor(limit - done + 1e-9) : limit - done;
  return [{ key: 'limit-left', numbers: { amount: left }, unit }];
}

function aimWords(
  { unit, ahead, state, per_day_needed, course }: Judgement,
  done: number,
  wanted: number,
  time: WorkingTime,
  a: number,
  b: number | null,
  measure: Measure,
): Word[] {
  const short = wanted - done;
  if (state === 'missed') return [{ key: 'missed', numbers: { amount: upTo(unit, short) }, unit }];
  if (state === 'reached') return [{ key: 'reached', numbers: { over: Math.max(0, -short) }, unit }];
  if (course === 'level') return levelWords(measure, { a, b, short, target: wanted });
  const said: Word[] = [];
  if (state === 'behind') said.push({ key: 'behind', numbers: { amount: nearest(unit, -(ahead ?? 0)) }, unit });
  if (state === 'ahead') said.push({ key: 'ahead', numbers: { amount: nearest(unit, ahead ?? 0) }, unit });
  if (state === 'on-course') said.push({ key: 'on-pace', numbers: {}, unit });
  said.push({ key: 'to-go', numbers: { amount: upTo(unit, short), days: time.days_left }, unit });
  if (per_day_needed !== null && time.days_left > 1)
    said.push({ key: 'needs', numbers: { amount: per_day_needed, days: time.days_left }, unit });
  return said;
}

function levelWords(
  { unit, shape }: Measure,
  { a, b, short, target }: { a: number; b: number | null; short: number; target: number },
): Word[] {
  if (short <= 1e-9) return [{ key: 'above-target', numbers: { amount: -short }, unit }];
  const below: Word = { key: 'below-target', numbers: { amount: short }, unit };
  if (b === null || b === 0) return [below];
  // The accounts of a cohort are fixed: as many more must get there. Of events that go on, the next ones can make it up.
  if (shape.kind === 'cohort')
    return [{ key: 'to-go', numbers: { amount: upTo('count', target * b - a) }, unit: 'count' }, below];
  if (shape.kind !== 'share' || shape.weight !== undefined) return [below];
  if (target >= 1) return [{ key: 'out-of-reach', numbers: { amount: b - a }, unit: 'count' }, below];
  return [
    { key: 'in-a-row', numbers: { amount: upTo('count', (target * b - a) / (1 - target)) }, unit: 'count' },
    below,
  ];
}

function forecastWords({ unit }: Measure, { state }: Judgement, forecast: Forecast | null): Word[] {
  if (forecast === null || forecast.low === null || forecast.high === null || state === 'missed') return [];
  const { expected, low, high, confidence, chance } = forecast;
  const said: Word[] = [{ key: 'forecast', numbers: { expected, low, high, confidence }, unit }];
  if (chance !== null && state !== 'reached') said.push({ key: 'chance', numbers: { chance }, unit });
  return said;
}

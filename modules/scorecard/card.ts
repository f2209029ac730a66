import { asShown, type Direction, type Unit } from '../../maths/measure/index.ts';
import type { DayDone, Forecast } from '../../maths/pace/index.ts';
import { forecastOf } from './forecast.ts';
import { judge, type Judgement } from './judge.ts';
import type { PackMeasure, Target } from './targets-of.ts';
import { wordsOf, type Word } from './words.ts';
import type { WorkingTime } from './working-time.ts';

/** A figure as a scorecard shows it. Values are of the measure (0.8 is 80 %); what is counted is in `unit_counted`. */
export interface Card extends Omit<Judgement, 'unit'> {
  measure: string;
  name: string;
  question: string;
  group: string;
  weight: number;
  unit: Unit;
  direction: Direction;
  unit_counted: Unit;
  value: number | null;
  a: number;
  b: number | null;
  benchmark: number | null;
  aim: number | null;
  target: number | null;
  target_from: Target['from'] | null;
  days_left: number;
  forecast: Forecast | null;
  words: Word[];
}

/** The totals of a measure, as the engine gives them. */
export interface Parts {
  value: number | null;
  a: number;
  b: number | null;
}

/** A card from a figure, its target and the working time. Pure. */
export function cardOf(
  entry: PackMeasure,
  figure: Parts,
  target: Target | null,
  time: WorkingTime,
  daily: readonly DayDone[],
): Card {
  const { measure, benchmark, aim, weight, group } = entry;
  const { value, a, b } = figure;
  const given = { measure, value, a, b, target: target?.value ?? null, time };
  const { unit: unit_counted, ...judged } = judge(given);
  const forecast = forecastOf(given, daily);
  const shown = (one: number | null): number | null => (one === null ? null : one / asShown(measure.unit, 1));
  return {
    measure: measure.key,
    name: measure.name,
    question: measure.question,
    group,
    weight,
    unit: measure.unit,
    direction: measure.direction,
    unit_counted,
    value,
    a,
    b,
    benchmark: shown(benchmark),
    aim: aim === null ? (measure.aim ?? null) : shown(aim),
    target: given.target,
    target_from: target?.from ?? null,
    days_left: time.days_left,
    ...judged,
    forecast,
    words: wordsOf(measure, { ...judged, unit: unit_counted }, forecast, { a, b }, time),
  };
}

import { forecastShare, forecastTotal, type DayDone, type Forecast } from '../../maths/pace/index.ts';
import { courseOf, partUnit } from './course.ts';
import type { Judged } from './judge.ts';

/**
 * What the figure will probably be when the period ends, as a value of the measure. `daily` is what was done on each day so
 * far, for a total or a rate; empty where it is not known by day. Null where the period is over, has not begun, or the
 * measure is a mean, a state or an index, whose end nothing here can tell.
 */
export function forecastOf({ measure, value, a, b, target, time }: Judged, daily: readonly DayDone[]): Forecast | null {
  if (time.left <= 1e-9 || time.gone <= 0) return null;
  const course = courseOf(measure);
  const { shape } = measure;
  const counts = partUnit(measure) === 'count';
  const done = daily.length > 0 ? daily : [{ weight: time.gone, value: a }];
  const total = (wanted: number | undefined): Forecast =>
    forecastTotal({
      done,
      days_left: time.left,
      kind: counts ? 'count' : 'amount',
      ...(wanted === undefined || measure.direction === 'down' ? {} : { target: wanted }),
    });
  const goal = target ?? undefined;
  if (course === 'total') return total(goal);
  if (course === 'rate') return scaled(total(goal === undefined ? undefined : goal * time.total), time.total);
  if (course === 'moves' && b) return scaled(total(goal === undefined ? undefined : goal * b), b, 1);
  if (shape.kind !== 'share' || shape.weight !== undefined || value === null || b === null) return null;
  const to_come = (b / time.gone) * time.left;
  return forecastShare({
    part: a,
    whole: b,
    to_come,
    ...(goal === undefined || measure.direction === 'down' ? {} : { target: goal }),
  });
}

function scaled(forecast: Forecast, by: number, most = Infinity): Forecast {
  const scale = (one: number): number => Math.min(most, one / by);
  const { expected, low, high } = forecast;
  return {
    ...forecast,
    expected: scale(expected),
    low: low === null ? null : scale(low),
    high: high === null ? null : scale(high),
  };
}

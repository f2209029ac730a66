import type { Span } from './span.ts';

/**
 * The intervals of a day between two local times, each `minutes` long, as `[from, to)`; the last may be shorter.
 * `date` is `YYYY-MM-DD`, the times are `HH:MM`, `24:00` ends the day. On days on which the clocks change there are
 * as many intervals as the day really has. Throws when the zone, the date or the length cannot be.
 */
export function dayIntervals(day: {
  date: string;
  zone: string;
  from?: string;
  to?: string;
  minutes?: number;
}): Span[] {
  const { date, zone, from = '00:00', to = '24:00', minutes = 60 } = day;
  if (!(minutes > 0)) throw new RangeError(`An interval of ${minutes} minutes has no length.`);
  const start = localInstant(date, from, zone);
  const end = localInstant(date, to, zone);
  const length = minutes * 60_000;
  return Array.from({ length: Math.max(0, Math.ceil((end - start) / length)) }, (_, index) => ({
    from: start + index * length,
    to: Math.min(end, start + (index + 1) * length),
  }));
}

function localInstant(date: string, time: string, zone: string): number {
  const day = Temporal.PlainDate.from(date);
  const whole = time.startsWith('24:00');
  const wall = (whole ? day.add({ days: 1 }) : day).toPlainDateTime(Temporal.PlainTime.from(whole ? '00:00' : time));
  return wall.toZonedDateTime(zone).epochMilliseconds;
}

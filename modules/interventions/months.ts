import { startOfLocalDay } from '../../maths/calendar/index.ts';

/** A month between two instants (epoch milliseconds), `[opens, closes)`. */
export interface Month {
  key: string;
  opens: number;
  closes: number;
}

/** The month that begins on a local day, where the organisation is. */
export function monthFrom(first: string, zone: string): Month {
  const day = Temporal.PlainDate.from(first);
  return {
    key: first.slice(0, 7),
    opens: startOfLocalDay(zone, first),
    closes: startOfLocalDay(zone, day.add({ months: 1 }).toString()),
  };
}

/** The `count` months before the one that begins on a local day, oldest first. */
export function monthsBefore(first: string, count: number, zone: string): Month[] {
  const day = Temporal.PlainDate.from(first);
  return Array.from({ length: count }, (_, index) =>
    monthFrom(day.subtract({ months: count - index }).toString(), zone),
  );
}

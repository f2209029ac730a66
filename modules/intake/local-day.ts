const starts = new Map<string, number>();

/**
 * The instant at which a local day begins, epoch milliseconds. A day whose midnight does not exist begins at the first
 * moment there is.
 * @param day as `2026-11-16`
 */
export const startOfDay = (zone: string, day: string): number => {
  const key = `${zone} ${day}`;
  const known = starts.get(key);
  if (known !== undefined) return known;
  const start = Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds;
  // Files run over some years at most; a hostile one with every day there is must not fill the memory.
  if (starts.size > 50_000) starts.clear();
  starts.set(key, start);
  return start;
};

/** Noon of a local day: what a date without a time stands for. */
export const noonOf = (zone: string, day: string): number =>
  Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).epochMilliseconds;

/** An instant as payloads carry it. */
export const isoOf = (ms: number): string => new Date(ms).toISOString();

/** The day (ISO) of an instant (epoch milliseconds) in a zone. */
export function dayOf(at: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/**
 * The instant (ISO) from which a change holds that was given by its day: the day's beginning, but after the last change,
 * since an older word would not count, and not in the future, since a fact has happened.
 */
export function momentOf(day: string, { last, now, zone }: { last: number; now: number; zone: string }): string {
  const begins = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone }).epochMilliseconds;
  return new Date(Math.min(now, Math.max(begins, last + 1))).toISOString();
}

/** A day (ISO) as it is written where the locale is from, with its year: "26 Apr 2024". */
export function dayInWords(day: string, locale: string): string {
  const noon = Date.parse(`${day}T12:00:00Z`);
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    noon,
  );
}

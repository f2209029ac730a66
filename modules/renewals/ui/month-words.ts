const made = new Map<string, Intl.DateTimeFormat>();

/** "November 2026", or "Nov" when short; the first of a year says which one. */
export function monthWords(month: string, locale: string, short = false): string {
  const key = `${locale} ${short}`;
  const format =
    made.get(key) ??
    new Intl.DateTimeFormat(locale, {
      timeZone: 'UTC',
      month: short ? 'short' : 'long',
      ...(short ? {} : { year: 'numeric' }),
    });
  made.set(key, format);
  return format.format(Date.parse(`${month}-01T12:00:00Z`));
}

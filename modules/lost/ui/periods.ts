/** The periods that a page of lost customers offers. */
export const spans = ['month', 'last', 'three', 'year'] as const;
export type SpanKey = (typeof spans)[number];

/** A choice as the API reads periods; undefined for the usual three months. */
export const spanOf = (span: SpanKey, now: number, zone: string): string | undefined => {
  const first = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate().with({ day: 1 });
  switch (span) {
    case 'month':
      return first.toString().slice(0, 7);
    case 'last':
      return first.subtract({ months: 1 }).toString().slice(0, 7);
    case 'year':
      return `${first.subtract({ months: 11 }).toString()}..${first.add({ months: 1 }).toString()}`;
    case 'three':
      return undefined;
  }
};

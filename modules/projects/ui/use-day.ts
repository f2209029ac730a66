import { useReading } from '../../../platform/ui/format/format-provider.tsx';
import { useNaturalDate } from '../../../platform/ui/log/use-natural-date.ts';

/** What is typed as a day: "fri", "in 2 weeks". `at` is a moment of it, `day` its date where the reader is. */
export function useDay(text: string) {
  const { zone } = useReading();
  const reading = useNaturalDate(text);
  const at = reading.kind === 'known' ? reading.at : null;
  const day =
    at === null ? null : Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();
  return { at, day, unknown: reading.kind === 'unknown' };
}

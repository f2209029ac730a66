import { localDate } from '../../maths/calendar/index.ts';
import type { Choice } from './choice.ts';

export interface DigestQuestion {
  choice: Pick<Choice, 'when' | 'at' | 'quiet'>;
  /** IANA zone of the person. */
  zone: string;
  /** The local day of the last digest, or null. */
  lastDay: string | null;
  /** Whether a local day has working time. */
  works: (day: string) => boolean;
}

/**
 * The local day whose digest is due now, or null. A worker that was away sends it late, on the same day; yesterday's
 * isn't sent any more, because today's tells it all.
 */
export const digestDue = ({ choice, zone, lastDay, works }: DigestQuestion, now: number): string | null => {
  if (choice.when !== 'daily') return null;
  const day = localDate(zone, now);
  const time = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainTime();
  const early = Temporal.PlainTime.compare(time, Temporal.PlainTime.from(choice.at)) < 0;
  if (early || (lastDay !== null && lastDay >= day)) return null;
  return choice.quiet && !works(day) ? null : day;
};

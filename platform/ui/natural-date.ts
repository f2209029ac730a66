import type { ParsedComponents } from 'chrono-node';
import { casual, GB } from 'chrono-node/en';

/** Where and when something was typed, and the hours a plan should fall into. */
export interface NaturalDatePlace {
  /** Epoch milliseconds. */
  now: number;
  zone: string;
  locale?: string;
  hours?: WorkingHours;
}

/** Local "HH:MM" times; days are 1 (Monday) to 7. */
export interface WorkingHours {
  opens: string;
  closes: string;
  days?: readonly number[];
}

/** What was meant: the instant in epoch milliseconds, and whether it lies outside the working hours. */
export interface NaturalDate {
  at: number;
  outside: boolean;
}

export const usual_hours: WorkingHours = { opens: '09:30', closes: '18:30', days: [1, 2, 3, 4, 5, 6] };

/**
 * Reads "tue 11", "in 3 days", "tomorrow 3pm", "24 Nov 15:00", "11" as a time to come; null where it is none.
 * Without a time: the opening hour of that day, or this time of day for "in 3 days". A bare hour before opening
 * means the afternoon ("tue 3" is 15:00); a local time that a clock change skips moves an hour on.
 */
export function readNaturalDate(text: string, place: NaturalDatePlace): NaturalDate | null {
  const now = Temporal.Instant.fromEpochMilliseconds(place.now).toZonedDateTimeISO(place.zone);
  const timezone = now.offsetNanoseconds / 60e9;
  const parser = place.locale === 'en-US' ? casual : GB;
  const written = plainWords(text);
  const [found] = parser.parse(written, { instant: new Date(place.now), timezone }, { forwardDate: true });
  if (!found || written.replace(found.text, '').trim().length > 0) return null;
  const hours = place.hours ?? usual_hours;
  const meant = exactSpan(found.start) ?? localTime(found.start, written, now, hours);
  return { at: meant.epochMilliseconds, outside: isOutside(meant.withTimeZone(place.zone), hours) };
}

const day_names = 'mon|tue|wed|thu|fri|sat|sun|today|tomorrow';

/** What people type, in words the parser knows: "monday 3" → "monday at 3", "11" → "at 11". */
function plainWords(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^day after tomorrow\b/, 'in 2 days')
    .replace(/^(\d{1,2})$/, 'at $1')
    .replace(/^(\d{1,2})\.(\d\d)$/, '$1:$2')
    .replace(new RegExp(`^((?:next |on )?(?:${day_names})[a-z]*),? (\\d{1,2})$`), '$1 at $2');
}

/** "In 2 hours" is elapsed time: the parser's own instant holds over a clock change. */
function exactSpan(start: ParsedComponents): Temporal.ZonedDateTime | null {
  if (!start.isCertain('hour') || start.get('timezoneOffset') === null) return null;
  return Temporal.Instant.fromEpochMilliseconds(start.date().getTime()).toZonedDateTimeISO('UTC');
}

function localTime(start: ParsedComponents, text: string, now: Temporal.ZonedDateTime, hours: WorkingHours) {
  const found = Temporal.PlainDate.from({
    year: start.get('year')!,
    month: start.get('month')!,
    day: start.get('day')!,
  });
  const time = timeMeant(start, text, now, hours);
  const at = (date: Temporal.PlainDate) => date.toZonedDateTime({ timeZone: now.timeZoneId, plainTime: time });
  const bareTime = !start.isCertain('day') && !start.isCertain('weekday');
  // On a Thursday at 14:38, "thu 16" still means today, and "11" means tomorrow.
  const sameWeekday =
    start.isCertain('weekday') && !/next|last|^in |week/.test(text) && found.dayOfWeek === now.dayOfWeek;
  if ((sameWeekday || bareTime) && Temporal.ZonedDateTime.compare(at(now.toPlainDate()), now) > 0)
    return at(now.toPlainDate());
  if (bareTime) return at(now.toPlainDate().add({ days: 1 }));
  return at(found);
}

function timeMeant(start: ParsedComponents, text: string, now: Temporal.ZonedDateTime, hours: WorkingHours) {
  const opens = Temporal.PlainTime.from(hours.opens);
  const closes = Temporal.PlainTime.from(hours.closes);
  if (start.isCertain('hour')) {
    const hour = start.get('hour')!;
    const afternoon = !start.isCertain('meridiem') && hour < opens.hour && hour > 0 && hour < 8 && !/\b0\d/.test(text);
    return new Temporal.PlainTime(afternoon ? hour + 12 : hour, start.get('minute') ?? 0);
  }
  if (/afternoon/.test(text)) return new Temporal.PlainTime(14);
  if (/evening|tonight/.test(text)) return closes;
  if (!/^(in )?(\d+|a|two|three) (day|week|month)/.test(text)) return opens;
  const quarter = now.toPlainTime().round({ smallestUnit: 'minute', roundingIncrement: 15 });
  const early = Temporal.PlainTime.compare(quarter, opens) < 0;
  return early || Temporal.PlainTime.compare(quarter, closes) > 0 ? opens : quarter;
}

function isOutside(at: Temporal.ZonedDateTime, { opens, closes, days }: WorkingHours): boolean {
  const time = at.toPlainTime();
  const before = Temporal.PlainTime.compare(time, Temporal.PlainTime.from(opens)) < 0;
  const after = Temporal.PlainTime.compare(time, Temporal.PlainTime.from(closes)) > 0;
  return before || after || (days !== undefined && !days.includes(at.dayOfWeek));
}

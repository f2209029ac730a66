import { readDateParts, type DateOrder, type DateParts } from './dateParts.ts';
import type { SerialSystem } from './excelSerial.ts';
import { prepareCell, refuse, type Reading, type Refused } from './reading.ts';
import { readTimeParts, type TimeParts } from './timeParts.ts';
import { readTimestampNumber } from './timestampNumber.ts';

export type DateOptions = {
  /** How numeric dates are written. With `auto` a date that could be read two ways is refused. */
  order: DateOrder | 'auto';
  /** IANA zone of times that carry no offset. */
  zone: string;
  /** Where serial numbers count from; 1900 unless given. */
  serials?: SerialSystem;
};

export type DateReading = {
  /** The day in the given zone. */
  plainDate: Temporal.PlainDate;
  /** The moment; for a date without a time the start of its day in the given zone. */
  instant: Temporal.Instant;
  hasTime: boolean;
};

const firstYear = 1900;
const lastYear = 2199;

/**
 * Reads a date, with or without a time, from the forms that exports and people write. A local time inside a spring
 * gap moves on by the gap, one in an autumn overlap is the earlier of the two.
 *
 * @throws RangeError when the zone does not exist: that is the caller's mistake, not the cell's.
 */
export function readDate(text: string, options: DateOptions): Reading<DateReading> {
  const cell = prepareCell(text);
  if (typeof cell !== 'string') return cell;
  const { zone } = options;
  const split = splitTime(cell, zone);
  if (split && 'ok' in split) return split;
  const day = readDateParts(split ? split.date : cell, options.order);
  if (day && 'ok' in day) return day;
  if (day) return checked(day, split?.time ?? null, zone, cell);
  const moment = split ? null : readTimestampNumber(cell, options.serials ?? 1900);
  if (!moment)
    return refuse(`"${short(cell)}" is not a date in a form known here. Write it like 2026-04-01 or 2026-04-01 14:30.`);
  if ('instant' in moment) return ofInstant(moment.instant, zone);
  const local = moment.date.toPlainDateTime(moment.time);
  const hasTime = !moment.time.equals(new Temporal.PlainTime());
  return ofLocal(local, zone, hasTime);
}

/** Parts a text before its time of day: behind a `T`, a comma or a space, with a colon or am/pm in it. */
function splitTime(text: string, zone: string): { date: string; time: TimeParts } | Refused | null {
  for (const found of text.matchAll(/(?<=\d{2})(?:T(?=\d{6}(?!\d))|(?:T|,? )(?=\d{1,2}(?::| ?[ap]\.?m)))/gi)) {
    const time = readTimeParts(text.slice(found.index + found[0].length), zone);
    if (time === null) continue;
    return 'ok' in time ? time : { date: text.slice(0, found.index), time };
  }
  return null;
}

function checked(day: DateParts, time: TimeParts | null, zone: string, text: string): Reading<DateReading> {
  const { year, month } = day;
  if (month < 1 || month > 12)
    return refuse(`"${short(text)}" has no month ${month}. Check the order of day and month.`);
  if (year < firstYear || year > lastYear)
    return refuse(`"${short(text)}" is in the year ${year}; years ${firstYear} to ${lastYear} are taken.`);
  const days = new Temporal.PlainDate(year, month, 1).daysInMonth;
  if (day.day < 1 || day.day > days)
    return refuse(`"${short(text)}" has no day ${day.day}: month ${month} of ${year} has ${days} days.`);
  const midnight = new Temporal.PlainDateTime(year, month, day.day);
  if (!time) return ofLocal(midnight, zone, false);
  const { hour, minute, second, nanosecond } = time;
  const ns = {
    millisecond: Math.floor(nanosecond / 1e6),
    microsecond: Math.floor(nanosecond / 1e3) % 1000,
    nanosecond: nanosecond % 1000,
  };
  const local = (time.endOfDay ? midnight.add({ days: 1 }) : midnight).with({ hour, minute, second, ...ns });
  if (time.offset === null) return ofLocal(local, zone, true);
  return ofInstant(
    local
      .toZonedDateTime('UTC')
      .toInstant()
      .subtract({ minutes: offsetMinutes(time.offset) }),
    zone,
  );
}

function offsetMinutes(offset: string): number {
  const size = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4));
  return offset.startsWith('-') ? -size : size;
}

function ofLocal(local: Temporal.PlainDateTime, zone: string, hasTime: boolean): Reading<DateReading> {
  const zoned = local.toZonedDateTime(zone, { disambiguation: 'compatible' });
  return { ok: true, plainDate: local.toPlainDate(), instant: zoned.toInstant(), hasTime };
}

function ofInstant(instant: Temporal.Instant, zone: string): Reading<DateReading> {
  return { ok: true, plainDate: instant.toZonedDateTimeISO(zone).toPlainDate(), instant, hasTime: true };
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

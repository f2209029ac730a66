import { CalendarError, type Zone } from '../calendar/index.ts';

const DAY_MS = 86_400_000;
const TIME =
  /^(\d{4}-\d{2}-\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(Z|z|[+-]\d{2}(?::?\d{2})?)?)?$/;

/**
 * Reads a time: with an offset it is an instant, without one local to the zone; a date alone is its first instant.
 * @throws CalendarError naming the field.
 */
export function readInstant(text: unknown, field: string, zone: Zone): number {
  const match = typeof text === 'string' ? TIME.exec(text) : null;
  const day = match ? Date.parse(`${match[1]}T00:00:00Z`) / DAY_MS : Number.NaN;
  // `Date.parse` lets 30 February be 1 or 2 March; written back it shows.
  if (
    !match ||
    Number.isNaN(day) ||
    new Date(day * DAY_MS).toISOString().slice(0, 10) !== match[1] ||
    match[1]!.startsWith('0000')
  )
    throw wrongTime(text, field);
  const [hours, minutes, seconds] = [Number(match[2] ?? 0), Number(match[3] ?? 0), Number(match[4] ?? 0)];
  const ms = Math.floor(Number(`0.${match[5] ?? '0'}`) * 1000 + 1e-6);
  const sinceMidnight = ((hours * 60 + minutes) * 60 + seconds) * 1000 + ms;
  if (minutes > 59 || seconds > 59 || sinceMidnight > DAY_MS) throw wrongTime(text, field);
  if (match[2] === undefined) return zone.startOfDay(day);
  const wallMs = day * DAY_MS + sinceMidnight;
  return match[6] === undefined ? zone.instantOf(wallMs) : wallMs - offsetMs(match[6], text, field);
}

/** An instant as ISO 8601 in UTC, to the second where there are no milliseconds. */
export function instantText(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}

function offsetMs(offset: string, text: unknown, field: string): number {
  if (offset === 'Z' || offset === 'z') return 0;
  const digits = offset.slice(1).replace(':', '');
  const [hours, minutes] = [Number(digits.slice(0, 2)), Number(digits.slice(2) || 0)];
  if (hours > 23 || minutes > 59) throw wrongTime(text, field);
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

function wrongTime(text: unknown, field: string): CalendarError {
  if (text === undefined || text === null)
    return new CalendarError(
      field,
      'This time is missing; write it such as "2026-11-20T09:30:00Z", or without Z for the calendar\'s local time.',
    );
  const shown = String(JSON.stringify(text)).slice(0, 60);
  return new CalendarError(
    field,
    `${shown} is not a time that exists; write it such as "2026-11-20T09:30:00Z", or without Z for local time.`,
  );
}

import { prepareCell, refuse, type Reading } from './reading.ts';
import { readTimeParts } from './timeParts.ts';

/** A time of day alone in its cell, as exports that keep date and time apart write it. */
export function readTime(text: string): Reading<{ plainTime: Temporal.PlainTime }> {
  const cell = prepareCell(text);
  if (typeof cell !== 'string') return cell;
  const time = readTimeParts(cell, 'UTC');
  if (time === null || (!('ok' in time) && (time.offset !== null || time.endOfDay))) {
    return refuse(`"${cell}" is not a time of day. Write it like 14:30.`);
  }
  if ('ok' in time) return time;
  const { hour, minute, second, nanosecond } = time;
  return { ok: true, plainTime: new Temporal.PlainTime(hour, minute, second).add({ nanoseconds: nanosecond }) };
}

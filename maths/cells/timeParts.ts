import { refuse, type Refused } from './reading.ts';

export type TimeParts = {
  hour: number;
  minute: number;
  second: number;
  nanosecond: number;
  /** 24:00, the end of a day. */
  endOfDay: boolean;
  /** `+05:30`; null for a time in the zone of whoever wrote it. */
  offset: string | null;
};

const clock =
  /^(\d{1,2})(?::(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?(?: ?([ap])\.?m\.?)? ?(z|utc|gmt)? ?([+-]\d{2}(?::?\d{2})?)?(?: ?\(.*\)| ?\[.*\])?( ?[a-z]{2,5})?$/i;

/** `103000`, the basic format of ISO 8601, which stands behind a `T` only. */
const compact = /^(\d{2})(\d{2})(\d{2})(?=$|[Zz.,+-])/;

/** Zone names by letters mean several zones each; these are understood only where they can mean one thing. */
const letters: Record<string, string[]> = { IST: ['Asia/Kolkata', 'Asia/Calcutta'] };

/** A time of day: `7:29`, `07:29:05.123456`, `1:05 PM`, `10 am`, each with or without an offset from UTC. */
export function readTimeParts(text: string, zone: string): TimeParts | Refused | null {
  const found = clock.exec(text.replace(compact, '$1:$2:$3'));
  if (!found || (found[2] === undefined && found[5] === undefined)) return null;
  const [, hours, minutes, seconds, fraction, half, utc, offset, name] = found;
  const abbreviation = name?.trim().toUpperCase();
  if (abbreviation && !letters[abbreviation]?.includes(zone)) {
    return refuse(`"${abbreviation}" names more than one time zone. Write the offset instead, like +05:30.`);
  }
  let hour = Number(hours);
  const minute = Number(minutes ?? 0);
  const second = Number(seconds ?? 0);
  if (half) {
    if (hour < 1 || hour > 12) return refuse(`There is no ${hour} o'clock ${half.toLowerCase()}m.`);
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  const endOfDay = hour === 24 && minute === 0 && second === 0 && !Number(fraction ?? 0);
  if ((hour > 23 && !endOfDay) || minute > 59 || second > 60) return refuse(`There is no time "${text}".`);
  return {
    hour: endOfDay ? 0 : hour,
    minute,
    // A leap second is counted as the last second of its minute, as most clocks do.
    second: Math.min(second, 59),
    nanosecond: Number((fraction ?? '').padEnd(9, '0')),
    endOfDay,
    offset: offset ? withColon(offset) : utc ? '+00:00' : null,
  };
}

function withColon(offset: string): string {
  const digits = offset.slice(1).replace(':', '').padEnd(4, '0');
  return `${offset[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

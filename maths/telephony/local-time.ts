/** How a local clock time sits in its zone: once, twice (clocks set back) or never (clocks set forward). */
export type LocalReading = { at: number; occurs: 'once' | 'twice' | 'never' };

const localForm = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d):(\d\d)(?:[.,](\d{1,9}))?$/;
const offsetForm = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d(?::?\d\d)?)$/;

/**
 * A reader of the clock times telephone systems write, `YYYY-MM-DD HH:MM:SS[.ffffff]`, in the given zone.
 * Answers epoch milliseconds (finer digits are cut, so order and hour never change), or undefined when the text is no
 * time. A text with an offset is that instant. A time that occurs twice is read as the first, one that never occurs
 * moves forward by the gap: both say so in `occurs`.
 * Throws a RangeError when the zone does not exist.
 */
export function localClock(zone: string): (text: string) => LocalReading | undefined {
  assertZone(zone);
  // No zone changes its offset except at a quarter hour, so one look-up serves every line of that quarter.
  const quarters = new Map<string, { shift: number; occurs: LocalReading['occurs'] } | undefined>();
  return (text) => {
    const trimmed = text.trim();
    if (offsetForm.test(trimmed)) return instantOf(trimmed);
    const match = localForm.exec(trimmed);
    if (!match) return undefined;
    const [, year, month, day, hour, minute, second, fraction = ''] = match as unknown as string[];
    if (Number(minute) > 59 || Number(second) > 59) return undefined;
    const quarterMinute = Math.floor(Number(minute) / 15) * 15;
    const key = `${year}-${month}-${day}T${hour}:${String(quarterMinute).padStart(2, '0')}`;
    if (!quarters.has(key)) quarters.set(key, quarterShift(key, zone));
    const quarter = quarters.get(key);
    if (!quarter) return undefined;
    const milliseconds = Number(fraction.padEnd(3, '0').slice(0, 3));
    const wall = Date.UTC(+year!, +month! - 1, +day!, +hour!, +minute!, +second!, milliseconds);
    return { at: wall + quarter.shift, occurs: quarter.occurs };
  };
}

function assertZone(zone: string): void {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
  } catch {
    throw new RangeError(`There is no time zone "${zone}". Give an IANA name such as Europe/Berlin or Asia/Kolkata.`);
  }
}

function quarterShift(key: string, zone: string): { shift: number; occurs: LocalReading['occurs'] } | undefined {
  let wall: Temporal.PlainDateTime;
  try {
    wall = Temporal.PlainDateTime.from(key, { overflow: 'reject' });
  } catch {
    return undefined;
  }
  const first = wall.toZonedDateTime(zone, { disambiguation: 'compatible' });
  const later = wall.toZonedDateTime(zone, { disambiguation: 'later' });
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const never = !first.toPlainDateTime().equals(wall);
  const shift = first.epochMilliseconds - wall.toZonedDateTime('UTC').epochMilliseconds;
  if (never) return { shift, occurs: 'never' };
  return { shift, occurs: later.epochMilliseconds === earlier.epochMilliseconds ? 'once' : 'twice' };
}

function instantOf(text: string): LocalReading | undefined {
  try {
    return { at: Temporal.Instant.from(text.replace(' ', 'T')).epochMilliseconds, occurs: 'once' };
  } catch {
    return undefined;
  }
}

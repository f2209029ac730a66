import { DAY_MS, dayOfDate } from './civil.ts';
import { CalendarError } from './error.ts';

/** No zone was ever further than this from UTC, local mean times included. */
const WIDEST_OFFSET_MS = 16 * 3_600_000;
const BEFORE_ALL_ZONES_MS = dayOfDate(1800, 1, 1) * DAY_MS;
/** Rules repeat without end; asking for more than this is a question outside the supported years. */
const LAST_INSTANT_MS = dayOfDate(10_001, 1, 1) * DAY_MS;

/**
 * The offsets of an IANA time zone as a table that grows as far as it is asked, because asking `Temporal` for every
 * instant would cost microseconds in the hot path. Segment i runs from `starts[i]` (inclusive) with `offsets[i]`.
 */
export class Zone {
  readonly id: string;
  private readonly starts: number[] = [Number.NEGATIVE_INFINITY];
  private readonly offsets: number[] = [];
  private readonly changing = new Set<number>();
  private knownUntil: number;
  private cursor: Temporal.ZonedDateTime | null;
  /** The segment that answered last: instants asked together lie together. */
  private recent = 0;

  constructor(id: string) {
    this.id = id;
    this.cursor = Temporal.Instant.fromEpochMilliseconds(BEFORE_ALL_ZONES_MS).toZonedDateTimeISO(id);
    this.offsets.push(this.cursor.offsetNanoseconds / 1e6);
    this.knownUntil = BEFORE_ALL_ZONES_MS;
  }

  /** Milliseconds to add to an instant for the local wall time. */
  offsetAt(ms: number): number {
    return this.offsets[this.segmentAt(ms)]!;
  }

  /** Whether the clocks change on this local day, or so near its midnight that the day's bounds move. */
  changesOn(day: number): boolean {
    this.grow((day + 2) * DAY_MS);
    return this.changing.has(day);
  }

  /**
   * The instant of a local wall time (given as if it were UTC). In a spring gap it moves on by the length of the gap;
   * in an autumn overlap it is the first of the two.
   */
  instantOf(localMs: number): number {
    const segment = this.segmentOfLocal(localMs);
    const inGap = localMs < this.starts[segment]! + this.offsets[segment]!;
    return localMs - this.offsets[inGap ? segment - 1 : segment]!;
  }

  /** The first instant of a local day; when its midnight falls into a gap, the instant of the change. */
  startOfDay(day: number): number {
    const segment = this.segmentOfLocal(day * DAY_MS);
    return Math.max(this.starts[segment]!, day * DAY_MS - this.offsets[segment]!);
  }

  /** The local day an instant belongs to, by the bounds that `startOfDay` gives. */
  dayOf(ms: number): number {
    let day = Math.floor((ms + this.offsetAt(ms)) / DAY_MS);
    if (!this.changing.has(day)) return day;
    // An overlap across midnight shows yesterday's date again, a while after today began: at most one step.
    if (ms >= this.startOfDay(day + 1)) day += 1;
    else if (ms < this.startOfDay(day)) day -= 1;
    return day;
  }

  /** The first segment whose local times reach beyond `localMs`: it holds that local time or begins after a gap. */
  private segmentOfLocal(localMs: number): number {
    let segment = this.segmentAt(localMs - WIDEST_OFFSET_MS);
    this.grow(localMs + WIDEST_OFFSET_MS);
    const last = this.starts.length - 1;
    while (segment < last && localMs >= this.starts[segment + 1]! + this.offsets[segment]!) segment += 1;
    return segment;
  }

  private segmentAt(ms: number): number {
    if (ms >= this.knownUntil) this.grow(ms);
    const { starts, recent } = this;
    if (ms >= starts[recent]! && (recent + 1 === starts.length || ms < starts[recent + 1]!)) return recent;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= ms) low = middle;
      else high = middle - 1;
    }
    this.recent = low;
    return low;
  }

  /** Learns every change of offset up to and including the first one after `ms`. */
  private grow(ms: number): void {
    const until = Math.min(ms, LAST_INSTANT_MS);
    while (this.cursor && this.knownUntil <= until) {
      this.cursor = this.cursor.getTimeZoneTransition('next');
      if (!this.cursor) break;
      const start = this.cursor.epochMilliseconds;
      const before = this.offsets.at(-1)!;
      const after = this.cursor.offsetNanoseconds / 1e6;
      this.starts.push(start);
      this.offsets.push(after);
      this.knownUntil = start;
      const lastDay = Math.floor((start + Math.max(before, after)) / DAY_MS);
      for (let day = Math.floor((start + Math.min(before, after) - 1) / DAY_MS); day <= lastDay; day++)
        this.changing.add(day);
    }
    if (!this.cursor) this.knownUntil = Number.POSITIVE_INFINITY;
  }
}

const zones = new Map<string, Zone>();

/**
 * The zone of an IANA name (`Europe/Berlin`, `UTC`) or a fixed offset (`+05:30`).
 * @throws CalendarError when there is no such zone.
 */
export function zoneOf(id: string): Zone {
  const known = zones.get(id);
  if (known) return known;
  // The names are few, so the table cannot grow without end; `Temporal` would also read a whole timestamp as a zone.
  if (!/^([A-Za-z][A-Za-z0-9_+\-/]*|[+-]\d{2}(:?\d{2})?)$/.test(id)) throw noSuchZone(id);
  try {
    const zone = new Zone(id);
    zones.set(id, zone);
    return zone;
  } catch {
    throw noSuchZone(id);
  }
}

function noSuchZone(id: string): CalendarError {
  const shown = id.length > 60 ? `${id.slice(0, 60)}…` : id;
  return new CalendarError(
    'zone',
    `There is no time zone "${shown}"; write an IANA name such as "Europe/Berlin" or "UTC".`,
  );
}

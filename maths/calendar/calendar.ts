import { checkCalendar, type CheckedCalendar } from './check.ts';
import { DAY_MS, dateOfDay, weekdayOf } from './civil.ts';
import { Pattern } from './pattern.ts';
import type { Spans } from './spans.ts';
import { outOfRange, Years } from './years.ts';
import type { YearIndex } from './year.ts';
import type { Zone } from './zone.ts';

const RANGE_MS = 300_000_000_000_000;

/**
 * A calendar ready to be asked. Open time is the real time that passes while it is open, in milliseconds, so a day of
 * 23 hours that is open around the clock counts 23 hours. Instants are epoch milliseconds; spans are `[from, to)`.
 */
export class Calendar {
  readonly zone: Zone;
  readonly spec: CheckedCalendar;
  readonly pattern: Pattern;
  readonly years: Years;
  /** The year found last: instants asked together lie together. */
  private recent: YearIndex | null = null;

  constructor(spec: CheckedCalendar) {
    this.spec = spec;
    this.zone = spec.zone;
    this.pattern = new Pattern(spec);
    this.years = new Years(this.pattern, spec.zone);
  }

  /** Open milliseconds from a fixed instant to this one; only differences mean anything. */
  openBefore(ms: number): number {
    const day = this.dayOf(ms);
    const index = this.indexOf(day);
    const before = this.years.total('open', index.year) + index.openBefore[day - index.firstDay]!;
    const changed = index.changed.get(day);
    if (changed) return before + lengthBefore(changed, ms);
    const wallMs = ms + this.zone.offsetAt(ms) - day * DAY_MS;
    return before + lengthBefore(this.pattern.week[weekdayOf(day)]!, wallMs);
  }

  /**
   * The earliest instant with this much open time before it or, when `last`, the latest one. They differ exactly when
   * the amount ends at closing: the earliest is the closing, the latest the next opening.
   */
  instantAt(open: number, last: boolean, nearMs: number): number {
    const near = this.indexOf(this.dayOf(nearMs)).year;
    const year = this.years.yearReaching('open', open, last, near);
    const index = this.years.detail(year);
    const within = open - this.years.total('open', year);
    const day = index.firstDay + firstReaching(index.openBefore, within, last);
    const spans = index.changed.get(day) ?? this.pattern.of(day);
    const base = index.changed.has(day) ? 0 : this.zone.startOfDay(day);
    return base + positionAt(spans, within - index.openBefore[day - index.firstDay]!, last);
  }

  /** The local day (days since 1970-01-01) that an instant belongs to. */
  dayOf(ms: number): number {
    if (!(Math.abs(ms) < RANGE_MS)) throw outOfRange();
    return this.zone.dayOf(ms);
  }

  /** The opening of a local day as instants. */
  spansOn(day: number): Spans {
    const changed = this.indexOf(day).changed.get(day);
    if (changed) return changed;
    const midnight = this.zone.startOfDay(day);
    return this.pattern.of(day).map((ms) => ms + midnight);
  }

  /** The index of the year a day lies in. */
  indexOf(day: number): YearIndex {
    const { recent } = this;
    if (recent && day >= recent.firstDay && day < recent.firstDay + recent.days) return recent;
    this.recent = this.years.detail(dateOfDay(day).year);
    return this.recent;
  }
}

/**
 * Compiles a calendar from its written form.
 * @throws CalendarError with the field and the reason.
 */
export function newCalendar(spec: unknown): Calendar {
  return new Calendar(checkCalendar(spec));
}

function lengthBefore(spans: Spans, ms: number): number {
  let length = 0;
  for (let i = 0; i < spans.length && spans[i]! < ms; i += 2) length += Math.min(ms, spans[i + 1]!) - spans[i]!;
  return length;
}

function positionAt(spans: Spans, length: number, last: boolean): number {
  let rest = length;
  for (let i = 0; i < spans.length; i += 2) {
    const span = spans[i + 1]! - spans[i]!;
    if (last ? rest < span : rest <= span) return spans[i]! + rest;
    rest -= span;
  }
  throw new RangeError('A day was searched for more open time than it has.');
}

/** The first i whose day brings the running total to `target` (past it, when `strictly`). */
export function firstReaching(before: ArrayLike<number>, target: number, strictly: boolean): number {
  let low = 0;
  let high = before.length - 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (strictly ? before[middle + 1]! > target : before[middle + 1]! >= target) high = middle;
    else low = middle + 1;
  }
  return low;
}

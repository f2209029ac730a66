import { CalendarError } from './error.ts';
import type { Pattern } from './pattern.ts';
import { indexYear, type YearIndex } from './year.ts';
import type { Zone } from './zone.ts';

/** Totals are counted from the start of this year in both directions: most questions lie near it. */
const ANCHOR_YEAR = 2020;
const FIRST_INDEXED_YEAR = 0;
const LAST_INDEXED_YEAR = 10_000;
/** Detailed years kept at once; the totals of all others stay, so a year that was dropped costs one rebuild. */
const KEPT_YEARS = 40;

/** A quantity that grows through the years: open milliseconds or working days. */
export type Quantity = 'open' | 'working';

/**
 * The years of a calendar with running totals, so that any two instants are compared by two look-ups and any amount is
 * found by binary search. Years are indexed once, when first needed.
 */
export class Years {
  private readonly pattern: Pattern;
  private readonly zone: Zone;
  private readonly detailed = new Map<number, YearIndex>();
  /** `after[q][i]`: the quantity from the anchor to the start of year anchor + i; `before[q][i]`: from anchor − i to it. */
  private readonly after: Record<Quantity, number[]> = { open: [0], working: [0] };
  private readonly before: Record<Quantity, number[]> = { open: [0], working: [0] };

  constructor(pattern: Pattern, zone: Zone) {
    this.pattern = pattern;
    this.zone = zone;
  }

  detail(year: number): YearIndex {
    const known = this.detailed.get(year);
    if (known) return known;
    if (year < FIRST_INDEXED_YEAR || year > LAST_INDEXED_YEAR) throw outOfRange();
    if (this.detailed.size >= KEPT_YEARS) this.detailed.clear();
    const index = indexYear(this.pattern, this.zone, year);
    this.detailed.set(year, index);
    return index;
  }

  /** The quantity from the anchor to the start of the year; negative before the anchor. */
  total(quantity: Quantity, year: number): number {
    if (year < FIRST_INDEXED_YEAR || year > LAST_INDEXED_YEAR + 1) throw outOfRange();
    if (year >= ANCHOR_YEAR) {
      while (this.after.open.length <= year - ANCHOR_YEAR) this.growAfter();
      return this.after[quantity][year - ANCHOR_YEAR]!;
    }
    while (this.before.open.length <= ANCHOR_YEAR - year) this.growBefore();
    return -this.before[quantity][ANCHOR_YEAR - year]!;
  }

  /**
   * The year in which the running total reaches `target` (or passes it, when `strictly`), searched from a hint.
   * @throws CalendarError when that never happens within the supported years.
   */
  yearReaching(quantity: Quantity, target: number, strictly: boolean, hint: number): number {
    const reaches = (year: number) => {
      const total = this.total(quantity, year + 1);
      return strictly ? total > target : total >= target;
    };
    if (reaches(hint) && !reaches(hint - 1)) return hint;
    // Doubling steps find a bracket without touching far years, halving steps close it.
    let step = 1;
    let low = hint;
    let high = hint;
    if (reaches(hint))
      while (low > FIRST_INDEXED_YEAR && reaches(low))
        [low, step] = [Math.max(FIRST_INDEXED_YEAR, low - step), step * 2];
    else
      while (!reaches(high)) {
        if (high >= LAST_INDEXED_YEAR) throw outOfRange();
        [high, step] = [Math.min(LAST_INDEXED_YEAR, high + step), step * 2];
      }
    if (reaches(low)) throw outOfRange();
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (reaches(middle)) high = middle;
      else low = middle;
    }
    return high;
  }

  private growAfter(): void {
    const index = this.detail(ANCHOR_YEAR + this.after.open.length - 1);
    this.after.open.push(this.after.open.at(-1)! + index.openBefore[index.days]!);
    this.after.working.push(this.after.working.at(-1)! + index.workingBefore[index.days]!);
  }

  private growBefore(): void {
    const index = this.detail(ANCHOR_YEAR - this.before.open.length);
    this.before.open.push(this.before.open.at(-1)! + index.openBefore[index.days]!);
    this.before.working.push(this.before.working.at(-1)! + index.workingBefore[index.days]!);
  }
}

/** An instant, or an answer, outside the years that Kept computes in. */
export function outOfRange(): CalendarError {
  return new CalendarError(
    'within',
    'The answer lies outside the years 1 to 9999, or the calendar has no open time left; give a shorter time.',
  );
}

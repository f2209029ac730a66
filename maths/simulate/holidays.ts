import { dateOf, weekdayOf } from './time.ts';

/** The days on which an Indian company of this kind closes, beside Sundays. */
export interface Holiday {
  day: number;
  name: string;
}

const every_year: Record<string, string> = {
  '01-26': 'Republic Day',
  '05-01': 'May Day',
  '08-15': 'Independence Day',
  '10-02': 'Gandhi Jayanti',
  '11-01': 'Kannada Rajyotsava',
  '12-25': 'Christmas Day',
};

/** Feasts that follow the moon, as the central government's lists give them for the year. */
const by_the_moon: Record<string, string> = {
  '2024-01-15': 'Makara Sankranti',
  '2024-03-25': 'Holi',
  '2024-04-11': 'Eid al-Fitr',
  '2024-09-07': 'Ganesh Chaturthi',
  '2024-10-12': 'Dussehra',
  '2024-10-31': 'Diwali',
  '2025-01-14': 'Makara Sankranti',
  '2025-03-14': 'Holi',
  '2025-03-31': 'Eid al-Fitr',
  '2025-08-27': 'Ganesh Chaturthi',
  '2025-10-20': 'Diwali',
  '2026-01-14': 'Makara Sankranti',
  '2026-03-04': 'Holi',
  '2026-03-21': 'Eid al-Fitr',
  '2026-09-14': 'Ganesh Chaturthi',
  '2026-10-20': 'Dussehra',
  '2026-11-09': 'Diwali',
  '2027-01-15': 'Makara Sankranti',
  '2027-03-10': 'Eid al-Fitr',
  '2027-03-22': 'Holi',
  '2027-09-04': 'Ganesh Chaturthi',
  '2027-10-09': 'Dussehra',
  '2027-10-29': 'Diwali',
};

/** Holidays in [from, to], in order. Years without a known moon calendar keep the fixed days. */
export function holidays(from: number, to: number): Holiday[] {
  const found: Holiday[] = [];
  for (let day = from; day <= to; day++) {
    const date = dateOf(day);
    const name = by_the_moon[date] ?? every_year[date.slice(5)];
    if (name) found.push({ day, name });
  }
  return found;
}

/** Monday to Saturday, holidays excepted. */
export class WorkDays {
  private readonly closed: ReadonlySet<number>;

  constructor(list: readonly Holiday[]) {
    this.closed = new Set(list.map((holiday) => holiday.day));
  }

  isOpen(day: number): boolean {
    return weekdayOf(day) !== 0 && !this.closed.has(day);
  }

  /** The first open day on or after `day`. */
  onOrAfter(day: number): number {
    let candidate = day;
    // Never more than a few closed days in a row; the bound is for the reader.
    for (let i = 0; i < 30 && !this.isOpen(candidate); i++) candidate++;
    return candidate;
  }

  /** `count` open days after `day`. */
  after(day: number, count: number): number {
    let candidate = day;
    for (let i = 0; i < count; i++) candidate = this.onOrAfter(candidate + 1);
    return candidate;
  }

  before(day: number): number {
    let candidate = day - 1;
    for (let i = 0; i < 30 && !this.isOpen(candidate); i++) candidate--;
    return candidate;
  }
}

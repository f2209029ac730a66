import { readMonthName } from './months.ts';
import { refuse, type Refused } from './reading.ts';

export type DateOrder = 'dmy' | 'mdy' | 'ymd';

export type DateParts = { year: number; month: number; day: number };

const yearFirst = /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})$/;
const threeNumbers = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/;
const dayMonthName = /^(\d{1,2})(?:st|nd|rd|th)?[-/., ]{0,2}([\p{L}]{3,10})[-/., ]{0,2}'?(\d{4}|\d{2})$/iu;
const monthNameDay = /^(\p{L}{3,10})[-/., ]{0,2}(\d{1,2})(?:st|nd|rd|th)?[-/., ]{1,2}'?(\d{4}|\d{2})$/iu;
const yearMonthName = /^(\d{4})[-/., ]{1,2}(\p{L}{3,10})[-/., ]{1,2}(\d{1,2})$/iu;
const compact = /^((?:19|20|21)\d{2})(\d{2})(\d{2})$/;
const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}[., ]{1,2}/i;

/** The day a text names, unchecked against the calendar; null when it has none of the known forms. */
export function readDateParts(text: string, order: DateOrder | 'auto'): DateParts | Refused | null {
  const iso = yearFirst.exec(text) ?? compact.exec(text)?.toSpliced(2, 0, '');
  if (iso) return parts(iso[1]!, iso[3]!, iso[4]!);
  const numbers = threeNumbers.exec(text);
  if (numbers) return inOrder(numbers[1]!, numbers[3]!, numbers[4]!, order, text);
  const plain = text.replace(weekday, '');
  const named = dayMonthName.exec(plain);
  if (named) return withName(named[3]!, named[2]!, named[1]!);
  const american = monthNameDay.exec(plain);
  if (american) return withName(american[3]!, american[1]!, american[2]!);
  const sorted = yearMonthName.exec(plain);
  return sorted ? withName(sorted[1]!, sorted[2]!, sorted[3]!) : null;
}

function inOrder(a: string, b: string, c: string, order: DateOrder | 'auto', text: string): DateParts | Refused {
  if (order === 'dmy') return parts(c, b, a);
  if (order === 'mdy') return parts(c, a, b);
  if (order === 'ymd')
    return c.length === 2
      ? parts(a, b, c)
      : refuse(`"${text}" does not begin with the year. Choose how the column's dates are written.`);
  if (Number(a) > 12 || a === b) return parts(c, b, a);
  if (Number(b) > 12) return parts(c, a, b);
  return refuse(`"${text}" can be read day first or month first. Choose how the column's dates are written.`);
}

function withName(year: string, name: string, day: string): DateParts | Refused {
  const month = readMonthName(name);
  return month === null ? refuse(`"${name}" is not a month.`) : parts(year, String(month), day);
}

function parts(year: string, month: string, day: string): DateParts {
  return { year: fullYear(year), month: Number(month), day: Number(day) };
}

/** Two digits stand for 1970–2069, as most programs that write them take it (POSIX strptime: 1969–2068). */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

import { refuse, type Refused } from './reading.ts';

/** `point`: 1,234.56 and 1,23,456.78. `comma`: 1.234,56. */
export type NumberFormat = 'point' | 'comma';

const western = /^\d{1,3}(?:,\d{3})+$/;
/** Thousands, then pairs: lakh and crore. */
const indian = /^\d{1,2}(?:,\d{2})*,\d{3}$/;

/** Takes the groups out of digits: `1,23,456.5` → `123456.5`. Groups must stand where groups stand. */
export function ungroup(digits: string, format: NumberFormat): string | Refused {
  const pointed = format === 'comma' ? swap(digits) : digits;
  const dot = pointed.indexOf('.');
  const whole = dot === -1 ? pointed : pointed.slice(0, dot);
  const fraction = dot === -1 ? '' : pointed.slice(dot + 1);
  if (!/^\d*$/.test(fraction) || (whole === '' && fraction === '')) return misplaced(digits);
  if (/^\d*$/.test(whole)) return fraction === '' ? whole : `${whole || '0'}.${fraction}`;
  if (!western.test(whole) && !indian.test(whole)) return misplaced(digits);
  const plain = whole.replaceAll(',', '');
  return fraction === '' ? plain : `${plain}.${fraction}`;
}

/** The format that one number proves by itself; null when it proves none, as `1,234` or `1234`. */
export function formatOf(digits: string): NumberFormat | null {
  const comma = digits.lastIndexOf(',');
  const point = digits.lastIndexOf('.');
  if (comma === -1 && point === -1) return null;
  if (comma !== -1 && point !== -1) return comma > point ? 'comma' : 'point';
  const mark = comma === -1 ? '.' : ',';
  const several = digits.indexOf(mark) !== digits.lastIndexOf(mark);
  const group = /^(?!0)\d{1,3}[.,]\d{3}$/.test(digits);
  if (group) return null;
  return several === (mark === ',') ? 'point' : 'comma';
}

const swap = (digits: string): string => digits.replaceAll(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));

const misplaced = (digits: string): Refused =>
  refuse(
    `"${digits}" has its separators in places where no number has them. Check the number, or how the column writes them.`,
  );

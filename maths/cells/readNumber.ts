import { formatOf, ungroup, type NumberFormat } from './grouping.ts';
import { expandExponent, timesPowerOfTen, trimDecimal } from './decimalText.ts';
import { takeCurrency } from './currency.ts';
import { prepareCell, refuse, type Reading } from './reading.ts';

export type NumberOptions = {
  /** How the column writes decimals and groups. With `auto` a number that could be read two ways is refused. */
  format: NumberFormat | 'auto';
};

export type NumberReading = {
  /** The exact value in plain decimal digits, as `-1234.5`; no exponent, no needless zeros. Never went through a float. */
  decimal: string;
  /** ISO 4217, when the cell names one. */
  currency: string | null;
  /** The cell ends with a percent sign; `decimal` is then the number before it. */
  percent: boolean;
};

/** Number words behind a figure, as a power of ten. */
const scales: [RegExp, number][] = [
  [/ ?(?:crores?|crs?)\.?$/i, 7],
  [/ ?(?:lakhs?|lacs?|lkhs?|l)\.?$/i, 5],
  [/ ?(?:thousand|k)$/i, 3],
  [/ ?(?:millions?|mn|mio|m)\.?$/i, 6],
  [/ ?(?:billions?|bn|b)\.?$/i, 9],
];

/**
 * Reads a number or an amount of money: groups of any habit, a currency before or behind, `(1,234)` and `1,234-` for
 * less than zero, `4.1 L`, `1.2 Cr`, `12%`, `5,000/-`.
 */
export function readNumber(text: string, options: NumberOptions): Reading<NumberReading> {
  const cell = prepareCell(text);
  if (typeof cell !== 'string') return cell;
  const money = takeCurrency(westernDigits(cell));
  const { body, negative } = takeSign(money.rest);
  const inner = takeCurrency(body);
  const percent = inner.rest.endsWith('%');
  const figure = percent ? inner.rest.slice(0, -1).trim() : inner.rest;
  const scale = percent ? undefined : scales.find(([word]) => word.test(figure));
  const bare = scale ? figure.replace(scale[0], '') : figure;
  const digits = bare.replaceAll(/(?<=\d)[ '’](?=\d{2,3}(?:\D|$))/g, '');
  const exponent = expandExponent(digits);
  if (exponent !== null && typeof exponent !== 'string') return exponent;
  if (exponent === null && !/^[\d.,]*\d[\d.,]*$/.test(digits)) return refuse(`"${cell.slice(0, 60)}" is not a number.`);
  const format = options.format === 'auto' ? formatOf(digits) : options.format;
  if (exponent === null && format === null && /[.,]/.test(digits)) {
    return refuse(`"${cell}" can be read as thousands or as decimals. Choose how the column's numbers are written.`);
  }
  const plain = exponent ?? ungroup(digits, format ?? 'point');
  if (typeof plain !== 'string') return plain;
  const size = trimDecimal(scale ? timesPowerOfTen(plain, scale[1]) : plain);
  const decimal = negative && size !== '0' ? `-${size}` : size;
  return { ok: true, decimal, currency: money.currency ?? inner.currency, percent };
}

/** Takes a sign from the front or the end, or the parentheses of bookkeepers. */
function takeSign(text: string): { body: string; negative: boolean } {
  const plain = text.replace(/\/[-=]$/, '').trim();
  const inside = /^\((.*)\)$/.exec(plain)?.[1];
  if (inside !== undefined) return { body: inside.trim(), negative: true };
  if (/^[-−–]/.test(plain)) return { body: plain.slice(1).trim(), negative: true };
  if (/\d ?[-−–]$/.test(plain)) return { body: plain.slice(0, -1).trim(), negative: true };
  return { body: plain.replace(/^\+ ?/, ''), negative: false };
}

/** Full-width and Devanagari digits as 0–9. */
function westernDigits(text: string): string {
  return text.replaceAll(/[０-９०-९]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code >= 0xff10 ? 0xff10 : 0x966));
  });
}

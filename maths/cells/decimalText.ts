import { refuse, type Refused } from './reading.ts';

/** `0012.50` → `12.5`, `.5` → `0.5`. */
export function trimDecimal(plain: string): string {
  const [whole = '', fraction = ''] = plain.split('.');
  const kept = fraction.replace(/0+$/, '');
  const front = whole.replace(/^0+(?=\d)/, '') || '0';
  return kept === '' ? front : `${front}.${kept}`;
}

/** Moves the decimal point of unsigned plain digits to the right. Exact. */
export function timesPowerOfTen(plain: string, power: number): string {
  const [whole = '', fraction = ''] = plain.split('.');
  const digits = fraction.padEnd(power, '0');
  const rest = digits.slice(power);
  return rest === '' ? whole + digits : `${whole}${digits.slice(0, power)}.${rest}`;
}

/**
 * `1.5E+06` → `1500000`; null when the text has no exponent. Refused when the exponent hides digits: a spreadsheet
 * shows 919845012345 as `9.19845E+11`, and what is cut off is gone.
 */
export function expandExponent(text: string): string | Refused | null {
  const found = /^(\d+)(?:[.,](\d+))?e([+-]?\d{1,2})$/i.exec(text);
  if (!found) return null;
  const [, whole, fraction = '', exponent] = found;
  const power = Number(exponent);
  if (power >= 11 && fraction.length < power) {
    return refuse(
      `"${text}" has lost digits: a spreadsheet program cut the number. Format the column as a number or text and save it again.`,
    );
  }
  if (power >= 0) return timesPowerOfTen(`${whole}.${fraction}`, power);
  const shifted = (whole! + fraction).padStart(whole!.length + fraction.length - power, '0');
  const point = whole!.length;
  return `${shifted.slice(0, point)}.${shifted.slice(point)}`;
}

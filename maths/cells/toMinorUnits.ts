import { refuse, type Reading } from './reading.ts';

/**
 * An exact decimal in the smallest unit of its currency: `48000.5` with 2 digits is 4800050n. Refused rather than
 * rounded when it has more decimals than the currency.
 */
export function toMinorUnits(decimal: string, digits: number): Reading<{ minor: bigint }> {
  const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal);
  if (!found) return refuse(`"${decimal}" is not a plain decimal.`);
  const [, sign, whole, fraction = ''] = found;
  if (fraction.length > digits) return refuse(`"${decimal}" has more than ${digits} decimals.`);
  const size = BigInt(whole! + fraction.padEnd(digits, '0'));
  return { ok: true, minor: sign === '-' ? -size : size };
}

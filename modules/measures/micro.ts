/**
 * Exact decimals for roll-ups: whole millionths in a bigint, so that what is added and later taken away leaves exactly
 * nothing. A row's number counts to the millionth, the same as `round(x, 6)` in SQL.
 */
export function microOf(number: number): bigint {
  if (Number.isInteger(number)) return BigInt(number) * 1_000_000n;
  const [whole = '0', fraction = ''] = Math.abs(number).toFixed(6).split('.');
  const micro = BigInt(whole + fraction.padEnd(6, '0'));
  return number < 0 ? -micro : micro;
}

/** Millionths as a decimal that a database reads: -1500000n is "-1.500000". */
export function decimalOf(micro: bigint): string {
  const digits = (micro < 0n ? -micro : micro).toString().padStart(7, '0');
  return `${micro < 0n ? '-' : ''}${digits.slice(0, -6)}.${digits.slice(-6)}`;
}

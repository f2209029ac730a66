import { readExcelSerial, type SerialMoment, type SerialSystem } from './excelSerial.ts';

/** Serials of 1954 to 2119: outside it a number in a column of dates is more likely something else. */
const serialFrom = 20_000;
const serialTo = 80_000;

/**
 * A bare number as a moment, told by its size: a spreadsheet's serial number, or seconds, milliseconds, microseconds
 * or nanoseconds since 1970. Null when it is none of them.
 */
export function readTimestampNumber(
  text: string,
  system: SerialSystem,
): { instant: Temporal.Instant } | SerialMoment | null {
  const found = /^(\d{5,19})(?:\.(\d{1,12}))?$/.exec(text);
  if (!found) return null;
  const [, whole, fraction = ''] = found;
  const value = Number(text);
  if (value >= serialFrom && value < serialTo) return readExcelSerial(value, system);
  const digits = whole!.length;
  const perUnit =
    digits === 9 || digits === 10
      ? 9
      : digits === 12 || digits === 13
        ? 6
        : digits === 15 || digits === 16
          ? 3
          : digits === 18 || digits === 19
            ? 0
            : null;
  if (perUnit === null) return null;
  const nanoseconds = BigInt(whole! + fraction.padEnd(perUnit, '0').slice(0, perUnit));
  return { instant: new Temporal.Instant(nanoseconds) };
}

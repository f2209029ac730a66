export type SerialSystem = 1900 | 1904;

export type SerialMoment = { date: Temporal.PlainDate; time: Temporal.PlainTime };

const dayMillis = 86_400_000;
/** The last day a spreadsheet knows, 31 December 9999, as a serial of the 1900 system. */
const lastSerial = 2_958_465;

/**
 * The local date and time a spreadsheet means by a serial number (days since its epoch, the fraction is the time of
 * day, to the millisecond). The 1900 system counts a 29 February 1900 that never was (ECMA-376 part 1, 18.17.4.1): day
 * 60 is refused, days before it are one less. Null when the number is outside the years 1900–9999.
 */
export function readExcelSerial(serial: number, system: SerialSystem = 1900): SerialMoment | null {
  if (!Number.isFinite(serial) || serial < 0) return null;
  let day = Math.floor(serial);
  let millis = Math.round((serial - day) * dayMillis);
  if (millis === dayMillis) {
    day += 1;
    millis = 0;
  }
  const last = system === 1904 ? lastSerial - 1462 : lastSerial;
  if (day > last || (system === 1900 && day === 60)) return null;
  const epoch = system === 1904 ? '1904-01-01' : day > 60 ? '1899-12-30' : '1899-12-31';
  return {
    date: Temporal.PlainDate.from(epoch).add({ days: day }),
    time: new Temporal.PlainTime().add({ milliseconds: millis }),
  };
}

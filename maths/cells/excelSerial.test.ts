import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readExcelSerial } from './excelSerial.ts';

const said = (serial: number, system?: 1900 | 1904): string | undefined => {
  const moment = readExcelSerial(serial, system);
  return moment ? `${moment.date.toString()} ${moment.time.toString()}` : undefined;
};

describe('serial numbers of spreadsheets', () => {
  it.each([
    [1, '1900-01-01 00:00:00'],
    [59, '1900-02-28 00:00:00'],
    [61, '1900-03-01 00:00:00'],
    [25569, '1970-01-01 00:00:00'],
    [45658.5, '2025-01-01 12:00:00'],
    [45658.999999999, '2025-01-02 00:00:00'],
    [2958465, '9999-12-31 00:00:00'],
  ])('%d is %s', (serial, expected) => expect(said(serial)).toBe(expected));

  it('the day that never was, and what lies outside, is refused', () => {
    for (const serial of [60, -1, 2958466, Number.NaN]) expect(readExcelSerial(serial)).toBeNull();
  });

  it('both systems name the same day 1462 days apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1462, max: 90_000 }), (serial) => said(serial) === said(serial - 1462, 1904)),
    );
  });
});

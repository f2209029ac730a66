import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDate, type DateOptions } from './readDate.ts';

const kolkata = 'Asia/Kolkata';

function said(text: string, order: DateOptions['order'] = 'auto', zone = kolkata): string {
  const read = readDate(text, { order, zone });
  if (!read.ok) return read.reason;
  return read.hasTime ? read.instant.toString() : read.plainDate.toString();
}

describe('dates as exports and people write them', () => {
  it.each([
    ['2026-04-01T10:00:00.000+0000', '2026-04-01T10:00:00Z'],
    ['2026-04-01T10:00:00Z', '2026-04-01T10:00:00Z'],
    ['2026-04-01T10:00:00+05:30', '2026-04-01T04:30:00Z'],
    ['20260401T103000Z', '2026-04-01T10:30:00Z'],
    ['2013-11-08 09:53:09.948070', '2013-11-08T04:23:09.94807Z'],
    ['2023-06-01 7:29', '2023-06-01T01:59:00Z'],
    ['2026-04-01 24:00', '2026-04-01T18:30:00Z'],
    ['2026-04-01 10:00 IST', '2026-04-01T04:30:00Z'],
    ['Wed Apr 01 2026 10:00:00 GMT+0530 (India Standard Time)', '2026-04-01T04:30:00Z'],
    ['Wednesday, April 1, 2026 10 am', '2026-04-01T04:30:00Z'],
    ['1-Apr-2026', '2026-04-01'],
    ['1st April 2026', '2026-04-01'],
    ['01-APR-26', '2026-04-01'],
    ['Apr 1, 2026', '2026-04-01'],
    ['2026/4/1', '2026-04-01'],
    ['20260401', '2026-04-01'],
    ['25/12/2026', '2026-12-25'],
    ['12/25/2026', '2026-12-25'],
    ['45658', '2025-01-01'],
    ['45658.4375', '2025-01-01T05:00:00Z'],
    ['1706369600', '2024-01-27T15:33:20Z'],
    ['1706369600.6', '2024-01-27T15:33:20.6Z'],
    ['1706369600123', '2024-01-27T15:33:20.123Z'],
    ['1706369600123456', '2024-01-27T15:33:20.123456Z'],
  ])('%s is %s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  it.each([
    ['20-10-16', 'dmy', '2016-10-20'],
    ['20-10-16', 'ymd', '2020-10-16'],
    ['03/04/2026', 'dmy', '2026-04-03'],
    ['03/04/2026', 'mdy', '2026-03-04'],
    ['4/1/2026 1:05 PM', 'mdy', '2026-04-01T07:35:00Z'],
    ['01.04.1999 12:00 am', 'dmy', '1999-03-31T18:30:00Z'],
  ] as const)('%s read %s is %s', (text, order, expected) => {
    expect(said(text, order)).toBe(expected);
  });

  it.each([
    ['31-02-2026', 'dmy', 'month 2 of 2026 has 28 days'],
    ['29-02-1900', 'dmy', 'has 28 days'],
    ['04/13/2026', 'dmy', 'no month 13'],
    ['03/04/2026', 'auto', 'day first or month first'],
    ['0000-00-00', 'auto', 'no month 0'],
    ['9999-12-31', 'auto', 'years 1900 to 2199'],
    ['2026-04-01 25:00', 'auto', 'no time "25:00"'],
    ['2026-04-01 13:00 pm', 'auto', "no 13 o'clock"],
    ['2026-04-01 10:00 PST', 'auto', '"PST" names more than one time zone'],
    ['soon', 'auto', 'not a date'],
    ['60', 'auto', 'not a date'],
    ['#N/A', 'auto', 'spreadsheet error #N/A'],
    ['#NORESULT!', 'auto', 'formula without its result'],
  ] as const)('%s read %s is refused', (text, order, reason) => {
    expect(said(text, order)).toContain(reason);
  });

  it.each(['', '  ', '-', 'N/A', 'null', '\u00a0'])('%j is blank', (text) => {
    expect(readDate(text, { order: 'auto', zone: kolkata })).toMatchObject({ ok: false, blank: true });
  });

  it('a local time in a spring gap moves one hour on, one that comes twice is the earlier', () => {
    expect(said('2026-03-29 02:30', 'auto', 'Europe/Berlin')).toBe('2026-03-29T01:30:00Z');
    expect(said('2026-10-25 02:30', 'auto', 'Europe/Berlin')).toBe('2026-10-25T00:30:00Z');
  });

  it('the day is the day in the zone', () => {
    const read = readDate('2026-04-01T20:00:00Z', { order: 'auto', zone: kolkata });
    expect(read.ok && read.plainDate.toString()).toBe('2026-04-02');
  });

  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    .map((date) => Temporal.PlainDate.from(date.toISOString().slice(0, 10)));
  const two = (value: number): string => String(value).padStart(2, '0');

  it('every day comes back from every way of writing it', () => {
    fc.assert(
      fc.property(day, (date) => {
        const { year, month } = date;
        const name = new Date(Date.UTC(2026, month - 1, 15)).toLocaleString('en', { month: 'short', timeZone: 'UTC' });
        const written: [string, DateOptions['order']][] = [
          [date.toString(), 'auto'],
          [`${two(date.day)}/${two(month)}/${year}`, 'dmy'],
          [`${month}-${date.day}-${year}`, 'mdy'],
          [`${date.day}-${name}-${year}`, 'auto'],
          [`${name} ${date.day}, ${year}`, 'auto'],
        ];
        for (const [text, order] of written) expect(said(text, order)).toBe(date.toString());
      }),
    );
  });

  it('every instant comes back from ISO 8601 and from its count of microseconds', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000_000_000, max: 4_000_000_000 }),
        fc.integer({ min: 0, max: 999_999 }),
        (seconds, micros) => {
          const instant = new Temporal.Instant(BigInt(seconds) * 1_000_000_000n + BigInt(micros) * 1_000n);
          expect(said(instant.toString())).toBe(instant.toString());
          expect(said(`${seconds}${String(micros).padStart(6, '0')}`)).toBe(instant.toString());
        },
      ),
    );
  });

  it('no text makes it fail', () => {
    const text = fc.string({
      unit: fc.constantFrom('1', '9', '0', '-', '/', ':', ' ', 'T', '.', 'a', 'p', 'm', '+', 'Z', 'J', 'n'),
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, (cell) => typeof readDate(cell, { order: 'auto', zone: kolkata }).ok === 'boolean'),
      { numRuns: 5_000 },
    );
  });

  it('a long hostile cell costs next to nothing', () => {
    const started = performance.now();
    for (const text of [' '.repeat(200_000), '1:'.repeat(50_000), '01T'.repeat(50_000), `1${' 1:1'.repeat(50_000)}`])
      said(text);
    expect(performance.now() - started).toBeLessThan(1_500);
  });

  it('every time in the collected queue logs is read to the microsecond', () => {
    const folder = new URL('../../tests/fixtures/wazo-queue-log/', import.meta.url);
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.csv'))) {
      for (const line of readFileSync(new URL(name, folder), 'utf8').split('\n').slice(1).filter(Boolean)) {
        const time = line.split(',')[0]!;
        const read = readDate(time, { order: 'auto', zone: 'UTC' });
        expect(read.ok && read.instant.toString({ fractionalSecondDigits: 6 }).slice(0, 19), time).toBe(
          time.slice(0, 19).replace(' ', 'T'),
        );
      }
    }
  });
});

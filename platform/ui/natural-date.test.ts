import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNaturalDate } from './natural-date.ts';

// Thursday 19 November 2026, 14:38 in Kolkata.
const now = Date.parse('2026-11-19T14:38:00+05:30');
const read = (text: string, zone = 'Asia/Kolkata', at = now, locale = 'en-IN') => {
  const found = readNaturalDate(text, { now: at, zone, locale });
  return (
    found && Temporal.Instant.fromEpochMilliseconds(found.at).toZonedDateTimeISO(zone).toPlainDateTime().toString()
  );
};

describe('a natural date', () => {
  it.each([
    ['tue 11', '2026-11-24T11:00:00'],
    ['Tuesday 11', '2026-11-24T11:00:00'],
    ['tue', '2026-11-24T09:30:00'],
    ['tue 3', '2026-11-24T15:00:00'],
    ['monday 3', '2026-11-23T15:00:00'],
    ['fri 9:30', '2026-11-20T09:30:00'],
    ['tue 8am', '2026-11-24T08:00:00'],
    ['tomorrow 3pm', '2026-11-20T15:00:00'],
    ['tomorrow', '2026-11-20T09:30:00'],
    ['day after tomorrow', '2026-11-21T14:45:00'],
    ['in 3 days', '2026-11-22T14:45:00'],
    ['in 2 weeks', '2026-12-03T14:45:00'],
    ['in 7 days', '2026-11-26T14:45:00'],
    ['in a week', '2026-11-26T14:45:00'],
    ['in 2 hours', '2026-11-19T16:38:00'],
    ['in 20 min', '2026-11-19T14:58:00'],
    ['thu 16', '2026-11-19T16:00:00'],
    ['thu 11', '2026-11-26T11:00:00'],
    ['16', '2026-11-19T16:00:00'],
    ['11', '2026-11-20T11:00:00'],
    ['15:30', '2026-11-19T15:30:00'],
    ['9.45', '2026-11-20T09:45:00'],
    ['24 nov 15:00', '2026-11-24T15:00:00'],
    ['3/12', '2026-12-03T09:30:00'],
    ['2026-12-01', '2026-12-01T09:30:00'],
    ['friday afternoon', '2026-11-20T14:00:00'],
    ['next friday', '2026-11-27T09:30:00'],
    ['1 jan', '2027-01-01T09:30:00'],
  ])('%s means %s', (text, local) => {
    expect(read(text)).toBe(local);
  });

  it.each(['', 'soon', 'tue 11 or so', 'reminders in Kannada', '99'])('%j is no time', (text) => {
    expect(read(text)).toBeNull();
  });

  it('reads month and day in the order of the locale', () => {
    expect(read('3/12', 'America/New_York', now, 'en-US')).toBe('2027-03-12T09:30:00');
  });

  it('counts hours through a clock change, and moves a skipped local time one hour on', () => {
    const night = Date.parse('2026-03-29T01:30:00+01:00');
    expect(read('in 2 hours', 'Europe/Berlin', night, 'de-DE')).toBe('2026-03-29T04:30:00');
    expect(read('2:30am', 'Europe/Berlin', night, 'de-DE')).toBe('2026-03-29T03:30:00');
  });

  it('says when a plan is outside the working hours', () => {
    const outside = (text: string) => readNaturalDate(text, { now, zone: 'Asia/Kolkata' })?.outside;
    expect(outside('tue 11')).toBe(false);
    expect(outside('tue 22:00')).toBe(true);
    expect(outside('sunday 11')).toBe(true);
  });

  it('never lies in the past for a weekday and an hour', () => {
    const days = fc.constantFrom('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun');
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 8760 }),
        (day, hour, later_hours) => {
          const at = now + later_hours * 3_600_000;
          const found = readNaturalDate(`${day} ${hour}`, { now: at, zone: 'Europe/Berlin' });
          expect(found && found.at > at).toBe(true);
        },
      ),
    );
  });
});

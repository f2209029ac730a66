import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarNear, instant, isoDate } from './arbitrary.ts';
import { newCalendar } from './calendar.ts';
import {
  compileCalendar,
  isWorkingDay,
  localDate,
  startOfLocalDay,
  workingDayAfter,
  workingDaysBetween,
} from './index.ts';

const DAY_MS = 86_400_000;
const scene = instant.chain((ms) => calendarNear(ms).map((spec) => ({ ms, spec })));

describe('working days', () => {
  const calendar = compileCalendar({
    zone: 'Europe/Berlin',
    week: { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']], fri: [['09:00', '12:00']] },
    holidays: ['2026-12-25'],
  });

  it('are the dates with any open time', () => {
    expect(workingDaysBetween(calendar, '2026-12-21', '2026-12-28')).toBe(2);
    expect(workingDaysBetween(calendar, '2026-12-28', '2026-12-21')).toBe(0);
    expect(() => workingDaysBetween(calendar, '2026-02-30', '2026-03-01')).toThrow(/2026-02-30/);
  });

  it('the nth after a date, counted one by one', () => {
    fc.assert(
      fc.property(scene, fc.integer({ min: -12, max: 12 }), ({ ms, spec }, n) => {
        const random = newCalendar(spec);
        const start = Math.floor(ms / DAY_MS);
        let day = start;
        if (n === 0) while (!isWorkingDay(random, day)) day += 1;
        for (let left = Math.abs(n); left > 0;) {
          day += Math.sign(n);
          if (isWorkingDay(random, day)) left -= 1;
        }
        expect(workingDayAfter(random, start, n)).toBe(day);
      }),
      { numRuns: 200 },
    );
  });

  it('between two dates, counted one by one', () => {
    fc.assert(
      fc.property(scene, fc.nat(400), ({ ms, spec }, days) => {
        const random = newCalendar(spec);
        const start = Math.floor(ms / DAY_MS);
        let count = 0;
        for (let day = start; day < start + days; day++) if (isWorkingDay(random, day)) count += 1;
        expect(workingDaysBetween(random, isoDate(start * DAY_MS), isoDate((start + days) * DAY_MS))).toBe(count);
      }),
      { numRuns: 50 },
    );
  });
});

describe('local dates', () => {
  it('agree with Temporal in every zone', () => {
    fc.assert(
      fc.property(scene, ({ ms, spec: { zone } }) => {
        const zoned = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
        const date = localDate(zone, ms);
        expect(startOfLocalDay(zone, date)).toBe(Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds);
        // An overlap across midnight shows yesterday's date again; the day has begun all the same.
        if (zoned.startOfDay().add({ days: 1 }).epochMilliseconds > ms)
          expect(date).toBe(zoned.toPlainDate().toString());
      }),
      { numRuns: 500 },
    );
  });

  it('begin where the clocks skip midnight', () => {
    expect(startOfLocalDay('America/Sao_Paulo', '2015-10-18')).toBe(Date.parse('2015-10-18T01:00-02:00'));
    expect(localDate('America/Sao_Paulo', Date.parse('2015-10-18T02:59Z'))).toBe('2015-10-17');
  });
});

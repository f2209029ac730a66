import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addMonths,
  at,
  dateOf,
  dayAt,
  dayOf,
  hoursAt,
  instantText,
  localText,
  secondOf,
  spoken,
  unixSeconds,
  weekdayOf,
  zone,
} from './time.ts';

it('agrees with the time zone database on every second of thirty years', () => {
  fc.assert(
    fc.property(fc.integer({ min: 946_684_800, max: 1_893_456_000 }), (unix) => {
      const second = secondOf(unix * 1000);
      const there = Temporal.Instant.fromEpochMilliseconds(unix * 1000).toZonedDateTimeISO(zone);
      expect(instantText(second)).toBe(there.toString({ timeZoneName: 'never' }));
      expect(unixSeconds(second)).toBe(unix);
      expect(weekdayOf(dayAt(second))).toBe(there.dayOfWeek % 7);
    }),
  );
});

it('reads and writes a day', () => {
  const second = at(dayOf('2026-11-19'), 14.5);
  expect(instantText(second)).toBe('2026-11-19T14:30:00+05:30');
  expect(localText(second)).toBe('2026-11-19 14:30:00');
  expect(spoken(second)).toBe('Thu 14:30');
  expect(hoursAt(second)).toBe(14.5);
});

it.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-11-19', 12, '2027-11-19'],
  ['2026-03-15', -3, '2025-12-15'],
])('%s and %i months make %s', (from, months, to) => {
  expect(dateOf(addMonths(dayOf(from), months))).toBe(to);
});

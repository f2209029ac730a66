import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localClock } from './local-time.ts';

const berlin = localClock('Europe/Berlin');
const at = (iso: string) => Date.parse(iso);

test.each([
  ['2026-01-05 09:30:00', '2026-01-05T08:30:00Z', 'once'],
  ['2026-07-05 09:30:00.999999', '2026-07-05T07:30:00.999Z', 'once'],
  ['2026-03-29 02:30:00', '2026-03-29T01:30:00Z', 'never'],
  ['2026-10-25 02:30:00', '2026-10-25T00:30:00Z', 'twice'],
  ['2026-10-25 03:00:00', '2026-10-25T02:00:00Z', 'once'],
  ['2026-01-05T09:30:00+05:30', '2026-01-05T04:00:00Z', 'once'],
  ['2026-01-05 09:30:00Z', '2026-01-05T09:30:00Z', 'once'],
])('%s in Berlin is %s', (text, instant, occurs) => {
  expect(berlin(text)).toEqual({ at: at(instant), occurs });
});

test.each(['', '2026-02-30 09:00:00', '2026-01-05', '2026-01-05 24:00:00', '2026-01-05 09:61:00', 'yesterday'])(
  '"%s" is no time',
  (text) => expect(berlin(text)).toBeUndefined(),
);

test('a zone that does not exist is named', () => {
  expect(() => localClock('Mars/Olympus')).toThrow('There is no time zone "Mars/Olympus"');
});

test('every instant comes back from its local time, in zones with half hours too', () => {
  const zones = ['Asia/Kolkata', 'Australia/Lord_Howe', 'America/St_Johns', 'Asia/Kathmandu', 'Europe/Berlin'];
  const clocks = new Map(zones.map((zone) => [zone, localClock(zone)]));
  const seconds = fc.integer({ min: at('1999-01-01T00:00:00Z') / 1000, max: at('2035-01-01T00:00:00Z') / 1000 });
  fc.assert(
    fc.property(fc.constantFrom(...zones), seconds, (zone, second) => {
      const instant = Temporal.Instant.fromEpochMilliseconds(second * 1000);
      const local = instant.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'second' });
      const reading = clocks.get(zone)!(local.replace('T', ' '))!;
      if (reading.occurs === 'once') expect(reading.at).toBe(second * 1000);
      else expect(Math.abs(reading.at - second * 1000)).toBeLessThanOrEqual(3_600_000);
    }),
    { numRuns: 300 },
  );
});

import { expect, test } from 'vitest';
import { dayIntervals } from './interval.ts';

test('hours between two local times', () => {
  expect(dayIntervals({ date: '2026-01-05', zone: 'Asia/Kolkata', from: '08:00', to: '10:00' })).toEqual([
    { from: Date.parse('2026-01-05T02:30:00Z'), to: Date.parse('2026-01-05T03:30:00Z') },
    { from: Date.parse('2026-01-05T03:30:00Z'), to: Date.parse('2026-01-05T04:30:00Z') },
  ]);
});

test.each([
  ['2026-03-29', 23],
  ['2026-10-25', 25],
  ['2026-06-01', 24],
])('%s has %i hours in Berlin', (date, hours) => {
  expect(dayIntervals({ date, zone: 'Europe/Berlin' })).toHaveLength(hours);
});

test('the last interval ends with the day', () => {
  const found = dayIntervals({ date: '2026-01-05', zone: 'UTC', from: '09:00', to: '10:10', minutes: 30 });
  expect(found.map(({ from, to }) => (to - from) / 60_000)).toEqual([30, 30, 10]);
});

test('an interval without a length is refused', () => {
  expect(() => dayIntervals({ date: '2026-01-05', zone: 'UTC', minutes: 0 })).toThrow('0 minutes');
});

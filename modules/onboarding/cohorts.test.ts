import { expect, it } from 'vitest';
import { cohortsOf } from './cohorts.ts';

const row = (month: string, days: number, band: string | null, accounts: number) => ({ month, days, band, accounts });

it('counts how many reached which band, of those for whom the time has passed', () => {
  const rows = [
    row('2026-09', 0, null, 10),
    row('2026-09', 30, 'low', 6),
    row('2026-09', 30, 'high', 3),
    row('2026-09', 30, null, 1),
    row('2026-09', 60, 'medium', 4),
  ];
  expect(cohortsOf(rows, ['low', 'medium', 'high'])).toEqual([
    {
      month: '2026-09',
      started: 10,
      reached: [
        { days: 30, accounts: 10, good: 3, bands: [6, 0, 3], unknown: 1 },
        { days: 60, accounts: 4, good: 4, bands: [0, 4, 0], unknown: 0 },
      ],
    },
  ]);
});

it('a month that has only begun has no outcome yet', () => {
  expect(cohortsOf([row('2026-11', 0, null, 3)], ['low', 'high'])).toEqual([
    { month: '2026-11', started: 3, reached: [] },
  ]);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { daysOfMonth, monthAfter, stripMonths, stripOf } from './month.ts';

const months = fc
  .tuple(fc.integer({ min: 2020, max: 2035 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`);

it('knows the days of a month, over the end of a year too', () => {
  expect(daysOfMonth('2026-12')).toEqual({ from: '2026-12-01', to: '2027-01-01' });
});

it('shows three months back and eight ahead', () => {
  const strip = stripOf('2026-11', '2026-11');
  expect([strip[0], strip.at(-1)]).toEqual(['2026-08', '2027-07']);
});

it('always holds the chosen month, and is twelve months in a row', () => {
  fc.assert(
    fc.property(months, months, (today, chosen) => {
      const strip = stripOf(today, chosen);
      expect(strip).toHaveLength(stripMonths);
      expect(strip).toContain(chosen);
      for (const [n, month] of strip.slice(1).entries()) expect(month).toBe(monthAfter(strip[n]!, 1));
    }),
  );
});

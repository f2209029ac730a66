import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthOf, periodOf, periodsBefore, readPeriod } from './period.ts';

describe('a period', () => {
  it.each([
    ['2026-11', 'month', '2026-11-01', '2026-12-01'],
    ['2024-02', 'month', '2024-02-01', '2024-03-01'],
    ['2026-W47', 'week', '2026-11-16', '2026-11-23'],
    ['2026-W01', 'week', '2025-12-29', '2026-01-05'],
    ['2026-11-19', 'day', '2026-11-19', '2026-11-20'],
    ['2026-11-01..2026-11-16', 'span', '2026-11-01', '2026-11-16'],
  ])('%s is a %s from %s to %s', (text, kind, from, to) => {
    expect(readPeriod(text)).toEqual({ kind, key: text, from, to });
  });

  it.each([
    '2026-13',
    '2026-02-30',
    '2025-W53',
    '2026-W00',
    '2026-11-02..2026-11-02',
    '2020-01-01..2026-01-01',
    'now',
    '',
  ])('%j is none', (text) => expect(readPeriod(text)).toBeNull());

  it('holds its day, reads back from its key, and follows on the one before without a gap', () => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom('day' as const, 'week' as const, 'month' as const), (date, kind) => {
        const day = date.toISOString().slice(0, 10);
        const period = periodOf(kind, day);
        expect(period.from <= day && day < period.to).toBe(true);
        expect(readPeriod(period.key)).toEqual(period);
        const before = periodsBefore(period, 3);
        const edges = [...before, period];
        for (let index = 1; index < edges.length; index++) expect(edges[index - 1]?.to).toBe(edges[index]?.from);
      }),
    );
  });

  it('takes its targets from the month of its last day', () => {
    expect(monthOf(readPeriod('2026-W49')!).key).toBe('2026-12');
    expect(monthOf(readPeriod('2026-11-20..2026-12-01')!).key).toBe('2026-11');
  });
});

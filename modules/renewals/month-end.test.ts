import { expect, it } from 'vitest';
import { monthEnd } from './month-end.ts';

const open = (band: string, terms: number, value: number) => ({
  ...{ band, terms, value, squares: value ** 2 / terms, planned: 0, plannedValue: 0 },
});

it('has nothing to say when nothing is open', () => {
  expect(monthEnd({ renewed: 3, renewedValue: 30 }, [], [])).toBeNull();
});

it('goes by the record of each band', () => {
  const records = [
    { band: 'high', part: 90, whole: 100 },
    { band: 'low', part: 20, whole: 100 },
  ];
  const end = monthEnd({ renewed: 5, renewedValue: 500 }, [open('high', 10, 1_000), open('low', 10, 1_000)], records)!;
  expect(end.count.expected).toBeCloseTo(5 + (10 * 90.5) / 101 + (10 * 20.5) / 101, 6);
  expect(end.value.expected).toBeCloseTo(500 + (1_000 * 90.5) / 101 + (1_000 * 20.5) / 101, 6);
  expect(end.count.low!).toBeLessThan(end.count.expected);
  expect(end.value.high!).toBeLessThanOrEqual(2_500);
});

it('a band without a record is as open as a coin, and says so by its width', () => {
  const end = monthEnd({ renewed: 0, renewedValue: 0 }, [open('medium', 10, 100)], [])!;
  expect(end.count.expected).toBeCloseTo(5, 6);
  expect([end.count.low, end.count.high]).toEqual([0, 10]);
});

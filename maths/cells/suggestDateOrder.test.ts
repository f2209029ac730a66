import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDate } from './readDate.ts';
import { suggestDateOrder } from './suggestDateOrder.ts';

describe('the order of a column of dates', () => {
  it.each([
    [['01/02/2026', '25/02/2026'], 'dmy'],
    [['01/02/2026', '02/25/2026'], 'mdy'],
    [['2026-04-01'], 'ymd'],
    [['1-Apr-2026'], 'ymd'],
    [['01/02/2026', '03/04/2026'], null],
    [['25/02/2026', '02/25/2026'], null],
    [['26-04-13', '26-04-28', '26-05-01'], 'ymd'],
  ])('%j → %s', (samples, order) => {
    expect(suggestDateOrder(samples).order).toBe(order);
  });

  it('a real pipeline is day first', () => {
    const file = readFileSync(new URL('../../tests/fixtures/crm-csv/crm-sales-pipeline.csv', import.meta.url), 'utf8');
    const dates = file
      .trim()
      .split('\n')
      .slice(1)
      .flatMap((line) => line.split(',').slice(5, 7));
    expect(suggestDateOrder(dates).order).toBe('dmy');
    for (const date of dates.filter(Boolean)) expect(readDate(date, { order: 'dmy', zone: 'UTC' }).ok, date).toBe(true);
  });

  it('what it suggests reads every sample', () => {
    const part = fc.integer({ min: 1, max: 31 });
    const samples = fc.array(
      fc.tuple(part, part).map(([a, b]) => `${a}/${b}/2027`),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(samples, (dates) => {
        const { order } = suggestDateOrder(dates);
        const month = order === 'dmy' ? 1 : 0;
        if (order !== null) for (const date of dates) expect(Number(date.split('/')[month])).toBeLessThanOrEqual(12);
      }),
    );
  });
});

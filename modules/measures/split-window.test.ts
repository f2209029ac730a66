import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitWindow } from './split-window.ts';

it('takes whole months, and the month to date as the month less its other days', () => {
  expect(splitWindow('2026-11-01', '2026-12-01')).toEqual([
    { table: 'rollup_month', sign: 1, from: '2026-11-01', to: '2026-12-01' },
  ]);
  expect(splitWindow('2026-11-01', '2026-11-23')).toEqual([
    { table: 'rollup_month', sign: 1, from: '2026-11-01', to: '2026-12-01' },
    { table: 'rollup_day', sign: -1, from: '2026-11-23', to: '2026-12-01' },
  ]);
  expect(splitWindow('2026-11-02', '2026-11-05')).toEqual([
    { table: 'rollup_day', sign: 1, from: '2026-11-02', to: '2026-11-05' },
  ]);
  expect(splitWindow('2026-11-05', '2026-11-05')).toEqual([]);
});

it('counts every day of the window once and no other', () => {
  const day = fc.integer({ min: 0, max: 800 }).map((n) => Temporal.PlainDate.from('2026-01-01').add({ days: n }));
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 120 }), (from, length) => {
      const to = from.add({ days: length });
      const times = new Map<string, number>();
      for (const piece of splitWindow(from.toString(), to.toString())) {
        if (piece.table === 'rollup_month') expect(piece.from.slice(8) + piece.to.slice(8)).toBe('0101');
        for (let at = Temporal.PlainDate.from(piece.from); at.toString() < piece.to; at = at.add({ days: 1 }))
          times.set(at.toString(), (times.get(at.toString()) ?? 0) + piece.sign);
      }
      const counted = [...times].filter(([, count]) => count !== 0);
      expect(counted).toHaveLength(length);
      expect(counted.every(([at, count]) => count === 1 && at >= from.toString() && at < to.toString())).toBe(true);
    }),
  );
});

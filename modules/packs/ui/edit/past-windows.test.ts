import { expect, it } from 'vitest';
import { pastWindows } from './past-windows.ts';

it('are whole months and quarters before the day', () => {
  expect(pastWindows('2026-11-29')).toEqual([
    { key: 'last-month', from: '2026-10-01', to: '2026-11-01' },
    { key: 'last-quarter', from: '2026-07-01', to: '2026-10-01' },
  ]);
  expect(pastWindows('2026-01-31')[1]).toMatchObject({ from: '2025-10-01', to: '2026-01-01' });
});

import { expect, test } from 'vitest';
import { clockState } from './clock-state.ts';

const hour = 3_600_000;
const row = { state: 'open' as const, outcome: 'pending' as const, opened_at: 0, due_at: 72 * hour };

test('a clock goes from on course to soon to late', () => {
  expect(clockState(row, 10 * hour)).toBe('on-course');
  expect(clockState(row, 66 * hour)).toBe('soon');
  expect(clockState(row, 72 * hour)).toBe('soon');
  expect(clockState(row, 72 * hour + 1)).toBe('late');
});

test('what ended shows how it ended', () => {
  expect(clockState({ ...row, state: 'done', outcome: 'kept' }, 0)).toBe('kept');
  expect(clockState({ ...row, state: 'done', outcome: 'broken' }, 0)).toBe('broken');
  expect(clockState({ ...row, state: 'cancelled', outcome: 'cancelled' }, 0)).toBe('cancelled');
  expect(clockState({ ...row, state: 'paused', due_at: null }, 0)).toBe('paused');
});

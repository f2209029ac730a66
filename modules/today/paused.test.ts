import { expect, test } from 'vitest';
import { pausedOf } from './paused.ts';

const hour = 3_600_000;
const clock = { within: { days: 3 }, elapsed: true };
const paused = { state: 'paused', opened_at: 0, clock, trail: [{ at: 30 * hour, does: 'pause', because: 'customer' }] };

test('what is left is what had not run when the pause began', () => {
  expect(pausedOf(paused)).toEqual({ since: 30 * hour, because: 'customer', leftSeconds: 42 * 3_600 });
});

test('earlier pauses are not counted as run', () => {
  const trail = [
    { at: 10 * hour, does: 'pause', because: 'us' },
    { at: 20 * hour, does: 'resume' },
    { at: 30 * hour, does: 'pause', because: 'third-party' },
  ];
  expect(pausedOf({ ...paused, trail })).toMatchObject({ because: 'third-party', leftSeconds: 52 * 3_600 });
});

test('a clock in working time says that it waits, and leaves counting to the calendar', () => {
  expect(pausedOf({ ...paused, clock: { within: { hours: 8 }, elapsed: false } })?.leftSeconds).toBeNull();
});

test('a running clock is not paused', () => {
  expect(pausedOf({ ...paused, state: 'open' })).toBeNull();
});

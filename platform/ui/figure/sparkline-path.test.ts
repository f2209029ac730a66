import { expect, it } from 'vitest';
import { sparklinePath } from './sparkline-path.ts';

it('draws from the first to the last reading, highest at the top', () => {
  expect(sparklinePath([0, 10, 5], 100, 20)).toEqual({ path: 'M0 20L50 0L100 10', last: { x: 100, y: 10 } });
});

it('leaves a gap where nothing was read', () => {
  expect(sparklinePath([0, null, 10, 10], 90, 20).path).toBe('M0 20M60 0L90 0');
});

it('keeps an unchanging line in the middle and an empty one empty', () => {
  expect(sparklinePath([7, 7], 50, 20).path).toBe('M0 10L50 10');
  expect(sparklinePath([], 50, 20)).toEqual({ path: '', last: null });
});

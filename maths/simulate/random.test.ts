import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Random } from './random.ts';

describe('Random', () => {
  it('gives the same stream for the same parts, and another for others', () => {
    const stream = (...parts: (string | number)[]): number[] => {
      const random = Random.of(...parts);
      return Array.from({ length: 20 }, () => random.next());
    };
    expect(stream(1, 'day', 7)).toEqual(stream(1, 'day', 7));
    expect(stream(1, 'day', 7)).not.toEqual(stream(1, 'day', 8));
    expect(stream(1, 'day', 7)).not.toEqual(stream(2, 'day', 7));
  });

  it('is spread evenly', () => {
    const random = Random.of('even');
    const counts = Array.from({ length: 10 }, () => 0);
    for (let i = 0; i < 20_000; i++) {
      const tenth = Math.floor(random.next() * 10);
      counts[tenth] = (counts[tenth] ?? 0) + 1;
    }
    for (const count of counts) expect(count).toBeGreaterThan(1800);
  });

  it.each([0.4, 3, 12, 90])('draws %f events on average when that many are expected', (mean) => {
    const random = Random.of('poisson', mean);
    let sum = 0;
    for (let i = 0; i < 5000; i++) sum += random.poisson(mean);
    expect(Math.abs(sum / 5000 - mean)).toBeLessThan(0.06 * mean + 0.03);
  });

  it('keeps whole numbers within their bounds and reaches both', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: 0, max: 5 }),
        (seed, low, width) => {
          const random = Random.of(seed);
          const seen = new Set(Array.from({ length: 200 }, () => random.int(low, low + width)));
          expect(Math.min(...seen)).toBe(low);
          expect(Math.max(...seen)).toBe(low + width);
        },
      ),
    );
  });

  it('shuffles without losing anything, and never picks what weighs nothing', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.integer()), (seed, items) => {
        const random = Random.of(seed);
        expect(random.shuffled(items).toSorted()).toEqual(items.toSorted());
        expect(
          random.weighted([
            ['never', 0],
            ['always', 1],
          ] as const),
        ).toBe('always');
      }),
    );
  });

  it('refuses to pick from nothing', () => {
    expect(() => Random.of(1).pick([])).toThrow('at least one item');
  });
});

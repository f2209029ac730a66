import { describe, expect, it } from 'vitest';
import { attainment } from './attainment.ts';
import { evaluateIndex } from './index-score.ts';
import type { Index } from './types.ts';

const index: Index = {
  kind: 'index',
  cap: 1.2,
  parts: [
    { measure: 'calls', weight: 3, benchmark: 20 },
    { measure: 'complaints', weight: 1, benchmark: 10 },
  ],
};

describe('evaluateIndex', () => {
  it('weighs attainments, of a person’s target before the benchmark', () => {
    const figures = {
      calls: { value: 15, direction: 'up' as const, target: 30 },
      complaints: { value: 10, direction: 'down' as const },
    };
    expect(evaluateIndex(index, figures).value).toBe((3 * 0.5 + 1) / 4);
  });

  it('leaves out a part without a figure and re-weighs the rest', () => {
    const calls = { value: 10, direction: 'up' as const };
    expect(evaluateIndex(index, { calls })).toMatchObject({ value: 0.5, b: 3, rows: ['calls'] });
    expect(evaluateIndex(index, {}).value).toBeNull();
  });
});

describe('attainment', () => {
  it('is capped, never negative, and full for nothing where less is better', () => {
    expect(attainment(50, 20, 'up', 1.2)).toBe(1.2);
    expect(attainment(-3, 20, 'up', 1)).toBe(0);
    expect(attainment(0, 10, 'down', 1)).toBe(1);
    expect(attainment(20, 10, 'down', 1)).toBe(0.5);
    expect(attainment(20, 0, 'up', 1)).toBeNull();
  });
});

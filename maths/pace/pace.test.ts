import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paceOf, rollDown, spreadTarget, type DayWeight } from './index.ts';

const working = (count: number): DayWeight[] =>
  Array.from({ length: count }, (_, n) => ({ day: `2026-11-${String(n + 1).padStart(2, '0')}`, weight: 1 }));

describe('paceOf', () => {
  it('marks where one should be, within the day too', () => {
    const pace = paceOf({ target: 400, done: 142, days: working(20), now: { day: '2026-11-08', gone: 0.5 } });
    expect(pace).toMatchObject({ expected: 150, ahead: -8, remaining: 258, days_gone: 7.5, days_left: 12.5 });
    expect(pace.per_day_needed).toBeCloseTo(20.64, 10);
    expect(pace.per_day_so_far).toBeCloseTo(18.93333, 4);
  });

  it('divides by nothing: before the first day, after the last, and in a period without working days', () => {
    const days = working(2);
    expect(paceOf({ target: 10, done: 0, days, now: { day: '2026-10-31', gone: 1 } })).toMatchObject({
      expected: 0,
      per_day_so_far: null,
      per_day_needed: 5,
    });
    expect(paceOf({ target: 10, done: 4, days, now: { day: '2026-11-03', gone: 0 } })).toMatchObject({
      expected: 10,
      per_day_needed: null,
    });
    expect(paceOf({ target: 10, done: 4, days: [], now: { day: '2026-11-03', gone: 0 } })).toMatchObject({
      expected: null,
      ahead: null,
      per_day_needed: null,
    });
  });

  it('asks for nothing more once the target is met', () => {
    const met = paceOf({ target: 10, done: 12, days: working(4), now: { day: '2026-11-02', gone: 0 } });
    expect(met).toMatchObject({ remaining: -2, per_day_needed: 0 });
  });

  it('keeping the needed rate ends on the target', () => {
    fc.assert(
      fc.property(
        fc.nat(1000),
        fc.nat(1000),
        fc.integer({ min: 1, max: 30 }),
        fc.double({ min: 0, max: 0.9, noNaN: true }),
        (target, done, today, gone) => {
          const now = { day: `2026-11-${String(today).padStart(2, '0')}`, gone };
          const pace = paceOf({ target, done, days: working(30), now });
          const end = done + (pace.per_day_needed ?? 0) * pace.days_left;
          expect(end).toBeCloseTo(Math.max(target, done), 6);
          expect(pace.days_gone + pace.days_left).toBeCloseTo(30, 9);
        },
      ),
    );
  });
});

describe('spreadTarget', () => {
  it('gives days their part by working time, a half-day half of it', () => {
    const days = [
      { day: '2026-11-01', weight: 0 },
      { day: '2026-11-02', weight: 1 },
      { day: '2026-11-03', weight: 0.5 },
    ];
    expect(spreadTarget(30, days).map(({ target }) => target)).toEqual([0, 20, 10]);
    expect(spreadTarget(30, days.slice(0, 1))).toEqual([{ day: '2026-11-01', target: 0 }]);
  });

  it('adds up to the target', () => {
    const weights = fc.array(fc.constantFrom(0, 0.5, 1), { minLength: 1, maxLength: 31 });
    fc.assert(
      fc.property(fc.nat(1e6), weights, (target, some) => {
        const days = some.map((weight, n) => ({ day: String(n), weight }));
        const sum = spreadTarget(target, days).reduce((total, day) => total + day.target, 0);
        expect(sum).toBeCloseTo(some.some((weight) => weight > 0) ? target : 0, 6);
      }),
    );
  });
});

describe('rollDown', () => {
  it('gives the steps left over to the largest remainders', () => {
    const shares = [
      { person: 'a', weight: 1 },
      { person: 'b', weight: 1 },
      { person: 'c', weight: 1 },
    ];
    expect([...rollDown(100, shares)]).toEqual([
      ['a', 34],
      ['b', 33],
      ['c', 33],
    ]);
    expect([...rollDown(0.1, shares, 0.01).values()]).toEqual([0.04, 0.03, 0.03]);
    expect([
      ...rollDown(
        5,
        shares.map((one) => ({ ...one, weight: 0 })),
      ).values(),
    ]).toEqual([2, 2, 1]);
  });

  it('refuses what cannot be divided', () => {
    expect(() => rollDown(1.5, [{ person: 'a', weight: 1 }])).toThrow(/no multiple/);
    expect(() => rollDown(1, [])).toThrow(/somebody/);
    expect(() => rollDown(1, [{ person: 'a', weight: -1 }])).toThrow(/below zero/);
  });

  it('adds up exactly, and no part is a whole step from its share', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.nat(1e6), weights, fc.constantFrom(1, 0.5, 0.01), (steps, some, quantum) => {
        const target = steps / Math.round(1 / quantum);
        const parts = rollDown(
          target,
          some.map((weight, n) => ({ person: `p${n}`, weight })),
          quantum,
        );
        const back = [...parts.values()].map((part) => Math.round(part / quantum));
        expect(back.reduce((sum, part) => sum + part, 0)).toBe(steps);
        const total = some.reduce((sum, weight) => sum + weight, 0);
        some.forEach((weight, n) => {
          const exact = total === 0 ? steps / some.length : (steps * weight) / total;
          expect(Math.abs((back[n] ?? NaN) - exact)).toBeLessThan(1 + 1e-6);
        });
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contribution, evaluate, fromParts, type Measure, type Shape, type SourceRow, type Window } from './index.ts';

const window: Window = { from: '2026-11-01', to: '2026-12-01', zone: 'Asia/Kolkata', now: '2026-11-20T00:00:00Z' };

const measure = (shape: Shape): Measure => ({
  key: 'm',
  name: 'M',
  question: 'How many?',
  unit: 'count',
  direction: 'up',
  source: 'cases',
  shape,
  by: 'person',
  examples: [],
  sourceNote: '',
});

const row = (id: string, more: Partial<SourceRow>): SourceRow => ({ id, day: '2026-11-10', person_id: 'a', ...more });

describe('evaluate', () => {
  const rows = [
    row('1', { resolved: true, hours: 2, worth: 100, account_id: 'x' }),
    row('2', { resolved: true, hours: 4, worth: 300, account_id: 'x' }),
    row('3', { resolved: false, hours: null, worth: 600, account_id: 'y' }),
    row('4', { resolved: true, hours: 90, worth: null, account_id: null, day: '2026-12-01' }),
  ];
  const value = (shape: Shape, denominators = {}): number | null =>
    evaluate(measure(shape), { rows, denominators }, window).value;
  const resolved = [{ field: 'resolved', is: true }];

  it('counts rows of the window, and different values where asked', () => {
    expect(value({ kind: 'count' })).toBe(3);
    expect(value({ kind: 'count', where: resolved })).toBe(2);
    expect(value({ kind: 'count', distinct: 'account_id' })).toBe(2);
    expect(value({ kind: 'count', distinct: 'nothing' })).toBe(0);
  });

  it('adds up, averages and ranks only rows that have the number', () => {
    expect(value({ kind: 'sum', of: 'hours' })).toBe(6);
    expect(value({ kind: 'mean', of: 'hours' })).toBe(3);
    expect(value({ kind: 'quantile', of: 'hours', q: 0.9 })).toBeCloseTo(3.8, 12);
  });

  it('takes the part of the whole, by count and by weight', () => {
    expect(value({ kind: 'share', whole: [], part: resolved })).toBeCloseTo(2 / 3, 12);
    expect(value({ kind: 'share', whole: [], part: resolved, weight: 'worth' })).toBe(0.4);
  });

  it('divides by what is given, and says nothing where there is none', () => {
    expect(value({ kind: 'per', of: { kind: 'count' }, per: 'working-day' }, { workingDays: 2 })).toBe(1.5);
    expect(value({ kind: 'per', of: { kind: 'sum', of: 'worth' }, per: 'fte' }, { fte: 0.5 })).toBe(2000);
    expect(value({ kind: 'per', of: { kind: 'count' }, per: 'person' }, { persons: 0 })).toBeNull();
    expect(value({ kind: 'per', of: { kind: 'count' }, per: 'person' })).toBeNull();
  });

  it('has no share, mean or quantile of nothing, while a count and a sum of nothing are zero', () => {
    const none = { rows: [] };
    const empty = (shape: Shape): number | null => evaluate(measure(shape), none, window).value;
    expect(empty({ kind: 'share', whole: [], part: resolved })).toBeNull();
    expect(empty({ kind: 'mean', of: 'hours' })).toBeNull();
    expect(empty({ kind: 'quantile', of: 'hours', q: 0.5 })).toBeNull();
    expect(empty({ kind: 'count' })).toBe(0);
    expect(empty({ kind: 'sum', of: 'hours' })).toBe(0);
  });

  it('lists the rows of the whole', () => {
    expect(evaluate(measure({ kind: 'share', whole: [], part: resolved }), { rows }, window).rows).toEqual([
      '1',
      '2',
      '3',
    ]);
  });
});

const anyRow = fc.record({
  day: fc.constantFrom('2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01'),
  resolved: fc.constantFrom(true, false, null),
  reason: fc.constantFrom('billing', 'login', '', null),
  worth: fc.option(fc.integer({ min: -5, max: 50 }), { nil: null }),
});

const anyAdditive = fc.constantFrom<Shape>(
  { kind: 'count' },
  { kind: 'count', where: [{ field: 'reason', isNot: 'login' }] },
  { kind: 'sum', of: 'worth', where: [{ field: 'resolved', isNot: true }] },
  { kind: 'mean', of: 'worth', where: [{ field: 'reason', present: true }] },
  { kind: 'share', whole: [{ field: 'resolved', present: true }], part: [{ field: 'resolved', is: true }] },
  { kind: 'share', whole: [], part: [{ field: 'worth', atLeast: 3, below: 20 }], weight: 'worth' },
  { kind: 'per', of: { kind: 'count', where: [{ field: 'resolved', is: true }] }, per: 'working-day' },
);

describe('laws', () => {
  const rowsOf = fc.array(anyRow, { maxLength: 40 }).map((found) => found.map((one, index) => row(String(index), one)));

  it('folding contributions is evaluating', () => {
    fc.assert(
      fc.property(rowsOf, anyAdditive, fc.nat(3), (rows, shape, workingDays) => {
        const given = { workingDays };
        const folded = rows
          .filter((one) => one.day >= window.from && one.day < window.to)
          .reduce(
            (sum, one) => {
              const parts = contribution(measure(shape), one) ?? { a: 0, b: 0 };
              return { a: sum.a + parts.a, b: sum.b + parts.b };
            },
            { a: 0, b: 0 },
          );
        const figure = evaluate(measure(shape), { rows, denominators: given }, window);
        expect(figure.a).toBe(folded.a);
        expect(figure.value).toBe(fromParts(measure(shape), folded.a, folded.b, given));
      }),
    );
  });

  it('a share is never outside 0..1, and no value is ever NaN or infinite', () => {
    fc.assert(
      fc.property(rowsOf, anyAdditive, (rows, shape) => {
        const { value } = evaluate(measure(shape), { rows }, window);
        if (value === null) return;
        expect(Number.isFinite(value)).toBe(true);
        if (shape.kind === 'share') expect(value >= 0 && value <= 1).toBe(true);
      }),
    );
  });

  it('two windows side by side add up to the window over both', () => {
    fc.assert(
      fc.property(rowsOf, anyAdditive, (rows, shape) => {
        const between = (from: string, to: string): number =>
          evaluate(measure(shape), { rows }, { ...window, from, to }).a;
        expect(between('2026-10-01', '2026-11-15') + between('2026-11-15', '2027-01-01')).toBe(
          between('2026-10-01', '2027-01-01'),
        );
      }),
    );
  });
});

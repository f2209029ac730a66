import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineOf, spanOf, stripsOf } from './chart-places.ts';

const bands = [{ from: 0 }, { from: 5 }, { from: 15 }];

it('leaves room for the band above', () => {
  const span = spanOf(
    [
      { at: 0, value: 4 },
      { at: 10, value: 8 },
    ],
    [0, 5, 15],
  )!;
  expect(span).toEqual({ from: 0, to: 10, top: 16.5 });
});

it('draws from the first reading to the last, zero at the bottom', () => {
  const span = { from: 0, to: 10, top: 10 };
  expect(
    lineOf(
      [
        { at: 0, value: 0 },
        { at: 10, value: 10 },
      ],
      span,
    ),
  ).toBe('M0.00 100.00L100.00 0.00');
});

it('is no chart with one reading', () => {
  expect(spanOf([{ at: 0, value: 4 }], [])).toBeNull();
});

it('law: the strips fill the whole height, without gap or overlap', () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 1e6, noNaN: true }), (top) => {
      const strips = stripsOf(bands, { from: 0, to: 1, top });
      const sum = strips.reduce((total, { height }) => total + height, 0);
      expect(sum).toBeCloseTo(100, 6);
      expect(strips.at(-1)!.top).toBeCloseTo(0, 6);
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clipSpans, mergeSpans, spanSeconds, subtractSpans } from './span.ts';

const spans = fc.array(
  fc.tuple(fc.nat(60), fc.nat(20)).map(([from, length]) => ({ from, to: from + length })),
  { maxLength: 12 },
);

/** The law's oracle: the single milliseconds that the spans hold. */
const points = (all: { from: number; to: number }[]) =>
  new Set(all.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)));

test('merging keeps every moment once', () => {
  fc.assert(
    fc.property(spans, (all) => {
      const merged = mergeSpans(all);
      expect(points(merged)).toEqual(new Set([...points(all)].sort((one, other) => one - other)));
      expect(spanSeconds(merged) * 1000).toBeCloseTo(points(all).size);
      merged.slice(1).forEach((span, index) => expect(span.from).toBeGreaterThan(merged[index]!.to));
    }),
  );
});

test('subtracting leaves the moments of the first that are not in the second', () => {
  fc.assert(
    fc.property(spans, spans, (all, others) => {
      const [left, taken] = [points(subtractSpans(all, others)), points(others)];
      expect(left).toEqual(new Set([...points(all)].filter((point) => !taken.has(point))));
    }),
  );
});

test('clipping leaves the moments inside of the window', () => {
  fc.assert(
    fc.property(spans, fc.nat(60), fc.nat(30), (all, from, length) => {
      const inside = [...points(all)].filter((point) => point >= from && point < from + length);
      expect(points(clipSpans(all, { from, to: from + length }))).toEqual(new Set(inside));
    }),
  );
});

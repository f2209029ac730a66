import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type ClosedEfforts,
  detectTooLong,
  type EffortKind,
  type OpenEffort,
  tooLongWords,
  usualOf,
  weightedQuantile,
} from './too-long.ts';

const open = (more: Partial<OpenEffort> = {}): OpenEffort => ({
  kind: 'reach',
  account: { id: 'a1', name: 'Orchid Maternity' },
  about: '',
  tries: 6,
  days: 9,
  calls: true,
  ...more,
});

/** Ten that were reached: 24 tries in all, nine of them within 4. */
const reached: ClosedEfforts[] = [
  { kind: 'reach', tries: 1, days: 0, n: 4 },
  { kind: 'reach', tries: 2, days: 1, n: 2 },
  { kind: 'reach', tries: 3, days: 2, n: 1 },
  { kind: 'reach', tries: 4, days: 4, n: 2 },
  { kind: 'reach', tries: 5, days: 5, n: 1 },
];

test('more calls than nine of ten took, with the usual in words', () => {
  const [found] = detectTooLong([open()], reached);
  expect(found).toMatchObject({ over: 'tries', excess: 1.5 });
  expect(found!.usual).toMatchObject({ tries: 2.4, tries_p90: 4, n: 10 });
  expect(tooLongWords(found!)).toEqual({
    says: '6 calls in 9 days, nobody reached who can act',
    usual: 'usual: 2.4 calls',
  });
});

test('as many as nine of ten took is still usual; days alone do not make a silent account one', () => {
  expect(detectTooLong([open({ tries: 4 })], reached)).toEqual([]);
  expect(detectTooLong([open({ tries: 2, days: 80 })], reached)).toEqual([]);
});

test('too few results say nothing about the usual', () => {
  expect(detectTooLong([open({ tries: 50 })], [{ kind: 'reach', tries: 1, days: 0, n: 9 }])).toEqual([]);
});

test('a second try is never too many', () => {
  const lucky: ClosedEfforts[] = [{ kind: 'reach', tries: 1, days: 0, n: 40 }];
  expect(detectTooLong([open({ tries: 2 })], lucky)).toEqual([]);
  expect(detectTooLong([open({ tries: 3 })], lucky)).toHaveLength(1);
});

test('a case is judged by its days too, and each kind by its own usual', () => {
  const closed: ClosedEfforts[] = [...reached, { kind: 'case', tries: 1, days: 2, n: 20 }];
  const old = open({ kind: 'case', about: 'Billed twice', tries: 1, days: 7, calls: false });
  const [found] = detectTooLong([old, open({ kind: 'renewal', tries: 30 })], closed);
  expect(found).toMatchObject({ kind: 'case', over: 'days' });
  expect(tooLongWords(found!)).toEqual({ says: 'Billed twice: 1 try in 7 days, not resolved', usual: 'usual: 2 days' });
  expect(tooLongWords({ ...found!, tries: 0 }).says).toBe('Billed twice: 7 days without a talk, not resolved');
});

test('what is furthest beyond the usual comes first', () => {
  const found = detectTooLong([open({ tries: 5 }), open({ tries: 9, account: { id: 'b', name: 'Nandi' } })], reached);
  expect(found.map((each) => each.tries)).toEqual([9, 5]);
});

test('the quantile is a value that was there, and enough lie at or below it', () => {
  const values = fc.array(fc.record({ value: fc.nat(30), n: fc.integer({ min: 1, max: 9 }) }), { minLength: 1 });
  fc.assert(
    fc.property(values, fc.double({ min: 0.01, max: 1, noNaN: true }), (all, q) => {
      const found = weightedQuantile(all, q);
      const n = (some: typeof all) => some.reduce((sum, each) => sum + each.n, 0);
      expect(n(all.filter(({ value }) => value <= found)) / n(all)).toBeGreaterThanOrEqual(q - 1e-6);
      expect(all.some(({ value }) => value === found)).toBe(true);
    }),
  );
});

test('one more try never takes an account off the list', () => {
  const kind = fc.constantFrom<EffortKind>('reach', 'case', 'renewal');
  const closed = fc.array(
    fc.record({ kind, tries: fc.integer({ min: 1, max: 9 }), days: fc.nat(20), n: fc.integer({ min: 1, max: 20 }) }),
  );
  fc.assert(
    fc.property(closed, kind, fc.nat(20), fc.nat(40), (past, which, tries, days) => {
      const before = detectTooLong([open({ kind: which, tries, days })], past).length;
      const after = detectTooLong([open({ kind: which, tries: tries + 1, days })], past).length;
      expect(after).toBeGreaterThanOrEqual(before);
      if (usualOf(past, which) === null) expect(after).toBe(0);
    }),
  );
});

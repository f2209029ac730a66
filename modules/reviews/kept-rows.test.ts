import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Measure } from '../../maths/measure/index.ts';
import { explainDifference, type LaterFact } from './cause.ts';
import { differences, withDifferences } from './difference.ts';
import { digestOf, type KeptRow, packRows, rowsText, unpackRows } from './kept-rows.ts';
import { refigure } from './refigure.ts';

const row = (id: string, more: Partial<KeptRow> = {}): KeptRow => ({
  ...{ id, person: 'p', account: 'a', at: 10, part: true, weight: 1, distinct: null },
  ...more,
});
const rows = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    person: fc.option(fc.constantFrom('p', 'q')),
    account: fc.option(fc.constantFrom('a', 'b', 'c')),
    at: fc.option(fc.integer({ min: 0, max: 30 })),
    part: fc.boolean(),
    weight: fc.integer({ min: 0, max: 1_000_000 }).map((n) => n / 100),
    distinct: fc.option(fc.constantFrom('x', 'y')),
  }),
  { selector: ({ id }) => id, maxLength: 30 },
);

it('what was kept comes back as it was, under a name that only it has', () => {
  fc.assert(
    fc.property(rows, (kept) => {
      const { digest, packed } = packRows(kept);
      expect(unpackRows(digest, packed).toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
        kept.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      );
      expect(digestOf(rowsText(kept.toReversed()))).toBe(digest);
    }),
  );
  const { digest } = packRows([row('1')]);
  expect(() => unpackRows(digest, packRows([row('1', { weight: 2 })]).packed)).toThrow('not those that were kept');
});

it('carrying out all differences gives the rows of now, as far as they count for the time before', () => {
  fc.assert(
    fc.property(rows, rows, (kept, now) => {
      const found = differences(kept, now, 15);
      const text = rowsText(
        now.filter(({ at }) => at === null || at <= 15).map((each) => ({ ...each, at: 0, account: null })),
      );
      const made = withDifferences(kept, found).map((each) => ({ ...each, at: 0, account: null }));
      expect(rowsText(made)).toBe(text);
      expect(differences(kept, kept, 15)).toEqual([]);
    }),
  );
});

const share: Measure = {
  ...{ key: 'm', name: 'M', question: '?', unit: 'percent', direction: 'up', source: 'cases', by: 'person' },
  ...{ shape: { kind: 'share', whole: [], part: [] }, examples: [], sourceNote: '' },
};

it('makes figures of rows', () => {
  const two = [row('1'), row('2', { part: false, weight: 1, distinct: 'x' })];
  const days = { workingDays: 4, persons: 1, fte: 1 };
  expect(refigure(share, two, days)).toEqual({ value: 0.5, a: 1, b: 2 });
  expect(refigure({ ...share, shape: { kind: 'count' } }, two, days)).toEqual({ value: 2, a: 2, b: null });
  const per = { kind: 'per', of: { kind: 'count' }, per: 'working-day' } as const;
  expect(refigure({ ...share, shape: per }, two, days)).toEqual({ value: 0.5, a: 2, b: 4 });
  const tenths = [row('1', { weight: 0.1 }), row('2', { weight: 0.2 })];
  expect(refigure({ ...share, shape: { kind: 'sum', of: 'amount' } }, tenths, days).a).toBe(0.3);
  expect(refigure({ ...share, shape: { kind: 'mean', of: 'amount' } }, [], days).value).toBeNull();
  const quantile = { kind: 'quantile', of: 'hours', q: 0.5 } as const;
  expect(refigure({ ...share, shape: quantile }, tenths, days).value).toBeCloseTo(0.15, 12);
});

const fact = (id: string, more: Partial<LaterFact> = {}): LaterFact => ({
  ...{ id, type: 'case.resolved', happenedAt: 5, recordedAt: 50, account: 'a', person: null },
  ...{ corrects: null, correctsType: null },
  ...more,
});

it('says why a row differs: late, corrected, withdrawn, or it only went on', () => {
  const changed = { id: '1', was: row('1', { part: false }), is: row('1') };
  const of = (...later: LaterFact[]) => explainDifference(['cases'], changed, later, 20).cause;
  expect(of(fact('f'))).toBe('late');
  expect(of(fact('f', { happenedAt: 30 }))).toBe('went-on');
  expect(of(fact('f', { happenedAt: 30, corrects: 'x', correctsType: 'case.resolved' }))).toBe('corrected');
  expect(of(fact('f', { type: 'fact.withdrawn', corrects: '1', correctsType: 'case.opened' }))).toBe('withdrawn');
  expect(of(fact('f', { account: 'b' }))).toBe('went-on');
  expect(of(fact('f', { type: 'call.finished' }))).toBe('went-on');
  // What is about the very row is the reason, whatever else came in about its account.
  const found = explainDifference(['cases'], changed, [fact('g'), fact('1')], 20);
  expect(found.facts.map(({ id }) => id)).toEqual(['1']);
});

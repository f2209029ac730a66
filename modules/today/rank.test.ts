import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byRank, type Due, place, trendOf, worth } from './rank.ts';

const hour = 3_600_000;
const now = Date.parse('2026-11-19T09:08:00Z');
const dayEnds = Date.parse('2026-11-19T18:30:00Z');
const due = (fields: Partial<Due>): Due => ({
  id: 'c',
  programme: 'support',
  rule: 'resolution',
  title: 'Resolve the issue',
  state: 'open',
  openedAt: now - 48 * hour,
  firstDueAt: now,
  dueAt: now + hour,
  plannedAt: null,
  moves: 0,
  ...fields,
});

test('a clock that runs out today is on the list, one that runs out tomorrow is not', () => {
  expect(place(due({}), now, dayEnds)).toEqual({ group: 'running-out', at: now + hour, late: false });
  expect(place(due({ dueAt: dayEnds + hour }), now, dayEnds)).toBeNull();
});

test('a planned talk keeps its time of day; the day after it is late', () => {
  const plan = due({ programme: 'plan', plannedAt: now + 2 * hour, dueAt: dayEnds });
  expect(place(plan, now, dayEnds)).toEqual({ group: 'planned', at: now + 2 * hour, late: false });
  expect(place(plan, dayEnds + 1, dayEnds + 24 * hour)).toMatchObject({ group: 'running-out', late: true });
});

test('what is late for more than a week goes to the foot, the newest first', () => {
  const days = (count: number) => place(due({ dueAt: now - count * 24 * hour }), now, dayEnds)!;
  expect(days(7).group).toBe('running-out');
  expect(days(8).group).toBe('overdue');
  const rows = [30, 9, 400].map((count) => ({ id: String(count), ...days(count) }));
  expect(rows.sort(byRank).map((row) => row.id)).toEqual(['9', '30', '400']);
});

test('what is paused waits, whatever its clock says', () => {
  expect(place(due({ state: 'paused', dueAt: null }), now, dayEnds)).toMatchObject({ group: 'waiting', late: false });
});

test('the longest late stands first', () => {
  const rows = [3, 1, 2].map((hours) => ({
    id: String(hours),
    ...place(due({ dueAt: now - hours * hour }), now, dayEnds)!,
  }));
  expect(rows.sort(byRank).map((row) => row.id)).toEqual(['3', '2', '1']);
});

test('law: the order is total, so the list never jumps', () => {
  const placed = fc.record({
    id: fc.uuid(),
    group: fc.constantFrom('running-out' as const, 'planned' as const, 'overdue' as const),
    at: fc.option(fc.integer({ min: 0, max: 5 }), { nil: null }),
    late: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.uniqueArray(placed, { selector: (each) => each.id, maxLength: 12 }), (rows) => {
      const once = [...rows].sort(byRank).map((row) => row.id);
      expect(
        [...rows]
          .reverse()
          .sort(byRank)
          .map((row) => row.id),
      ).toEqual(once);
    }),
  );
});

test('use that rises towards the next band is a chance, noise is not', () => {
  const readings = { band: 'medium', nextBandFrom: 15, bandFrom: 5 };
  expect(trendOf({ ...readings, usage: [8, 8, 8, 8, 11, 13] })).toMatchObject({ kind: 'rising', short: 3 });
  expect(trendOf({ ...readings, usage: [8, 8, 8, 8, 9, 8] })).toBeNull();
  expect(trendOf({ ...readings, usage: [12, 12, 12, 12, 6, 6] })).toMatchObject({ kind: 'falling', change: -0.5 });
  expect(trendOf({ ...readings, usage: [8, 9] })).toBeNull();
});

test('a term that ends sooner is worth more than one that ends later', () => {
  const ending = (daysLeft: number) => worth({ kind: 'ending', daysLeft, amount: 1, currency: 'INR', product: 'book' });
  expect(ending(3)).toBeGreaterThan(ending(30));
  expect(ending(60)).toBeGreaterThan(worth({ kind: 'no-plan', lastContactAt: null }));
});

import { describe, expect, it } from 'vitest';
import { evaluateCohort, cohortMembers } from './cohort.ts';
import type { Cohort, StateSpan, Window } from './types.ts';

const window: Window = { from: '2026-03-01', to: '2026-04-01', zone: 'Europe/Berlin', now: '2026-06-01T00:00:00Z' };
const lifted: Cohort = {
  kind: 'cohort',
  start: [{ aspect: 'band', is: 'low' }],
  end: [{ aspect: 'band', is: 'high' }],
  held: true,
};

const span = (account_id: string, aspect: string, value: string, from_at: string, to_at?: string): StateSpan => ({
  account_id,
  aspect,
  value,
  from_at,
  to_at: to_at ?? null,
});

/** An account owned by `a` since January, low until `at` and high from then on. */
const risingAt = (id: string, at: string): StateSpan[] => [
  span(id, 'owner', 'a', '2026-01-01T00:00:00Z'),
  span(id, 'band', 'low', '2026-01-01T00:00:00Z', at),
  span(id, 'band', 'high', at),
];

describe('evaluateCohort', () => {
  it('asks the state at the window’s own midnights, over a change of the clock', () => {
    // Berlin is at +1 on the first of March and at +2 on the first of April.
    expect(evaluateCohort(lifted, risingAt('x', '2026-03-31T22:00:00Z'), window)).toMatchObject({ a: 1, b: 1 });
    expect(evaluateCohort(lifted, risingAt('x', '2026-03-31T22:00:01Z'), window)).toMatchObject({ a: 0, b: 1 });
    expect(evaluateCohort(lifted, risingAt('x', '2026-02-28T23:00:00Z'), window)).toMatchObject({ value: null, b: 0 });
    expect(evaluateCohort(lifted, risingAt('x', '2026-02-28T23:00:01Z'), window)).toMatchObject({ value: 1, b: 1 });
  });

  it('closes now when the window is still open, and is empty before it opens', () => {
    const spans = risingAt('x', '2026-03-20T12:00:00Z');
    expect(evaluateCohort(lifted, spans, { ...window, now: '2026-03-20T11:59:59Z' }).value).toBe(0);
    expect(evaluateCohort(lifted, spans, { ...window, now: '2026-03-20T12:00:00Z' }).value).toBe(1);
    expect(evaluateCohort(lifted, spans, { ...window, now: '2026-02-01T00:00:00Z' }).value).toBeNull();
  });

  it('credits the owner when the window opened, whoever owns the account later', () => {
    const spans = [
      span('x', 'owner', 'a', '2026-01-01T00:00:00Z', '2026-03-10T00:00:00Z'),
      span('x', 'owner', 'b', '2026-03-10T00:00:00Z'),
      span('x', 'band', 'low', '2026-01-01T00:00:00Z'),
      span('y', 'band', 'low', '2026-01-01T00:00:00Z'),
    ];
    expect(cohortMembers(lifted, spans, window)).toEqual([{ account_id: 'x', person_id: 'a', reached: false }]);
    const unheld = cohortMembers({ ...lifted, held: undefined }, spans, window);
    expect(unheld.map((member) => member.person_id)).toEqual(['a', null]);
  });

  it('takes the later one of spans that overlap', () => {
    const spans = [...risingAt('x', '2026-03-10T00:00:00Z'), span('x', 'band', 'medium', '2026-03-15T00:00:00Z')];
    expect(evaluateCohort(lifted, spans, window).a).toBe(0);
  });
});

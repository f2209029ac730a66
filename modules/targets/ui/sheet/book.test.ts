import { describe, expect, it } from 'vitest';
import type { TargetMeasure, TargetsRead } from '../targets-data.ts';
import { inheritedIn, rowsOf, sumBelow, valueIn } from './book.ts';

const measure = { key: 'renewals_made', adds_up: true, benchmark: 5 } as TargetMeasure;
const share = { ...measure, key: 'cases_in_time_percent', adds_up: false, benchmark: 80 };
const person = (id: string, team_id: string | null) => ({
  ...{ id, name: id, team_id, accounts: 1, way: 'set' as const, working_days: 20 },
});
const data = {
  period: '2026-11',
  working_days: 22,
  teams: [{ id: 'n', name: 'North', parent_id: null, way: 'set' }],
  people: [person('a', 'n'), person('b', null), person('c', 'n')],
  cells: [
    { measure: 'renewals_made', subject: 'n', value: 25 },
    { measure: 'renewals_made', subject: 'a', value: 11 },
    { measure: 'cases_in_time_percent', subject: 'n', value: 90 },
  ],
  proposals: [],
} as unknown as TargetsRead;
const book = new Map([['2026-11', data]]);
const column = { key: 'x', measure, period: '2026-11' };
const row = (id: string) => rowsOf(data, null).find((each) => each.id === id)!;

describe('the sheet', () => {
  it('has each team above its people', () => {
    expect(rowsOf(data, null).map(({ id }) => id)).toEqual(['n', 'a', 'c', 'b']);
    expect(row('n').working_days).toBe(22);
  });

  it('says what is set, and what holds where nothing is', () => {
    expect(valueIn(book, column, 'a')).toBe(11);
    expect(inheritedIn(book, column, row('c'))).toBe(12.5);
    expect(inheritedIn(book, { ...column, measure: share }, row('c'))).toBe(90);
    expect(inheritedIn(book, column, row('b'))).toBe(5);
    expect(inheritedIn(book, column, row('n'))).toBeNull();
  });

  it('adds up only what adds up', () => {
    expect(sumBelow(book, column, 'n')).toBe(11);
    expect(sumBelow(book, { ...column, measure: share }, 'n')).toBeNull();
  });
});

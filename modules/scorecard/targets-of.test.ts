import { describe, expect, it } from 'vitest';
import { measureByKey } from '../../catalogue/measures/index.ts';
import { targetsOf } from './targets-of.ts';

const entry = (key: string, benchmark: number | null) => ({
  measure: measureByKey.get(key)!,
  benchmark,
  aim: null,
  weight: 1,
  group: 'One',
});
const calls = entry('effective_calls_per_day', 20);
const made = entry('renewals_made', null);
const inTime = entry('cases_in_time_percent', 80);
const [ann, ben] = [
  { id: 'ann', team_id: 'south' },
  { id: 'ben', team_id: 'south' },
];
const rows = [
  { measure: 'renewals_made', subject_id: 'south', value: 24 },
  { measure: 'effective_calls_per_day', subject_id: 'ann', value: 16 },
  { measure: 'cases_in_time_percent', subject_id: 'south', value: 85 },
];
const targets = targetsOf(rows, new Map([['south', 2]]), 1);

describe('what somebody is to reach', () => {
  it('is the own target, else the team’s, else the benchmark', () => {
    expect(targets.ofPerson(calls, ann!)).toEqual({ value: 16, from: 'own' });
    expect(targets.ofPerson(calls, ben!)).toEqual({ value: 20, from: 'benchmark' });
    expect(targets.ofPerson(inTime, ben!)).toEqual({ value: 0.85, from: 'team' });
    expect(targets.ofPerson(entry('learnings_shared', null), ben!)).toBeNull();
  });

  it('a team’s total is shared, its rate is not', () => {
    expect(targets.ofPerson(made, ben!)).toEqual({ value: 12, from: 'team' });
    expect(targets.ofAll(made, [ann!, ben!], 'south')).toEqual({ value: 24, from: 'team' });
    expect(targets.ofAll(calls, [ann!, ben!], 'south')).toEqual({ value: 18, from: 'team' });
  });

  it('a total, and what moves on, shrinks with the part of the month that is looked at; a share does not', () => {
    const week = targetsOf(rows, new Map([['south', 2]]), 0.25);
    expect(week.ofPerson(made, ann!)?.value).toBe(3);
    expect(week.ofPerson(inTime, ann!)?.value).toBe(0.85);
    const moved = entry('low_to_high_percent', 60);
    expect(week.ofPerson(moved, ben!)!.value).toBeCloseTo(0.15, 12);
    expect(week.ofAll(moved, [ann!, ben!], 'south')!.value).toBeCloseTo(0.15, 12);
  });
});

import { expect, it } from 'vitest';
import { stays } from './stays.ts';

const at = (from: number, team: string, role = 'agent', reportsTo: string | null = null) => ({
  from,
  team,
  role,
  reportsTo,
});

it('joins what says the same, and keeps the day on which it began', () => {
  const told = [at(50, 'North'), at(40, 'South'), at(30, 'South'), at(20, 'South', 'lead'), at(10, 'South')];
  expect(stays(told).map(({ from }) => from)).toEqual([50, 30, 20, 10]);
});

it('keeps the only one', () => {
  expect(stays([at(5, 'South')])).toHaveLength(1);
});

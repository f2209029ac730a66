import { expect, it } from 'vitest';
import { judgeRow, type RowGround } from './row.ts';
import type { TermRow } from './store.ts';

const now = Date.parse('2026-11-19T06:00:00Z');
const bands = [
  { key: 'low', name: 'Low', from: 0 },
  { key: 'high', name: 'High', from: 15 },
];
const ground: RowGround = {
  ...{ today: '2026-11-19', now, bands, quietDays: 30, unhappyAtMost: 2, windowDays: 90, lowestBand: 'low' },
};
const row = (change: Partial<TermRow>): TermRow =>
  ({
    ...{ endsOn: '2026-11-30', renewedAt: null, lifecycle: 'live', band: 'high', happiness: 4, lastContactAt: now },
    ...{ usage: [], lateTitle: null, lateSince: null, planAt: now, says: null },
    ...change,
  }) as TermRow;

it.each([
  [{}, 'open'],
  [{ band: 'low' }, 'at-risk'],
  [{ usage: [40, 40, 40, 40, 20, 20] }, 'at-risk'],
  [{ usage: [20, 20, 20, 20, 40, 40] }, 'open'],
  [{ says: 'yes', band: 'low' }, 'said-yes'],
  [{ says: 'no' }, 'said-no'],
  [{ says: 'undecided' }, 'open'],
  [{ endsOn: '2026-11-18' }, 'ended'],
  [{ endsOn: '2026-11-19' }, 'open'],
  [{ endsOn: '2026-11-18', says: 'yes' }, 'ended'],
  [{ endsOn: '2026-11-18', says: 'no' }, 'lost'],
  [{ lifecycle: 'lost' }, 'lost'],
  [{ renewedAt: now, says: 'no', lifecycle: 'lost' }, 'renewed'],
] as [Partial<TermRow>, string][])('%j is %s', (change, group) => {
  expect(judgeRow(row(change), ground).group).toBe(group);
});

it('what a customer says never makes a renewal', () => {
  for (const says of ['yes', 'no', 'undecided'] as const)
    expect(judgeRow(row({ says, paysBy: '2026-11-20' }), ground).group).not.toBe('renewed');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Call, CallOutcome } from './call.ts';
import { addCounts, queueFigures, queueStatistics } from './queue-stats.ts';

const call = (outcome: CallOutcome, enteredAt: number, waitSeconds = 0): Call => {
  return {
    externalId: `${outcome}/${enteredAt}`,
    callId: 'c',
    queue: 'q',
    enteredAt,
    outcome,
    waitSeconds,
    missedRings: [],
  };
};

const calls = fc.array(
  fc
    .tuple(
      // prettier-ignore
      fc.constantFrom<CallOutcome[]>('answered', 'abandoned', 'timeout', 'key', 'leaveempty', 'withdrawn', 'failed',
        'joinempty', 'full', 'closed', 'diverted', 'waiting', 'lost'),
      fc.nat(99),
      fc.nat(60),
    )
    .map(([outcome, at, wait]) => call(outcome, at, wait)),
);

test('every received call is in exactly one count, in exactly one interval', () => {
  fc.assert(
    fc.property(calls, fc.nat(100), (all, cut) => {
      const { intervals, total } = queueStatistics(
        all,
        [
          { from: 0, to: cut },
          { from: cut, to: 100 },
        ],
        { qosSeconds: 10 },
      );
      const { received, answeredWithin, waitSeconds: _, ...outcomes } = total;
      expect(received).toBe(all.length);
      expect(Object.values(outcomes).reduce((sum, count) => sum + count, 0)).toBe(received);
      expect(answeredWithin).toBeLessThanOrEqual(total.answered);
      expect(addCounts(intervals.map(({ counts }) => counts))).toEqual(total);
      expect(queueStatistics(all, [{ from: 0, to: 100 }], { qosSeconds: 10 }).total).toEqual(total);
    }),
  );
});

test('ratios: closed and diverted calls are not held against the queue', () => {
  const all = [
    call('answered', 1, 10),
    call('answered', 2, 11),
    call('abandoned', 3, 9),
    call('joinempty', 4),
    call('closed', 5),
    call('diverted', 6),
    call('key', 7, 500),
  ];
  const { total } = queueStatistics(all, [{ from: 0, to: 10 }], { qosSeconds: 10 });
  expect(queueFigures(total)).toEqual({ answeredRate: 50, averageWaitSeconds: 10, qos: 50, blocked: 1, saturated: 1 });
});

test('an interval holds its first moment and not its last', () => {
  const { intervals } = queueStatistics(
    [call('full', 10)],
    [
      { from: 0, to: 10 },
      { from: 10, to: 20 },
    ],
    { qosSeconds: 1 },
  );
  expect(intervals.map(({ counts }) => counts.received)).toEqual([0, 1]);
});

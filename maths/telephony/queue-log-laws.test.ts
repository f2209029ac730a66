import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agentStatistics, addFigures } from './agent-stats.ts';
import { foldQueueLog, type QueueLogFold } from './queue-log.ts';
import type { QueueEvent } from './queue-log-event.ts';
import { inLogOrder } from './queue-log-order.ts';
import { emptyQueueLogState, type QueueLogState } from './queue-log-state.ts';

const parameters: Record<string, string[]> = {
  ENTERQUEUE: ['', '5551', '1'],
  CONNECT: ['4', 'm1', '2'],
  RINGNOANSWER: ['3000'],
  COMPLETEAGENT: ['4', '20', '1'],
  COMPLETECALLER: ['5', '31', '2'],
  BLINDTRANSFER: ['300', 'inside', '4', '20', '1'],
  ABANDON: ['1', '1', '9'],
  EXITWITHTIMEOUT: ['1', '1', '30'],
  JOINEMPTY: [],
  FULL: [],
  AGENTLOGIN: ['SIP/1'],
  AGENTLOGOFF: ['SIP/1', '60'],
  ADDMEMBER: [],
  REMOVEMEMBER: [],
  PAUSE: ['lunch'],
  UNPAUSE: [],
  PAUSEALL: [],
  UNPAUSEALL: [],
  WRAPUPSTART: ['15'],
  QUEUESTART: [],
  ODDITY: ['x'],
};

/** Any lines at all, sensible or not, in order of time; now and then a day passes. */
const anyLog = fc
  .array(
    fc.record({
      later: fc.oneof(
        { weight: 20, arbitrary: fc.integer({ min: 0, max: 40 }) },
        { weight: 1, arbitrary: fc.constant(90_000) },
      ),
      callId: fc.constantFrom('c1', 'c2', 'c3', undefined),
      queue: fc.constantFrom('q1', 'q2', undefined),
      agent: fc.constantFrom('Asha', 'Bela', undefined),
      event: fc.constantFrom(...Object.keys(parameters)),
    }),
    { maxLength: 60 },
  )
  .map((lines) => {
    let at = 1_700_000_000_000;
    return lines.map(({ later, callId, queue, agent, event }, index): QueueEvent => {
      at += later * 1000;
      const found: QueueEvent = { line: index + 1, at, event, data: parameters[event]! };
      return { ...found, ...(callId && { callId }), ...(queue && { queue }), ...(agent && { agent }) };
    });
  });

const latest = <Item extends { externalId: string }>(...lists: Item[][]): Record<string, Item> =>
  Object.fromEntries(lists.flat().map((item) => [item.externalId, item]));

const lineCount = (...folds: QueueLogFold[]): number =>
  folds.flatMap((fold) => Object.values(fold.lines)).reduce((sum, count) => sum + count, 0);

test('a log cut anywhere into batches comes to the same as the whole', () => {
  fc.assert(
    fc.property(anyLog, fc.nat(), fc.nat(), (events, one, other) => {
      const cuts = [one, other].map((cut) => cut % (events.length + 1)).sort((a, b) => a - b);
      const whole = foldQueueLog(events);
      const folds: QueueLogFold[] = [];
      let state = emptyQueueLogState();
      for (const batch of [events.slice(0, cuts[0]), events.slice(cuts[0], cuts[1]), events.slice(cuts[1])]) {
        const fold = foldQueueLog(batch, state);
        folds.push(fold);
        state = JSON.parse(JSON.stringify(fold.state)) as QueueLogState;
      }
      expect(state).toEqual(JSON.parse(JSON.stringify(whole.state)));
      expect(folds.flatMap((fold) => fold.problems)).toEqual(whole.problems);
      expect(latest(...folds.map((fold) => fold.calls))).toEqual(latest(whole.calls));
      expect(latest(...folds.map((fold) => fold.sessions))).toEqual(latest(whole.sessions));
      expect(latest(...folds.map((fold) => fold.pauses))).toEqual(latest(whole.pauses));
      expect(latest(...folds.map((fold) => fold.wrapUps))).toEqual(latest(whole.wrapUps));
      expect(lineCount(...folds)).toBe(events.length);
    }),
  );
});

test('the state given is not changed', () => {
  fc.assert(
    fc.property(anyLog, fc.nat(), (events, cut) => {
      const middle = foldQueueLog(events.slice(0, cut % (events.length + 1))).state;
      const before = structuredClone(middle);
      foldQueueLog(events, middle);
      expect(middle).toEqual(before);
    }),
  );
});

test('a log read twice, with the state kept or without it, counts once', () => {
  fc.assert(
    fc.property(anyLog, (events) => {
      const sameDay = events.filter((event) => event.at - (events[0]?.at ?? 0) < 80_000_000);
      const once = foldQueueLog(sameDay);
      const again = foldQueueLog(sameDay, once.state);
      expect(again.calls).toEqual([]);
      expect(again.problems.every(({ code }) => code === 'repeated-line')).toBe(true);
      expect(again.problems).toHaveLength(sameDay.length);
      expect(latest(foldQueueLog(sameDay).calls)).toEqual(latest(once.calls));
    }),
  );
});

test('every call that a shorter log tells of is in the longer one', () => {
  fc.assert(
    fc.property(anyLog, fc.nat(), (events, cut) => {
      const shorter = foldQueueLog(events.slice(0, cut % (events.length + 1)));
      const longer = latest(foldQueueLog(events).calls);
      for (const call of shorter.calls) expect(longer).toHaveProperty([call.externalId]);
    }),
  );
});

describe('rows of a table', () => {
  const contents = (events: QueueEvent[]) => events.map((event) => ({ ...event, line: 0 }));

  test('rows of one time come in the same order however they were shuffled', () => {
    fc.assert(
      fc.property(anyLog, fc.infiniteStream(fc.integer()), (events, keys) => {
        const shuffled = events
          .map((event) => ({ event, key: keys.next().value! }))
          .sort((one, other) => one.event.at - other.event.at || one.key - other.key)
          .map(({ event }) => event);
        expect(contents(inLogOrder(shuffled))).toEqual(contents(inLogOrder(events)));
        const [one, other] = [foldQueueLog(inLogOrder(shuffled)), foldQueueLog(inLogOrder(events))];
        expect(latest(one.calls)).toEqual(latest(other.calls));
      }),
    );
  });

  test('newest first is turned round', () => {
    fc.assert(
      fc.property(anyLog, (events) => {
        expect(contents(inLogOrder([...events].reverse()))).toEqual(contents(inLogOrder(events)));
      }),
    );
  });

  test('rows without any order are sorted by time', () => {
    const row = (second: number, event: string): QueueEvent => {
      return { line: second, at: second * 1000, callId: 'c1', queue: 'q1', event, data: parameters[event]! };
    };
    const rows = [
      row(30, 'COMPLETEAGENT'),
      row(10, 'CONNECT'),
      row(50, 'JOINEMPTY'),
      row(5, 'RINGNOANSWER'),
      row(20, 'ODDITY'),
    ];
    expect(inLogOrder([row(1, 'ENTERQUEUE'), ...rows]).map(({ line }) => line)).toEqual([1, 5, 10, 20, 30, 50]);
  });
});

test("the parts of an agent's time add up", () => {
  const from = 1_700_000_000_000;
  fc.assert(
    fc.property(anyLog, fc.array(fc.integer({ min: 1, max: 2_000_000 }), { maxLength: 6 }), (events, cuts) => {
      const to = from + 2_000_000;
      const edges = [from, ...cuts.map((cut) => from + cut).sort((one, other) => one - other), to];
      const parts = edges.slice(1).map((edge, index) => ({ from: edges[index]!, to: edge }));
      const fold = foldQueueLog(events);
      const whole = agentStatistics(fold, [{ from, to }], { agent: 'Asha', until: to }).total;
      const split = agentStatistics(fold, parts, { agent: 'Asha', until: to });
      expect(split.total).toEqual(addFigures(split.intervals.map(({ figures }) => figures)));
      for (const key of Object.keys(whole) as (keyof typeof whole)[])
        expect(split.total[key]).toBeCloseTo(whole[key], 6);
      for (const { figures, from: start, to: end } of split.intervals) {
        expect(figures.loggedInSeconds).toBeLessThanOrEqual((end - start) / 1000);
        expect(figures.availableSeconds).toBeLessThanOrEqual(figures.loggedInSeconds);
        const busy = figures.conversationSeconds + figures.pausedSeconds + figures.wrapUpSeconds;
        expect(figures.availableSeconds).toBeGreaterThanOrEqual(figures.loggedInSeconds - busy - 1e-6);
      }
    }),
  );
});

import { describe, expect, test } from 'vitest';
import type { Call } from './call.ts';
import { foldQueueLog, missingEnds } from './queue-log.ts';
import { emptyQueueLogState } from './queue-log-state.ts';
import { readQueueLogLines } from './read-queue-log.ts';

const start = 1_700_000_000;

/** Lines written with seconds after the start: `5|c1|q1|NONE|ABANDON|1|1|5`. */
const log = (...lines: string[]) =>
  readQueueLogLines(lines.map((line) => line.replace(/^\d+/, (second) => String(start + Number(second))))).events;

const at = (second: number) => (start + second) * 1000;

const codes = (fold: ReturnType<typeof foldQueueLog>) => fold.problems.map(({ line, code }) => `${line} ${code}`);

const enter = '0|c1|q1|NONE|ENTERQUEUE||5551|1';
const connect = '12|c1|q1|Asha|CONNECT|12|m1|4';

describe('how calls end', () => {
  test.each<[string, string[], Partial<Call>]>([
    ['by the agent', [connect, '72|c1|q1|Asha|COMPLETEAGENT|12|60|1'], { outcome: 'answered', endedBy: 'agent' }],
    ['by the caller', [connect, '72|c1|q1|Asha|COMPLETECALLER|12|60|1'], { endedBy: 'caller', talkSeconds: 60 }],
    [
      'blind transfer',
      [connect, '72|c1|q1|Asha|BLINDTRANSFER|300|inside|12|60|1'],
      { outcome: 'answered', endedBy: 'transfer', transferredTo: '300@inside', talkSeconds: 60 },
    ],
    [
      'attended transfer to an application',
      [connect, '72|c1|q1|Asha|ATTENDEDTRANSFER|APP|Queue|12|60|1'],
      { endedBy: 'transfer', transferredTo: 'Queue', talkSeconds: 60, originalPosition: 1 },
    ],
    [
      'attended transfer that links two calls',
      [connect, '72|c1|q1|Asha|ATTENDEDTRANSFER|LINK|SIP/a|SIP/b|12|60|1'],
      { endedBy: 'transfer', transferredTo: 'SIP/b', talkSeconds: 60, originalPosition: 1 },
    ],
    ['giving up', ['30|c1|q1|NONE|ABANDON|2|3|30'], { outcome: 'abandoned', waitSeconds: 30, position: 2 }],
    ['timeout', ['30|c1|q1|NONE|EXITWITHTIMEOUT|1|3|30'], { outcome: 'timeout', endedBy: 'system' }],
    ['a key', ['30|c1|q1|NONE|EXITWITHKEY|9|1|3|30'], { outcome: 'key', because: '9', waitSeconds: 30 }],
    ['empty queue', ['30|c1|q1|NONE|EXITEMPTY|1|3|30'], { outcome: 'leaveempty', originalPosition: 3 }],
    ['withdrawal', ['30|c1|q1|NONE|WITHDRAW|1|3|30|night'], { outcome: 'withdrawn', because: 'night' }],
    [
      'no seconds told',
      [connect.replace(/CONNECT.*/, 'CONNECT'), '72|c1|q1|Asha|COMPLETEAGENT'],
      { waitSeconds: 12, talkSeconds: 60 },
    ],
  ])('%s', (_, lines, expected) => {
    const fold = foldQueueLog(log(enter, ...lines));
    expect(fold.problems).toEqual([]);
    expect(fold.calls).toHaveLength(1);
    expect(fold.calls[0]).toMatchObject({ externalId: 'queue_log/q1/c1', enteredAt: at(0), callerNumber: '5551' });
    expect(fold.calls[0]).toMatchObject(expected);
    expect(missingEnds(fold.state)).toEqual([]);
  });

  test.each([
    ['JOINEMPTY', 'joinempty'],
    ['FULL', 'full'],
    ['CLOSED', 'closed'],
    ['DIVERT_CA_RATIO', 'diverted'],
    ['DIVERT_HOLDTIME', 'diverted'],
    ['DIVERT_NIGHT', 'diverted'],
  ])('turned away by %s', (event, outcome) => {
    const { calls } = foldQueueLog(log(`3|c1|q1|NONE|${event}`));
    expect(calls).toMatchObject([{ outcome, enteredAt: at(3), endedAt: at(3), waitSeconds: 0 }]);
  });
});

test('rings that nobody took are kept with the call, in seconds', () => {
  const { calls } = foldQueueLog(log(enter, '9|c1|q1|Bela|RINGNOANSWER|8500', connect));
  expect(calls).toMatchObject([
    { agent: 'Asha', ringSeconds: 4, missedRings: [{ agent: 'Bela', at: at(9), ringSeconds: 8.5 }] },
  ]);
});

test('one call in two queues, and back in the first, is three stays', () => {
  const { calls, problems } = foldQueueLog(
    log(
      enter,
      '30|c1|q1|NONE|EXITWITHTIMEOUT|1|1|30',
      '30|c1|q2|NONE|ENTERQUEUE||5551|1',
      '40|c1|q2|NONE|EXITEMPTY|1|1|10',
      '41|c1|q1|NONE|ENTERQUEUE||5551|1',
      '44|c1|q1|NONE|ABANDON|1|1|3',
    ),
  );
  expect(problems).toEqual([]);
  expect(calls.map(({ externalId, outcome }) => [externalId, outcome])).toEqual([
    ['queue_log/q1/c1', 'timeout'],
    ['queue_log/q2/c1', 'leaveempty'],
    ['queue_log/q1/c1/2', 'abandoned'],
  ]);
});

describe('incomplete logs', () => {
  test('an end without a start is a call whose start is reckoned back', () => {
    const fold = foldQueueLog(log('72|c1|q1|Asha|COMPLETEAGENT|12|60|1'));
    expect(fold.calls).toMatchObject([
      {
        enteredAt: at(0),
        enteredInferred: true,
        answeredAt: at(12),
        endedAt: at(72),
        agent: 'Asha',
        outcome: 'answered',
      },
    ]);
    expect(codes(fold)).toEqual(['1 end-without-entry']);
  });

  test('an answer without a start, too', () => {
    const fold = foldQueueLog(log(connect));
    expect(fold.calls).toMatchObject([{ enteredAt: at(0), enteredInferred: true, answeredAt: at(12) }]);
    expect(codes(fold)).toEqual(['1 answer-without-entry']);
  });

  test('a start that comes after its end completes the call', () => {
    const fold = foldQueueLog(log(connect, '72|c1|q1|Asha|COMPLETEAGENT|12|60|1', '2|c1|q1|NONE|ENTERQUEUE||5551|1'));
    expect(fold.calls).toMatchObject([
      { enteredAt: at(2), callerNumber: '5551', waitSeconds: 12, outcome: 'answered' },
    ]);
    expect(fold.calls[0]).not.toHaveProperty('enteredInferred');
  });

  test('calls without an end, agents and pauses still running are told when the log is over', () => {
    const fold = foldQueueLog(
      log('0|NONE|NONE|Asha|AGENTLOGIN|SIP/1', '5|NONE|NONE|Asha|PAUSEALL|lunch', '9|c1|q1|NONE|ENTERQUEUE||5551|1'),
    );
    expect(fold.calls).toMatchObject([{ outcome: 'waiting' }]);
    expect(missingEnds(fold.state).map(({ line, code }) => `${line} ${code}`)).toEqual([
      '1 session-open',
      '2 pause-open',
      '3 call-open',
    ]);
  });

  test('a call without a line for a day is lost', () => {
    const fold = foldQueueLog(log(enter, '90000|c2|q1|NONE|CLOSED'));
    expect(fold.calls[0]).toMatchObject({ callId: 'c1', outcome: 'lost' });
    expect(codes(fold)).toEqual(['2 no-end']);
  });

  test('a restart ends what was under way', () => {
    const fold = foldQueueLog(log(enter, connect, '20|c2|q1|NONE|ENTERQUEUE||5552|1', '60|NONE|NONE|NONE|QUEUESTART|'));
    expect(fold.calls).toMatchObject([
      { callId: 'c1', outcome: 'answered', endedBy: 'restart', endedAt: at(60) },
      { callId: 'c2', outcome: 'lost', endedBy: 'restart', endedAt: at(60) },
    ]);
    expect(fold.calls[0]).not.toHaveProperty('talkSeconds');
    expect(codes(fold)).toEqual(['4 no-end', '4 no-end']);
  });

  test.each([
    ['repeated-line', [enter, enter]],
    ['no-end', [enter, '5|c1|q1|NONE|ENTERQUEUE||5551|1']],
    ['second-end', [enter, '5|c1|q1|NONE|ABANDON|1|1|5', '6|c1|q1|NONE|ABANDON|1|1|6']],
    ['second-answer', [enter, connect, '13|c1|q1|Bela|CONNECT|13|m2|1']],
    ['end-without-answer', [enter, '72|c1|q1|Asha|COMPLETEAGENT|12|60|1']],
    ['left-after-answer', [enter, connect, '20|c1|q1|NONE|ABANDON|1|1|20']],
    ['time-reversed', ['50|c1|q1|NONE|ENTERQUEUE||5551|1', connect]],
    ['bad-number', [enter, '5|c1|q1|NONE|ABANDON|1|1|soon']],
    ['ring-without-call', ['5|c1|q1|Asha|RINGNOANSWER|1000']],
    ['no-call', ['5|NONE|q1|NONE|ABANDON|1|1|5']],
    ['no-agent', ['5|NONE|NONE|NONE|PAUSEALL|']],
    ['unknown-event', ['5|c1|q1|NONE|MYDIALPLAN|x']],
    ['already-logged-in', ['1|NONE|NONE|Asha|AGENTLOGIN|SIP/1', '5|NONE|NONE|Asha|AGENTLOGIN|SIP/1']],
    ['logoff-without-login', ['5|NONE|NONE|Asha|AGENTLOGOFF|SIP/1']],
    ['login-time-differs', ['1|NONE|NONE|Asha|AGENTLOGIN|SIP/1', '61|NONE|NONE|Asha|AGENTLOGOFF|SIP/1|600']],
    ['already-paused', ['1|NONE|NONE|Asha|PAUSEALL|', '5|NONE|NONE|Asha|PAUSEALL|']],
    ['not-paused', ['5|NONE|NONE|Asha|UNPAUSEALL|']],
    ['no-length', ['5|NONE|NONE|Asha|WRAPUPSTART|']],
  ])('%s names its line', (code, lines) => {
    const fold = foldQueueLog(log(...lines));
    expect(codes(fold)).toEqual([`${lines.length} ${code}`]);
    expect(Object.values(fold.lines).reduce((sum, count) => sum + count, 0)).toBe(lines.length);
  });
});

describe('agents', () => {
  test('sessions of each kind, with the login reckoned back where it is missing', () => {
    const fold = foldQueueLog(
      log(
        '0|NONE|NONE|Asha|AGENTCALLBACKLOGIN|1001@office',
        '900|NONE|NONE|Asha|AGENTCALLBACKLOGOFF|1001@office|900|CommandLogoff',
        '950|NONE|q1|Bela|ADDMEMBER|PAUSED',
        '990|NONE|q1|Bela|REMOVEMEMBER|',
        '999|NONE|NONE|Chitra|AGENTLOGOFF|SIP/3|300',
      ),
    );
    expect(fold.sessions).toMatchObject([
      { agent: 'Asha', kind: 'callback', channel: '1001@office', from: at(0), to: at(900) },
      { agent: 'Bela', kind: 'member', queue: 'q1', from: at(950), to: at(990) },
      { agent: 'Chitra', kind: 'agent', from: at(699), fromInferred: true, to: at(999) },
    ]);
    expect(fold.pauses).toMatchObject([{ agent: 'Bela', queue: 'q1', from: at(950), to: at(990) }]);
  });

  test('a pause of all queues that is also written for each queue makes no problem at its end', () => {
    const fold = foldQueueLog(
      log(
        '0|NONE|NONE|Asha|PAUSEALL|lunch',
        '0|NONE|q1|Asha|PAUSE|lunch',
        '60|NONE|NONE|Asha|UNPAUSEALL|',
        '60|NONE|q1|Asha|UNPAUSE|',
      ),
    );
    expect(fold.problems).toEqual([]);
    expect(fold.pauses.map(({ queue, reason, from, to }) => [queue, reason, from, to])).toEqual([
      [undefined, 'lunch', at(0), at(60)],
      ['q1', 'lunch', at(0), at(60)],
    ]);
  });

  test('after-call work has its length from the start', () => {
    const { wrapUps } = foldQueueLog(log('7|NONE|NONE|Asha|WRAPUPSTART|15'));
    expect(wrapUps).toMatchObject([{ agent: 'Asha', from: at(7), to: at(22) }]);
  });
});

test('systems keep their calls apart', () => {
  const { calls } = foldQueueLog(log(enter), emptyQueueLogState({ system: 'pune' }));
  expect(calls[0]?.externalId).toBe('queue_log/pune/q1/c1');
});

test('a longer log completes the call that a shorter one left open', () => {
  const shorter = foldQueueLog(log(enter, connect)).calls[0];
  const longer = foldQueueLog(log(enter, connect, '72|c1|q1|Asha|COMPLETEAGENT|12|60|1')).calls[0];
  expect(shorter).not.toHaveProperty('endedAt');
  expect(longer).toMatchObject({ externalId: shorter?.externalId, endedAt: at(72) });
});

import type { Call } from './call.ts';
import type { Ending } from './queue-log-ending.ts';
import type { QueueEvent } from './queue-log-event.ts';
import { keepVisit, report, type Folding, type Visit } from './queue-log-state.ts';

/** A line about a call: both of its names are there. */
export type CallEvent = QueueEvent & { callId: string; queue: string };

const visitKey = (event: CallEvent): string => JSON.stringify([event.queue, event.callId]);

const secondsBetween = (from: number, to: number): number => Math.max(0, Math.floor((to - from) / 1000));

const described = (event: CallEvent): string => `Call ${event.callId} in queue ${event.queue}`;

/** ENTERQUEUE: a stay begins, unless it only completes one whose later lines came first. */
export function enterQueue(folding: Folding, event: CallEvent): void {
  const current = folding.visits.get(visitKey(event));
  const [, callerNumber, originalPosition, callerName] = event.data;
  const details: Partial<Call> = {};
  if (callerNumber) details.callerNumber = callerNumber;
  if (callerName) details.callerName = callerName;
  if (originalPosition && Number.isFinite(Number(originalPosition)))
    details.originalPosition = Number(originalPosition);
  if (current && !current.entered && (current.call.endedAt === undefined || event.at <= current.call.endedAt)) {
    const { enteredInferred: _, ...call } = current.call;
    keepVisit(folding, { ...current, entered: true, call: { ...call, ...details, enteredAt: event.at } });
    return;
  }
  keepVisit(folding, { ...newVisit(folding, event, event.at, details), entered: true });
}

/** CONNECT: an agent has the caller. */
export function connectAgent(folding: Folding, event: CallEvent): void {
  const current = folding.visits.get(visitKey(event));
  const wait = secondsOf(folding, event, event.data[0], 'waiting time');
  const ring = secondsOf(folding, event, event.data[2], 'ringing time');
  if (current?.connected && (!current.closed || event.at <= (current.call.endedAt ?? event.at))) {
    const first = `answered by ${current.call.agent ?? 'someone'} before`;
    report(folding, event, 'second-answer', `${described(event)} was already ${first}; this answer is left out.`);
    return;
  }
  const fits =
    current && (!current.closed || (current.call.outcome === 'answered' && event.at <= current.call.endedAt!));
  const visit = fits ? current : newVisit(folding, event, event.at - (wait ?? 0) * 1000, { enteredInferred: true });
  if (!fits) {
    report(
      folding,
      event,
      'answer-without-entry',
      `${described(event)} is answered, but the log does not show it enter.`,
    );
  } else if (event.at < visit.call.enteredAt) {
    report(folding, event, 'time-reversed', `${described(event)} is answered at a time before it entered.`);
  }
  const waitSeconds = wait ?? secondsBetween(visit.call.enteredAt, event.at);
  const call: Call = { ...visit.call, outcome: 'answered', answeredAt: event.at, waitSeconds };
  if (event.agent !== undefined) call.agent ??= event.agent;
  if (ring !== undefined) call.ringSeconds = ring;
  keepVisit(folding, { ...visit, connected: true, call });
}

/** The line that ends a stay, whatever way it ended. */
export function endVisit(folding: Folding, event: CallEvent, ending: Ending): void {
  const { unreadable, ...found } = ending;
  if (unreadable.length > 0) {
    report(
      folding,
      event,
      'bad-number',
      `${described(event)}: ${unreadable.join(', ')} in ${event.event} is no number.`,
    );
  }
  const current = folding.visits.get(visitKey(event));
  if (current?.closed) {
    const already = `has ended already as ${current.call.outcome}`;
    report(folding, event, 'second-end', `${described(event)} ${already}; this ${event.event} is left out.`);
    return;
  }
  const answered = found.outcome === 'answered';
  const talkStart = event.at - (answered ? (found.talkSeconds ?? 0) * 1000 : 0);
  const visit =
    current ?? newVisit(folding, event, talkStart - (found.waitSeconds ?? 0) * 1000, { enteredInferred: true });
  if (!current) {
    const how = `ends with ${event.event}, but the log does not show it enter`;
    report(
      folding,
      event,
      'end-without-entry',
      `${described(event)} ${how}; its start is reckoned from the times given.`,
    );
  } else if (answered && !visit.connected) {
    report(folding, event, 'end-without-answer', `${described(event)} ends with ${event.event} without a CONNECT.`);
  } else if (event.at < visit.call.enteredAt) {
    report(folding, event, 'time-reversed', `${described(event)} ends at a time before it entered.`);
  }
  const call: Call = { ...visit.call, ...found, endedAt: event.at };
  if (event.agent !== undefined) call.agent = event.agent;
  if (visit.connected && !answered) {
    report(folding, event, 'left-after-answer', `${described(event)} was answered, yet ends with ${event.event}.`);
    call.outcome = 'answered';
  }
  if (call.outcome === 'answered') {
    call.answeredAt ??= talkStart;
    call.talkSeconds ??= secondsBetween(call.answeredAt, event.at);
  }
  // The wait told at the answer is the nearer one; the end repeats it and is sometimes a second off.
  const waited = visit.call.waitSeconds ?? found.waitSeconds;
  call.waitSeconds = waited ?? secondsBetween(call.enteredAt, call.answeredAt ?? event.at);
  keepVisit(folding, { ...visit, call, closed: true });
}

/** JOINEMPTY, FULL, CLOSED, DIVERT_…: turned away at the door, a stay of no length. */
export function refuseCall(folding: Folding, event: CallEvent, refusal: Pick<Call, 'outcome' | 'because'>): void {
  const visit = newVisit(folding, event, event.at, {
    ...refusal,
    endedAt: event.at,
    endedBy: 'system',
    waitSeconds: 0,
  });
  keepVisit(folding, { ...visit, entered: true, closed: true });
}

/** RINGNOANSWER and AGENTDUMP: an agent was tried in vain, the caller goes on waiting. */
export function missRing(folding: Folding, event: CallEvent): void {
  const current = folding.visits.get(visitKey(event));
  if (!current || current.closed) {
    report(folding, event, 'ring-without-call', `${described(event)} rings, but the log does not show it waiting.`);
    return;
  }
  const missed: Call['missedRings'][number] = { at: event.at };
  if (event.agent !== undefined) missed.agent = event.agent;
  const milliseconds = secondsOf(folding, event, event.data[0], 'ringing time');
  if (milliseconds !== undefined) missed.ringSeconds = milliseconds / 1000;
  const call = { ...current.call, missedRings: [...current.call.missedRings, missed] };
  keepVisit(folding, { ...current, call });
}

/** Ends a stay of which no end can be read any more, and says so. */
export function loseVisit(folding: Folding, visit: Visit, event: Pick<QueueEvent, 'line'>, why: string): Visit {
  const where = `${visit.call.callId} in queue ${visit.call.queue} (line ${visit.startLine})`;
  report(folding, event, 'no-end', `Call ${where} has no end in the log: ${why}`);
  const outcome = visit.call.outcome === 'waiting' ? 'lost' : visit.call.outcome;
  const lost = { ...visit, closed: true, call: { ...visit.call, outcome } };
  folding.calls.set(lost.call.externalId, lost.call);
  return lost;
}

function newVisit(folding: Folding, event: CallEvent, enteredAt: number, details: Partial<Call>): Visit {
  const key = visitKey(event);
  const previous = folding.visits.get(key);
  if (previous && !previous.closed) loseVisit(folding, previous, event, 'the same call enters the queue again.');
  const ordinal = (previous?.ordinal ?? 0) + 1;
  const name = `${folding.prefix}/${event.queue}/${event.callId}`;
  const call: Call = {
    externalId: ordinal === 1 ? name : `${name}/${ordinal}`,
    callId: event.callId,
    queue: event.queue,
    enteredAt,
    outcome: 'waiting',
    missedRings: [],
    ...details,
  };
  const told = { entered: false, connected: false, closed: false, touchedAt: folding.clock };
  return { key, ordinal, call, startLine: event.line, ...told };
}

function secondsOf(folding: Folding, event: CallEvent, text: string | undefined, what: string): number | undefined {
  if (text === undefined || text === '') return undefined;
  const number = Number(text);
  if (Number.isFinite(number) && number >= 0) return number;
  report(folding, event, 'bad-number', `${described(event)}: the ${what} "${text}" in ${event.event} is no number.`);
  return undefined;
}

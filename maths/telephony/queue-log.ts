import type { AgentPause, AgentSession, AgentWrapUp } from './agent-span.ts';
import type { Call } from './call.ts';
import { endPause, endSession, startPause, startSession, startWrapUp, type AgentEvent } from './queue-log-agent.ts';
import { endingOf, refusalOf } from './queue-log-ending.ts';
import type { LogProblem, QueueEvent } from './queue-log-event.ts';
import { closeState, emptyQueueLogState, keepVisit, openState, report } from './queue-log-state.ts';
import type { Folding, QueueLogState } from './queue-log-state.ts';
import {
  connectAgent,
  endVisit,
  enterQueue,
  loseVisit,
  missRing,
  refuseCall,
  type CallEvent,
} from './queue-log-visit.ts';

/**
 * What a batch of lines has brought: every call, session and pause that it began, changed or ended, as it now stands.
 * The same one may come again from a later batch, further on: its `externalId` says so and the later one replaces it.
 */
export type QueueLogFold = {
  calls: Call[];
  sessions: AgentSession[];
  pauses: AgentPause[];
  wrapUps: AgentWrapUp[];
  problems: LogProblem[];
  /** Lines read, by event, those without effect included: what came in is all accounted for. */
  lines: Record<string, number>;
  state: QueueLogState;
};

/** A stay without a line for this long (seen to once an hour) has lost its end, and a line is no repetition of one from further back. */
const memoryMilliseconds = 24 * 3600 * 1000;
const forgetEveryMilliseconds = 3600 * 1000;

const callEvents: Record<string, (folding: Folding, event: CallEvent) => void> = {
  ENTERQUEUE: enterQueue,
  CONNECT: connectAgent,
  RINGNOANSWER: missRing,
  AGENTDUMP: missRing,
};

const agentEvents: Record<string, (folding: Folding, event: AgentEvent) => void> = {
  AGENTLOGIN: (folding, event) => startSession(folding, event, 'agent'),
  AGENTLOGOFF: (folding, event) => endSession(folding, event, 'agent'),
  AGENTCALLBACKLOGIN: (folding, event) => startSession(folding, event, 'callback'),
  AGENTCALLBACKLOGOFF: (folding, event) => endSession(folding, event, 'callback'),
  ADDMEMBER: (folding, event) => startSession(folding, event, 'member'),
  REMOVEMEMBER: (folding, event) => endSession(folding, event, 'member'),
  PAUSE: (folding, event) => startPause(folding, event, event.queue),
  UNPAUSE: (folding, event) => endPause(folding, event, event.queue),
  PAUSEALL: (folding, event) => startPause(folding, event, undefined),
  UNPAUSEALL: (folding, event) => endPause(folding, event, undefined),
  WRAPUPSTART: startWrapUp,
};

/** Known events that change no call and no agent's time. */
const quietEvents = new Set(['CONFIGRELOAD', 'PENALTY', 'RINGINUSE', 'RINGCANCELED', 'DID', 'INFO', 'OUTCALL']);

/**
 * Folds the lines of a queue_log, in the order of the log, into calls and agents' times. Pure: the state given is not
 * changed, the one returned takes the next batch, and any cutting of a log into batches comes to the same calls.
 * Whatever does not fit is in `problems`; the ends still missing when a log is over are told by `missingEnds`.
 */
export function foldQueueLog(events: Iterable<QueueEvent>, state: QueueLogState = emptyQueueLogState()): QueueLogFold {
  const folding = openState(state);
  for (const event of events) foldLine(folding, event);
  return {
    calls: [...folding.calls.values()],
    sessions: [...folding.foundSessions.values()],
    pauses: [...folding.foundPauses.values()],
    wrapUps: [...folding.wrapUps.values()],
    problems: folding.problems,
    lines: folding.lines,
    state: closeState(folding),
  };
}

function foldLine(folding: Folding, event: QueueEvent): void {
  folding.clock = Math.max(folding.clock, event.at);
  folding.lines[event.event] = (folding.lines[event.event] ?? 0) + 1;
  forgetOld(folding, event);
  const fingerprint = [event.at, event.callId, event.queue, event.agent, event.event, ...event.data].join('|');
  if (folding.seen.has(fingerprint)) {
    report(folding, event, 'repeated-line', `This ${event.event} line was read before; it counts once.`);
    return;
  }
  folding.seen.set(fingerprint, folding.clock);
  const ending = endingOf(event.event, event.data);
  const refusal = refusalOf(event.event);
  const onCall = callEvents[event.event];
  const onAgent = agentEvents[event.event];
  if (ending || refusal || onCall) {
    if (!isCallEvent(event)) {
      const missing = event.callId === undefined ? 'call id' : 'queue';
      report(folding, event, 'no-call', `The ${event.event} line names no ${missing}; it belongs to no call.`);
    } else if (ending) endVisit(folding, event, ending);
    else if (refusal) refuseCall(folding, event, refusal);
    else onCall?.(folding, event);
  } else if (onAgent) {
    if (isAgentEvent(event)) onAgent(folding, event);
    else report(folding, event, 'no-agent', `The ${event.event} line names no agent; nobody's time changes.`);
  } else if (event.event === 'QUEUESTART') restart(folding, event);
  else if (!quietEvents.has(event.event)) {
    const about = event.callId === undefined ? '' : ` of call ${event.callId}`;
    report(folding, event, 'unknown-event', `The event ${event.event}${about} is not known here; it changes nothing.`);
  }
}

/** The telephone system starts anew: nothing that was under way before goes on. */
function restart(folding: Folding, event: QueueEvent): void {
  for (const visit of [...folding.visits.values()]) {
    if (visit.closed) continue;
    const lost = loseVisit(folding, visit, event, 'the telephone system restarted.');
    keepVisit(folding, { ...lost, call: { ...lost.call, endedAt: event.at, endedBy: 'restart' } });
  }
}

function forgetOld(folding: Folding, event: QueueEvent): void {
  // Taking the oldest entry out of a map costs more the more were taken out before: so not at every line.
  if (folding.clock - folding.forgottenAt < forgetEveryMilliseconds) return;
  folding.forgottenAt = folding.clock;
  const horizon = folding.clock - memoryMilliseconds;
  for (const [fingerprint, at] of folding.seen) {
    if (at >= horizon) break;
    folding.seen.delete(fingerprint);
  }
  for (const [key, visit] of folding.visits) {
    if (visit.touchedAt >= horizon) break;
    if (!visit.closed) loseVisit(folding, visit, event, 'no line about it for a day.');
    folding.visits.delete(key);
  }
}

const isCallEvent = (event: QueueEvent): event is CallEvent => event.callId !== undefined && event.queue !== undefined;

const isAgentEvent = (event: QueueEvent): event is AgentEvent => event.agent !== undefined;

/** The ends a log has not told so far: calls without an end, agents who never log off, pauses never ended. */
export function missingEnds(state: QueueLogState): LogProblem[] {
  const calls = state.visits
    .filter((visit) => !visit.closed)
    .map(({ call, startLine: line }) => {
      const doing = call.outcome === 'answered' ? 'is in conversation' : 'is waiting';
      return {
        line,
        code: 'call-open',
        message: `Call ${call.callId} in queue ${call.queue} ${doing} at the log's end.`,
      };
    });
  const sessions = state.sessions.map(({ line, session }) => {
    return {
      line,
      code: 'session-open',
      message: `${session.agent} logs in and does not log off before the log's end.`,
    };
  });
  const pauses = state.pauses.map(({ line, pause }) => {
    return { line, code: 'pause-open', message: `${pause.agent} pauses and does not come back before the log's end.` };
  });
  return [...calls, ...sessions, ...pauses].sort((one, other) => one.line - other.line);
}

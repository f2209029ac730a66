import type { AgentPause, AgentSession, AgentWrapUp } from './agent-span.ts';
import type { Call } from './call.ts';
import type { LogProblem, QueueEvent } from './queue-log-event.ts';

/** The newest stay of a call in a queue, with what of it the log has told so far. */
export type Visit = {
  key: string;
  /** 1 for the call's first stay in this queue, 2 when it comes back, … */
  ordinal: number;
  call: Call;
  startLine: number;
  entered: boolean;
  connected: boolean;
  closed: boolean;
  touchedAt: number;
};

/** All that must be kept between two batches of a log; plain JSON. Its size follows the calls of one day, not the log. */
export type QueueLogState = {
  /** Name of the telephone system, part of every external id when several systems report. */
  system?: string;
  /** The latest time any line has shown. */
  clock: number;
  /** The clock at which old visits and lines were last forgotten. */
  forgottenAt: number;
  visits: Visit[];
  sessions: { line: number; session: AgentSession }[];
  pauses: { line: number; pause: AgentPause }[];
  unpausedAllAt: [agent: string, at: number][];
  seen: [fingerprint: string, clock: number][];
};

/** A fold under way: the state opened for look-ups, and what this batch has found. */
export type Folding = {
  prefix: string;
  system: string | undefined;
  clock: number;
  forgottenAt: number;
  visits: Map<string, Visit>;
  sessions: Map<string, { line: number; session: AgentSession }>;
  pauses: Map<string, { line: number; pause: AgentPause }>;
  unpausedAllAt: Map<string, number>;
  seen: Map<string, number>;
  calls: Map<string, Call>;
  foundSessions: Map<string, AgentSession>;
  foundPauses: Map<string, AgentPause>;
  wrapUps: Map<string, AgentWrapUp>;
  problems: LogProblem[];
  lines: Record<string, number>;
};

/** The state before the first line of a log. */
export function emptyQueueLogState({ system }: { system?: string } = {}): QueueLogState {
  const state: QueueLogState = {
    clock: 0,
    forgottenAt: 0,
    visits: [],
    sessions: [],
    pauses: [],
    unpausedAllAt: [],
    seen: [],
  };
  return system === undefined ? state : { system, ...state };
}

export const sessionKey = (session: Pick<AgentSession, 'agent' | 'kind' | 'queue'>): string =>
  JSON.stringify([session.agent, session.kind, session.queue ?? null]);

export const pauseKey = (agent: string, queue: string | undefined): string => JSON.stringify([agent, queue ?? null]);

export function openState(state: QueueLogState): Folding {
  return {
    prefix: state.system === undefined ? 'queue_log' : `queue_log/${state.system}`,
    system: state.system,
    clock: state.clock,
    forgottenAt: state.forgottenAt,
    visits: new Map(state.visits.map((visit) => [visit.key, visit])),
    sessions: new Map(state.sessions.map((entry) => [sessionKey(entry.session), entry])),
    pauses: new Map(state.pauses.map((entry) => [pauseKey(entry.pause.agent, entry.pause.queue), entry])),
    unpausedAllAt: new Map(state.unpausedAllAt),
    seen: new Map(state.seen),
    calls: new Map(),
    foundSessions: new Map(),
    foundPauses: new Map(),
    wrapUps: new Map(),
    problems: [],
    lines: {},
  };
}

export function closeState(folding: Folding): QueueLogState {
  return {
    ...emptyQueueLogState(folding.system === undefined ? {} : { system: folding.system }),
    clock: folding.clock,
    forgottenAt: folding.forgottenAt,
    visits: [...folding.visits.values()],
    sessions: [...folding.sessions.values()],
    pauses: [...folding.pauses.values()],
    unpausedAllAt: [...folding.unpausedAllAt],
    seen: [...folding.seen],
  };
}

/** Notes something that does not fit, at the line that showed it. */
export function report(folding: Folding, event: Pick<QueueEvent, 'line'>, code: string, message: string): void {
  folding.problems.push({ line: event.line, code, message });
}

/** A visit as it now stands: kept for the lines to come, and given out with this batch. */
export function keepVisit(folding: Folding, visit: Visit): void {
  // Taken out first, so that the map stays in order of last change and the oldest can be forgotten from its front.
  folding.visits.delete(visit.key);
  folding.visits.set(visit.key, { ...visit, touchedAt: folding.clock });
  folding.calls.set(visit.call.externalId, visit.call);
}

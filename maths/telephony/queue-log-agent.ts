import type { AgentPause, AgentSession, AgentWrapUp } from './agent-span.ts';
import type { QueueEvent } from './queue-log-event.ts';
import { pauseKey, report, sessionKey, type Folding } from './queue-log-state.ts';

/** A line about an agent: the name is there. */
export type AgentEvent = QueueEvent & { agent: string };

const iso = (at: number): string => new Date(at).toISOString();

/** Lines written for the same act differ by up to a second: one for all queues, one for each. */
const sameActMilliseconds = 1000;

/** AGENTLOGIN, AGENTCALLBACKLOGIN, ADDMEMBER. */
export function startSession(folding: Folding, event: AgentEvent, kind: AgentSession['kind']): void {
  const session = newSession(folding, event, kind, event.at);
  const key = sessionKey(session);
  const open = folding.sessions.get(key);
  if (open) {
    const since = `since ${iso(open.session.from)} (line ${open.line})`;
    report(folding, event, 'already-logged-in', `${event.agent} is logged in already, ${since}; that start stands.`);
    return;
  }
  folding.sessions.set(key, { line: event.line, session });
  folding.foundSessions.set(session.externalId, session);
  if (kind === 'member' && event.data[0] === 'PAUSED') startPause(folding, event, event.queue);
}

/** AGENTLOGOFF, AGENTCALLBACKLOGOFF, REMOVEMEMBER. */
export function endSession(folding: Folding, event: AgentEvent, kind: AgentSession['kind']): void {
  const length = kind === 'member' ? undefined : lengthOf(folding, event, event.data[1]);
  const key = sessionKey(newSession(folding, event, kind, event.at));
  const open = folding.sessions.get(key);
  if (kind === 'member' && folding.pauses.has(pauseKey(event.agent, event.queue)))
    endPause(folding, event, event.queue);
  if (open) {
    folding.sessions.delete(key);
    const computed = (event.at - open.session.from) / 1000;
    if (length !== undefined && Math.abs(computed - length) > 2) {
      const differs = `for ${length} s, but by their times ${Math.round(computed)} s lie between login and logoff`;
      report(folding, event, 'login-time-differs', `${event.agent} was logged in ${differs}.`);
    }
    if (event.at < open.session.from) {
      report(
        folding,
        event,
        'time-reversed',
        `${event.agent} logs off at a time before the login in line ${open.line}.`,
      );
    }
    const session = { ...open.session, to: Math.max(event.at, open.session.from) };
    folding.foundSessions.set(session.externalId, session);
    return;
  }
  const how = length === undefined ? 'nothing tells since when' : `the login is reckoned ${length} s back`;
  report(folding, event, 'logoff-without-login', `${event.agent} logs off without a login in the log; ${how}.`);
  if (length === undefined) return;
  const from = event.at - length * 1000;
  const session: AgentSession = { ...newSession(folding, event, kind, from), fromInferred: true, to: event.at };
  folding.foundSessions.set(session.externalId, session);
}

/** PAUSE (one queue) and PAUSEALL (no queue). */
export function startPause(folding: Folding, event: AgentEvent, queue: string | undefined): void {
  const open = folding.pauses.get(pauseKey(event.agent, queue));
  if (open) {
    const since = `since ${iso(open.pause.from)} (line ${open.line})`;
    report(folding, event, 'already-paused', `${event.agent} is paused already, ${since}; that start stands.`);
    return;
  }
  const scope = queue ?? '*';
  const externalId = `${folding.prefix}/pause/${event.agent}/${scope}/${iso(event.at)}`;
  const pause: AgentPause = { externalId, agent: event.agent, from: event.at };
  if (queue !== undefined) pause.queue = queue;
  if (event.event !== 'ADDMEMBER' && event.data[0]) pause.reason = event.data[0];
  folding.pauses.set(pauseKey(event.agent, queue), { line: event.line, pause });
  folding.foundPauses.set(externalId, pause);
}

/** UNPAUSE (one queue) and UNPAUSEALL (no queue: ends every pause of the agent). */
export function endPause(folding: Folding, event: AgentEvent, queue: string | undefined): void {
  const ending = [...folding.pauses].filter(
    ([, { pause }]) => pause.agent === event.agent && (queue === undefined || pause.queue === queue),
  );
  for (const [key, { pause }] of ending) {
    folding.pauses.delete(key);
    folding.foundPauses.set(pause.externalId, { ...pause, to: Math.max(event.at, pause.from) });
  }
  const unpausedAll = folding.unpausedAllAt.get(event.agent);
  if (queue === undefined) folding.unpausedAllAt.set(event.agent, event.at);
  if (ending.length > 0) return;
  const partOfAll = queue !== undefined && unpausedAll !== undefined && event.at - unpausedAll <= sameActMilliseconds;
  const pausedEverywhere = folding.pauses.has(pauseKey(event.agent, undefined));
  if (partOfAll || pausedEverywhere) return;
  report(folding, event, 'not-paused', `${event.agent} ends a pause that the log does not show beginning.`);
}

/** WRAPUPSTART: after-call work of a length set beforehand. */
export function startWrapUp(folding: Folding, event: AgentEvent): void {
  const length = lengthOf(folding, event, event.data[0]);
  if (length === undefined) {
    report(folding, event, 'no-length', `The after-call work of ${event.agent} has no length; it is left out.`);
    return;
  }
  const externalId = `${folding.prefix}/wrap-up/${event.agent}/${iso(event.at)}`;
  const wrapUp: AgentWrapUp = { externalId, agent: event.agent, from: event.at, to: event.at + length * 1000 };
  if (event.callId !== undefined) wrapUp.callId = event.callId;
  folding.wrapUps.set(externalId, wrapUp);
}

function newSession(folding: Folding, event: AgentEvent, kind: AgentSession['kind'], from: number): AgentSession {
  const scope = kind === 'member' ? `${kind}/${event.queue ?? '*'}` : kind;
  const externalId = `${folding.prefix}/session/${event.agent}/${scope}/${iso(from)}`;
  const session: AgentSession = { externalId, agent: event.agent, kind, from };
  if (kind === 'member' && event.queue !== undefined) session.queue = event.queue;
  if (kind !== 'member' && event.data[0]) session.channel = event.data[0];
  return session;
}

function lengthOf(folding: Folding, event: AgentEvent, text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  const number = Number(text);
  if (Number.isFinite(number) && number >= 0) return number;
  report(
    folding,
    event,
    'bad-number',
    `${event.agent}: the length "${text}" in ${event.event} is no number of seconds.`,
  );
  return undefined;
}

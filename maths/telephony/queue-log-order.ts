import type { QueueEvent } from './queue-log-event.ts';

/** Places of the events in a call's or an agent's life, for lines that carry the very same time. */
// prettier-ignore
const lifeOrder = [
  'QUEUESTART', 'CONFIGRELOAD', 'AGENTLOGIN', 'AGENTCALLBACKLOGIN', 'ADDMEMBER', 'DID', 'INFO', 'ENTERQUEUE',
  'RINGNOANSWER', 'RINGCANCELED', 'AGENTDUMP', 'CONNECT',
];
// prettier-ignore
const lateLifeOrder = [
  'WRAPUPSTART', 'UNPAUSEALL', 'UNPAUSE', 'PAUSEALL', 'PAUSE', 'REMOVEMEMBER', 'AGENTLOGOFF', 'AGENTCALLBACKLOGOFF',
];

/** How the rows of a table stand to the order in which the log was written. */
export type TableOrder = 'ascending' | 'descending' | 'none';

/**
 * Brings the rows of a queue_log *table* into the order of the log; a queue_log *file* is in order as it stands.
 *
 * Tables are exported oldest first, newest first, or as the database pleases. Which it is shows within each call and
 * each agent: if their times mostly run backwards the rows are turned round; if they run both ways rows are sorted by
 * time. Rows with one and the same time are put in an order that follows from their contents only.
 */
export function inLogOrder(events: readonly QueueEvent[]): QueueEvent[] {
  const order = tableOrder(events);
  if (order === 'none') return [...events].sort((one, other) => one.at - other.at || compareContents(one, other));
  const forward = order === 'descending' ? [...events].reverse() : [...events];
  return settleTies(forward);
}

/** Whether the times of the same call or agent run forwards, backwards, or both ways (more than a third each). */
export function tableOrder(events: readonly QueueEvent[]): TableOrder {
  const bySubject = steps(events, subjectOf);
  // A log in which nobody shows up twice still has a direction as a whole.
  const { forwards, backwards } = bySubject.forwards + bySubject.backwards > 0 ? bySubject : steps(events, () => '');
  if (backwards * 2 <= forwards) return 'ascending';
  return forwards * 2 <= backwards ? 'descending' : 'none';
}

function steps(
  events: readonly QueueEvent[],
  subject: (event: QueueEvent) => string,
): { forwards: number; backwards: number } {
  const lastOf = new Map<string, number>();
  const found = { forwards: 0, backwards: 0 };
  for (const event of events) {
    const last = lastOf.get(subject(event));
    if (last !== undefined && event.at > last) found.forwards++;
    if (last !== undefined && event.at < last) found.backwards++;
    lastOf.set(subject(event), event.at);
  }
  return found;
}

function settleTies(events: QueueEvent[]): QueueEvent[] {
  const settled: QueueEvent[] = [];
  let run: QueueEvent[] = [];
  for (const event of events) {
    if (run[0] && run[0].at !== event.at) {
      settled.push(...run.sort(compareContents));
      run = [];
    }
    run.push(event);
  }
  settled.push(...run.sort(compareContents));
  return settled;
}

const subjectOf = (event: QueueEvent): string => {
  const ofAgent = event.queue === undefined || event.callId === undefined;
  return ofAgent ? `agent ${event.agent ?? ''}` : `call ${event.callId} ${event.queue}`;
};

function rank(event: QueueEvent): number {
  const early = lifeOrder.indexOf(event.event);
  if (early >= 0) return early;
  const late = lateLifeOrder.indexOf(event.event);
  return late >= 0 ? 101 + late : 100;
}

const contents = (event: QueueEvent): string =>
  JSON.stringify([event.callId ?? '', event.queue ?? '', event.agent ?? '', event.event, ...event.data]);

function compareContents(one: QueueEvent, other: QueueEvent): number {
  const byRank = rank(one) - rank(other);
  if (byRank !== 0) return byRank;
  const [first, second] = [contents(one), contents(other)];
  return first < second ? -1 : first > second ? 1 : 0;
}

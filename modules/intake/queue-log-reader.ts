import type { Call } from '../../maths/telephony/call.ts';
import { emptyQueueLogState, type QueueLogState } from '../../maths/telephony/queue-log-state.ts';
import type { LogProblem, QueueEvent } from '../../maths/telephony/queue-log-event.ts';
import { foldQueueLog, missingEnds } from '../../maths/telephony/queue-log.ts';
import { queueLogTable, readQueueLogLine, type QueueLineReading } from '../../maths/telephony/queue-log-line.ts';
import { inLogOrder } from '../../maths/telephony/queue-log-order.ts';
import type { TableRow } from '../../platform/tables/index.ts';
import type { Draft, Item, Notice, Reader } from './kinds/kind.ts';
import { unmatched } from './unmatched.ts';
import type { ReaderInput } from './readers.ts';

/** Lines folded at a time: the fold copies a day's memory each time, so small pieces would cost. */
const foldLines = 20_000;

const agentTimes = 'The log also tells when agents log in, pause and leave; of a queue log only the calls are kept.';

interface Kept {
  log: QueueLogState;
  waiting: QueueEvent[];
}

const clip = (text: string | undefined, length: number): string | null => text?.slice(0, length) || null;

const draftOf = (call: Call, { directory }: ReaderInput): Draft => {
  const seconds = Math.min(86_400, Math.max(0, call.talkSeconds ?? 0));
  return {
    type: 'call.finished',
    happenedAt: call.enteredAt,
    // A later record of the same call says more; it must not count as the same word said twice.
    externalId: `${call.externalId}:${call.outcome}:${seconds}`,
    payload: {
      call: call.externalId.slice(0, 200),
      account: directory.account(call.callerNumber),
      person: directory.person(call.agent),
      direction: 'in',
      outcome: call.outcome,
      answered: call.outcome === 'answered',
      talk_seconds: seconds,
      wait_seconds: Math.min(86_400, Math.max(0, call.waitSeconds ?? 0)),
      queue: clip(call.queue, 200),
      number: clip(call.callerNumber, 60),
      agent: clip(call.agent, 120),
    },
  };
};

const noticeOf = ({ line, code, message }: LogProblem): Notice => ({ line, code, message });

const lineReader = (input: ReaderInput): ((row: TableRow) => QueueLineReading) => {
  if (!input.header.some((name) => /^(call_?id|uniqueid)$/i.test(name.trim())))
    return (row) => readQueueLogLine(row.raw, row.line);
  const read = queueLogTable(input.header, input.options);
  return (row) => read(row.cells, row.line);
};

const isTable = (input: ReaderInput): boolean =>
  input.header.some((name) => /^(call_?id|uniqueid)$/i.test(name.trim()));

/** Reads a queue_log into calls. A table may stand in any order, so it is put into the log's order first. */
export const queueLogReader = (input: ReaderInput): Reader => {
  const read = lineReader(input);
  const table = isTable(input);
  const kept = (input.state as Kept | null) ?? { log: emptyQueueLogState(), waiting: [] };
  let { log, waiting } = kept;
  let lastLine = 0;

  const fold = (events: QueueEvent[], over: boolean): { items: Item[]; notices: Notice[] } => {
    const folded = foldQueueLog(table ? inLogOrder(events) : events, log);
    log = folded.state;
    const done = folded.calls.filter((call) => over || call.endedAt !== undefined);
    // Calls that are still under way come again with the fold that ends them; at the log's end they come as they are.
    const open = over ? [] : folded.calls.filter((call) => call.endedAt === undefined);
    const left = over ? log.visits.filter((visit) => !visit.closed).map((visit) => visit.call) : [];
    const calls = new Map([...done, ...left].map((call) => [call.externalId, call]));
    for (const call of open) calls.delete(call.externalId);
    const items = [...calls.values()].map((call): Item => ({
      line: lastLine,
      cells: [call.callId, call.queue, call.outcome],
      drafts: [draftOf(call, input)],
    }));
    const odd = [...folded.problems, ...(over ? missingEnds(log) : [])].map(noticeOf);
    // Told at their end, so that each is told once.
    const times = [...folded.sessions, ...folded.pauses].filter((each) => over || each.to !== undefined);
    const unkept = times.map((): Notice => ({ line: lastLine, code: 'agent-times', message: agentTimes }));
    return { items, notices: [...odd, ...unkept, ...unmatched(items)] };
  };

  return {
    read(rows) {
      const notices: Notice[] = [];
      for (const row of rows) {
        lastLine = row.line;
        const { event, problem } = read(row);
        if (problem) notices.push(noticeOf(problem));
        if (event) waiting.push(event);
      }
      if (table || waiting.length < foldLines) return { items: [], notices };
      const events = waiting;
      waiting = [];
      const folded = fold(events, false);
      return { items: folded.items, notices: [...notices, ...folded.notices] };
    },
    end() {
      const events = waiting;
      waiting = [];
      return fold(events, true);
    },
    state: () => ({ log, waiting }) satisfies Kept,
  };
};

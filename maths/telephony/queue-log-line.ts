import { localClock } from './local-time.ts';
import type { LogProblem, QueueEvent } from './queue-log-event.ts';

/** What one line gives: an event, a problem, both (an event whose time is doubtful), or nothing for an empty line. */
export type QueueLineReading = { event?: QueueEvent; problem?: LogProblem };

/**
 * Reads one line of Asterisk's queue_log file: `epoch|callid|queue|agent|EVENT|data1|data2|…`.
 * The time is in epoch seconds, with or without a fraction, so no zone is needed.
 */
export function readQueueLogLine(text: string, line: number): QueueLineReading {
  const trimmed = text.replace(/[\r\n]+$/, '');
  if (trimmed.trim() === '') return {};
  const [time = '', callId = '', queue = '', agent = '', event = '', ...data] = trimmed.split('|');
  if (event.trim() === '') {
    return failed(
      line,
      'malformed-line',
      `The line has no event: "${shorten(trimmed)}". Five fields parted by | are needed.`,
    );
  }
  const at = epochMilliseconds(time.trim());
  if (at === undefined) return failed(line, 'bad-time', `"${shorten(time)}" is not a time in epoch seconds.`);
  return { event: eventOf(line, at, { callId, queue, agent, event }, data) };
}

/** Column names of a queue_log table that can be read, by meaning. */
const columnNames = {
  time: ['time', 'timestamp', 'eventdate'],
  callId: ['callid', 'call_id', 'uniqueid'],
  queue: ['queuename', 'queue'],
  agent: ['agent', 'qagent', 'member'],
  event: ['event', 'verb', 'qevent'],
} as const;

/**
 * A reader for the rows of a queue_log table whose first row is `header`. Times without an offset are local to `zone`;
 * epoch seconds are taken too. Parameters come from `data1`, `data2`, … or from a single `data` parted by |.
 * Throws when a needed column is missing, naming those that were found.
 */
export function queueLogTable(
  header: readonly string[],
  { zone }: { zone: string },
): (cells: readonly string[], line: number) => QueueLineReading {
  const names = header.map((name) =>
    name
      .replace(/^\uFEFF/, '')
      .trim()
      .toLowerCase(),
  );
  const column = (known: readonly string[]) => names.findIndex((name) => known.includes(name));
  const at = { time: column(columnNames.time), callId: column(columnNames.callId), queue: column(columnNames.queue) };
  const who = { agent: column(columnNames.agent), event: column(columnNames.event) };
  if (at.time < 0 || who.event < 0) {
    throw new Error(`A queue_log table needs the columns time and event; found: ${names.join(', ')}.`);
  }
  const dataColumns = names.flatMap((name, index) => (/^data\d*$/.test(name) ? [index] : []));
  const clock = localClock(zone);
  return (cells, line) => {
    if (cells.every((cell) => cell.trim() === '')) return {};
    const cell = (index: number) => (index < 0 ? '' : (cells[index] ?? ''));
    const event = cell(who.event);
    if (event.trim() === '')
      return failed(line, 'malformed-line', `The row names no event: "${shorten(cells.join(','))}".`);
    const time = cell(at.time).trim();
    const epoch = epochMilliseconds(time);
    const reading = epoch === undefined ? clock(time) : { at: epoch, occurs: 'once' as const };
    if (!reading) return failed(line, 'bad-time', `"${shorten(time)}" is not a time such as 2026-03-29 09:30:00.`);
    // A parameter too many for the table ends up joined to the last one by |, so each cell may hold several.
    const data = dataColumns.flatMap((index) => cell(index).split('|'));
    const fields = { callId: cell(at.callId), queue: cell(at.queue), agent: cell(who.agent), event };
    const found = eventOf(line, reading.at, fields, data);
    if (reading.occurs === 'once') return { event: found };
    const how = reading.occurs === 'twice' ? 'occurs twice; taken as the first' : 'does not exist; moved forward';
    return {
      event: found,
      problem: { line, code: 'doubtful-time', message: `${time} in ${zone} ${how}: the clocks change there.` },
    };
  };
}

function eventOf(
  line: number,
  at: number,
  fields: { callId: string; queue: string; agent: string; event: string },
  data: string[],
): QueueEvent {
  const found: QueueEvent = { line, at, event: fields.event.trim().toUpperCase(), data: withoutEmptyEnd(data) };
  const callId = known(fields.callId);
  const queue = known(fields.queue);
  const agent = known(fields.agent);
  if (callId !== undefined) found.callId = callId;
  if (queue !== undefined) found.queue = queue;
  if (agent !== undefined) found.agent = agent;
  return found;
}

const known = (text: string): string | undefined => {
  const trimmed = text.trim();
  return trimmed === '' || trimmed === 'NONE' ? undefined : trimmed;
};

function withoutEmptyEnd(data: string[]): string[] {
  let length = data.length;
  while (length > 0 && (data[length - 1] ?? '').trim() === '') length--;
  return data.slice(0, length).map((value) => value.trim());
}

function epochMilliseconds(text: string): number | undefined {
  return /^\d{6,11}(?:\.\d+)?$/.test(text) ? Math.floor(Number(text) * 1000) : undefined;
}

const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);

const failed = (line: number, code: string, message: string): QueueLineReading => ({
  problem: { line, code, message },
});

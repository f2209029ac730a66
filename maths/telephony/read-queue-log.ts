import type { LogProblem, QueueEvent } from './queue-log-event.ts';
import { queueLogTable, readQueueLogLine, type QueueLineReading } from './queue-log-line.ts';
import { inLogOrder } from './queue-log-order.ts';

export type QueueLogReading = { events: QueueEvent[]; problems: LogProblem[] };

/** Reads lines of a queue_log file (parted by |), in the order of the file. `firstLine` for files read in pieces. */
export function readQueueLogLines(lines: Iterable<string>, firstLine = 1): QueueLogReading {
  let line = firstLine;
  const readings: QueueLineReading[] = [];
  for (const text of lines) readings.push(readQueueLogLine(text, line++));
  return gather(readings);
}

/** Reads a queue_log table, its header row first, into the order of the log. Throws when needed columns are missing. */
export function readQueueLogTable(rows: Iterable<readonly string[]>, options: { zone: string }): QueueLogReading {
  let line = 0;
  let readRow: ReturnType<typeof queueLogTable> | undefined;
  const readings: QueueLineReading[] = [];
  for (const cells of rows) {
    line++;
    if (!readRow) readRow = queueLogTable(cells, options);
    else readings.push(readRow(cells, line));
  }
  const { events, problems } = gather(readings);
  return { events: inLogOrder(events), problems };
}

function gather(readings: readonly QueueLineReading[]): QueueLogReading {
  return {
    events: readings.flatMap((reading) => (reading.event ? [reading.event] : [])),
    problems: readings.flatMap((reading) => (reading.problem ? [reading.problem] : [])),
  };
}

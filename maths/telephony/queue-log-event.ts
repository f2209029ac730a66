/** One line of a queue_log, read but not yet interpreted. `NONE` and empty fields are undefined. */
export type QueueEvent = {
  /** Line in its file, from 1. */
  line: number;
  /** Epoch milliseconds. */
  at: number;
  callId?: string;
  queue?: string;
  agent?: string;
  /** The event's name as written, in capitals: `ENTERQUEUE`, `CONNECT`, … or one of a dialplan's own. */
  event: string;
  /** The event's parameters in order; those absent at the end are simply missing. */
  data: string[];
};

/** Something in a log that does not fit, told to the person who imports it: the line, a key to group by, and words. */
export type LogProblem = { line: number; code: string; message: string };

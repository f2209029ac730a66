import type { LogKind } from './kind.ts';

/** Asterisk's queue_log, as the file or as a table with a header. */
export const queueLog: LogKind = {
  shape: 'queue_log',
  key: 'queue_log',
  title: 'Queue log',
  sentence: 'Asterisk’s queue_log: calls in queues, who answered, how long they waited. One file per month is usual.',
  fileName: /queue[-_]?log/,
  fields: [],
};

/** Asterisk's call detail records: no header, 16 to 21 columns. */
export const cdr: LogKind = {
  shape: 'cdr',
  key: 'cdr',
  title: 'Call records',
  sentence: 'Asterisk’s Master.csv: every call in and out; its account code names the person, its number the account.',
  fileName: /^(.*[-_ ])?(master(\..*)?|cdr)([-_ ].*)?$/,
  fields: [],
};

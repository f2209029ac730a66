import { parse } from 'csv-parse/sync';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { agentStatistics } from './agent-stats.ts';
import { dayIntervals } from './interval.ts';
import { foldQueueLog } from './queue-log.ts';
import { queueFigures, queueStatistics, type QueueCounts } from './queue-stats.ts';
import { readQueueLogTable } from './read-queue-log.ts';
import type { AgentFigures } from './agent-stats.ts';
import type { Span } from './span.ts';

// The tables and the statistics expected of them are described in the folder's SOURCE.md.
const folder = new URL('../../tests/fixtures/wazo-queue-log/', import.meta.url);
const zone = 'America/Montreal';

type Table = {
  subject_kind: 'agent' | 'queue';
  subject: string;
  date: string;
  columns: string[];
  rows: string[][];
};
type Expected = { scenario: string; settings: string[]; expected: Table[] };

const names = readdirSync(folder)
  .filter((name) => name.endsWith('.expected.json'))
  .map((name) => name.replace('.expected.json', ''));

const clockForm = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');

const orEmpty = (value: number | null, form: (value: number) => string): string => (value === null ? '' : form(value));

const queueCells: Record<string, (counts: QueueCounts) => string> = {
  Received: (counts) => String(counts.received),
  Answered: (counts) => String(counts.answered),
  Abandoned: (counts) => String(counts.abandoned),
  Closed: (counts) => String(counts.closed),
  Blocking: (counts) => String(queueFigures(counts).blocked),
  Saturated: (counts) => String(queueFigures(counts).saturated),
  AWT: (counts) => orEmpty(queueFigures(counts).averageWaitSeconds, clockForm),
  'Answered rate': (counts) => orEmpty(queueFigures(counts).answeredRate, (rate) => `${Math.round(rate)} %`),
  QoS: (counts) => orEmpty(queueFigures(counts).qos, (rate) => `${Math.round(rate)} %`),
};

const agentCells: Record<string, (figures: AgentFigures) => string> = {
  Answered: (figures) => String(figures.answered),
  Conversation: (figures) => clockForm(figures.conversationSeconds),
  Login: (figures) => clockForm(figures.loggedInSeconds),
  Pause: (figures) => clockForm(figures.pausedSeconds),
  Wrapup: (figures) => clockForm(figures.wrapUpSeconds),
};

/** The intervals the expected rows stand for: hours of one day, or the opening hours of each day of a week. */
function intervalsOf(table: Table, settings: string[]): Span[] {
  const rows = table.rows.slice(0, -1).map(([label]) => label!);
  if (rows.every((label) => /^\d+h-\d+h$/.test(label))) {
    return rows.flatMap((label) => {
      const [from, to] = label.split('-').map((hour) => `${hour.replace('h', '').padStart(2, '0')}:00`);
      return dayIntervals({ date: table.date, zone, from, to });
    });
  }
  const [from, to] = [.../from "(\d+:\d+)" to "(\d+:\d+)"/.exec(settings[0]!)!]
    .slice(1)
    .map((at) => at.padStart(5, '0'));
  return rows.flatMap((_, index) => {
    const date = Temporal.PlainDate.from(table.date).add({ days: index }).toString();
    return dayIntervals({ date, zone, from, to, minutes: 24 * 60 });
  });
}

describe.each(names)('%s', (name) => {
  const { scenario, settings, expected } = JSON.parse(
    readFileSync(new URL(`${name}.expected.json`, folder), 'utf8'),
  ) as Expected;
  const rows = parse(readFileSync(new URL(`${name}.queue_log.csv`, folder)), {
    relax_column_count: true,
  }) as string[][];

  test.each(expected)(`${scenario}: $subject_kind $subject`, (table) => {
    const { events, problems } = readQueueLogTable(rows, { zone });
    expect(problems).toEqual([]);
    expect(events).toHaveLength(rows.length - 1);
    const fold = foldQueueLog(events);
    const intervals = intervalsOf(table, settings);
    const columns = table.columns.slice(1);
    let cells: string[][];
    if (table.subject_kind === 'queue') {
      const calls = fold.calls.filter((call) => call.queue === table.subject);
      const found = queueStatistics(calls, intervals, { qosSeconds: 10 });
      const all = [...found.intervals.map(({ counts }) => counts), found.total];
      cells = all.map((counts) => columns.map((column) => queueCells[column]!(counts)));
    } else {
      const found = agentStatistics(fold, intervals, { agent: `Agent/${table.subject}` });
      const all = [...found.intervals.map(({ figures }) => figures), found.total];
      cells = all.map((figures) => columns.map((column) => agentCells[column]!(figures)));
    }
    expect(cells).toEqual(table.rows.map((row) => row.slice(1)));
  });
});

test('all 25 logs are there', () => expect(names).toHaveLength(25));

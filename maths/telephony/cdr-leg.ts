import { localClock } from './local-time.ts';
import type { LogProblem } from './queue-log-event.ts';

/** One row of a CDR file: one leg of a call. Times in epoch milliseconds. */
export type CdrLeg = {
  line: number;
  /** What joins the legs of one call: the linked id, else the unique id, else channel and start. */
  callId: string;
  uniqueId?: string;
  sequence?: number;
  accountCode: string;
  source: string;
  destination: string;
  callerName: string;
  channel: string;
  destinationChannel: string;
  application: string;
  startedAt: number;
  answeredAt?: number;
  endedAt: number;
  durationSeconds: number;
  /** From answer to end as billed. Also set on legs whose disposition is not ANSWERED. */
  billedSeconds: number;
  disposition: string;
};

type Column = (typeof leading)[number] | 'uniqueid' | 'userfield' | 'peeraccount' | 'linkedid' | 'sequence';
// prettier-ignore
const leading = [
  'accountcode', 'src', 'dst', 'dcontext', 'clid', 'channel', 'dstchannel', 'lastapp', 'lastdata',
  'start', 'answer', 'end', 'duration', 'billsec', 'disposition', 'amaflags',
] as const;

/**
 * Columns by their number: 16, with uniqueid and userfield added by `loguniqueid` and `loguserfield`, and three more
 * by `newcdrcolumns` (cdr_csv of Asterisk). With 17 or 20 the odd one is taken as the unique id.
 */
const layouts: Record<number, readonly Column[]> = {
  16: leading,
  17: [...leading, 'uniqueid'],
  18: [...leading, 'uniqueid', 'userfield'],
  19: [...leading, 'peeraccount', 'linkedid', 'sequence'],
  20: [...leading, 'uniqueid', 'peeraccount', 'linkedid', 'sequence'],
  21: [...leading, 'uniqueid', 'userfield', 'peeraccount', 'linkedid', 'sequence'],
};

/** A reader of CDR rows whose times are local to `zone`. A row that cannot be read gives only problems. */
export function cdrLegReader(zone: string): (cells: readonly string[], line: number) => CdrLegReading {
  const clock = localClock(zone);
  return (cells, line) => {
    const layout = layouts[cells.length];
    if (!layout) {
      const message = `The row has ${cells.length} columns; a CDR file has 16 to 21, in the order of cdr_csv.`;
      return { problems: [{ line, code: 'column-count', message }] };
    }
    const cell = (name: Column) => cells[layout.indexOf(name)]?.trim() ?? '';
    const problems: LogProblem[] = [];
    const time = (name: 'start' | 'answer' | 'end') => {
      const text = cell(name);
      if (text === '' || text.startsWith('0000-00-00')) return undefined;
      const reading = clock(text);
      const note = (code: string, message: string) => problems.push({ line, code, message });
      if (!reading) note('bad-time', `The ${name} time "${text}" is not of the form 2026-03-29 09:30:00.`);
      else if (reading.occurs === 'twice')
        note('doubtful-time', `${text} occurs twice in ${zone}; taken as the first.`);
      else if (reading.occurs === 'never') note('doubtful-time', `${text} does not exist in ${zone}; moved forward.`);
      return reading?.at;
    };
    const startedAt = time('start');
    const answeredAt = time('answer');
    const endedAt = time('end');
    const durationSeconds = wholeSeconds(cell('duration'));
    const billedSeconds = wholeSeconds(cell('billsec'));
    if (startedAt === undefined || durationSeconds === undefined || billedSeconds === undefined) {
      const message = `Start "${cell('start')}", duration "${cell('duration')}" and billsec "${cell('billsec')}" are needed.`;
      return { problems: [...problems, { line, code: 'unreadable-row', message }] };
    }
    const leg: CdrLeg = {
      line,
      callId: cell('linkedid') || cell('uniqueid') || `${cell('channel')}@${cell('start')}`,
      accountCode: cell('accountcode'),
      source: cell('src'),
      destination: cell('dst'),
      callerName: callerNameOf(cell('clid')),
      channel: cell('channel'),
      destinationChannel: cell('dstchannel'),
      application: cell('lastapp'),
      startedAt,
      endedAt: endedAt ?? startedAt + durationSeconds * 1000,
      durationSeconds,
      billedSeconds,
      disposition: cell('disposition').toUpperCase(),
    };
    if (cell('uniqueid')) leg.uniqueId = cell('uniqueid');
    if (answeredAt !== undefined) leg.answeredAt = answeredAt;
    if (/^\d+$/.test(cell('sequence'))) leg.sequence = Number(cell('sequence'));
    return { leg, problems: [...problems, ...oddities(leg)] };
  };
}

export type CdrLegReading = { leg?: CdrLeg; problems: LogProblem[] };

/** What is strange about a leg and yet no reason to leave it out. One second of rounding is not strange. */
function oddities(leg: CdrLeg): LogProblem[] {
  const { line } = leg;
  const found: LogProblem[] = [];
  const between = (leg.endedAt - leg.startedAt) / 1000;
  if (Math.abs(between - leg.durationSeconds) > 1) {
    const message = `The duration is ${leg.durationSeconds} s, but ${between} s lie between start and end.`;
    found.push({ line, code: 'duration-differs', message });
  }
  const billed = leg.billedSeconds > 0 && leg.disposition !== 'ANSWERED';
  if (billed) {
    const message = `${leg.billedSeconds} s are billed, but the leg is ${leg.disposition || 'without a disposition'}; no talk is counted.`;
    found.push({ line, code: 'billed-unanswered', message });
  }
  if (leg.disposition === 'ANSWERED' && leg.answeredAt === undefined) {
    found.push({ line, code: 'answered-without-time', message: 'The leg is ANSWERED but has no time of answer.' });
  }
  return found;
}

const wholeSeconds = (text: string): number | undefined => (/^\d+$/.test(text) ? Number(text) : undefined);

/** The name in `"Name" <number>`; a caller id without a name repeats the number, which is no name. */
function callerNameOf(clid: string): string {
  const match = /^"?(.*?)"?\s*<([^>]*)>$/.exec(clid);
  if (!match) return '';
  return match[1] === match[2] ? '' : (match[1] ?? '');
}

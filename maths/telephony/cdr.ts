import { callFromLegs, type CdrCall } from './cdr-call.ts';
import { cdrLegReader, type CdrLeg } from './cdr-leg.ts';
import { zoneProblem } from './cdr-zone.ts';
import type { LogProblem } from './queue-log-event.ts';

export type CdrOptions = {
  /** IANA zone of the file's times: CDR files do not name it. */
  zone: string;
  /** What an extension of one's own looks like, whole: decides between inbound, outbound and internal. */
  internal?: RegExp;
  /** Name of the telephone system, part of the external ids when several systems report. */
  system?: string;
  /** Line of the first row in its file, 1 unless told: for files read in pieces. */
  firstLine?: number;
};

/**
 * Reads rows of Asterisk's CDR files (cdr_csv: no header, 16 to 21 columns, already split into cells) into calls.
 * Rows that share a linked id are legs of one call; without linked ids those that share a unique id. A row seen twice
 * counts once. Calls come in the order in which they started; rows that cannot be read are in `problems`.
 * Give all rows of a call at once: a later, longer set of them makes the same call (same `externalId`) more complete.
 */
export function readCdr(
  rows: Iterable<readonly string[]>,
  { zone, internal = /^\d{2,5}$/, system, firstLine = 1 }: CdrOptions,
): { calls: CdrCall[]; problems: LogProblem[] } {
  const readLeg = cdrLegReader(zone);
  const legsOf = new Map<string, CdrLeg[]>();
  const lineOf = new Map<string, number>();
  const problems: LogProblem[] = [];
  let line = firstLine - 1;
  for (const cells of rows) {
    line++;
    if (cells.every((cell) => cell.trim() === '') || isHeader(cells)) continue;
    const whole = JSON.stringify(cells);
    const first = lineOf.get(whole);
    if (first !== undefined) {
      problems.push({ line, code: 'repeated-line', message: `The row is the same as line ${first}; it counts once.` });
      continue;
    }
    lineOf.set(whole, line);
    const reading = readLeg(cells, line);
    problems.push(...reading.problems);
    if (!reading.leg) continue;
    const legs = legsOf.get(reading.leg.callId);
    if (legs) legs.push(reading.leg);
    else legsOf.set(reading.leg.callId, [reading.leg]);
  }
  const doubt = zoneProblem([...legsOf.values()].flat(), zone);
  if (doubt) problems.unshift(doubt);
  const prefix = system === undefined ? 'cdr' : `cdr/${system}`;
  const calls = [...legsOf.values()].map((legs) => callFromLegs(legs, { prefix, internal }));
  return { calls: calls.sort((one, other) => one.startedAt - other.startedAt), problems };
}

const isHeader = (cells: readonly string[]): boolean => cells[0]?.trim().toLowerCase() === 'accountcode';

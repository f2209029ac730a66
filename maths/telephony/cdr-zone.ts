import type { CdrLeg } from './cdr-leg.ts';
import type { LogProblem } from './queue-log-event.ts';

const quarterHour = 15 * 60;

/**
 * Whether the zone given for a file can be right. Asterisk's unique ids begin with the epoch second in which the
 * channel came up, so a file whose starts are all hours away from their ids was written in another zone (or in UTC).
 * One problem for the whole file, at its first leg that shows it, when most legs agree on a shift.
 */
export function zoneProblem(legs: readonly CdrLeg[], zone: string): LogProblem | undefined {
  const shifts = new Map<number, { count: number; line: number }>();
  let dated = 0;
  for (const leg of legs) {
    const epoch = /(?:^|-)(\d{9,10})\.\d+$/.exec(leg.uniqueId ?? '')?.[1];
    if (epoch === undefined) continue;
    dated++;
    const shift = Math.round((leg.startedAt / 1000 - Number(epoch)) / quarterHour) * quarterHour;
    const known = shifts.get(shift);
    if (known) known.count++;
    else shifts.set(shift, { count: 1, line: leg.line });
  }
  const [commonest] = [...shifts].sort(([, one], [, other]) => other.count - one.count || one.line - other.line);
  if (!commonest || commonest[0] === 0 || commonest[1].count * 2 <= dated) return undefined;
  const hours = Math.abs(commonest[0]) / 3600;
  const where = `Read in ${zone}, ${commonest[1].count} of ${dated} rows start ${hours} h`;
  const message = `${where} ${commonest[0] > 0 ? 'after' : 'before'} the time in their own ids. Is it the file's zone?`;
  return { line: commonest[1].line, code: 'zone-doubtful', message };
}

import type { Findings, ImportRun } from './run.ts';

const figure = (value: number): string => value.toLocaleString('en-GB');

const counted = (value: number, one: string, many: string): string => `${figure(value)} ${value === 1 ? one : many}`;

/** What came of an import, in a sentence or three. */
export const summaryOf = (
  run: Pick<ImportRun, 'state' | 'kind' | 'read' | 'recorded' | 'duplicate' | 'refused' | 'problem'>,
): string => {
  const log = run.kind === 'queue_log' || run.kind === 'cdr';
  const parts = [
    log
      ? `${counted(run.read, 'line', 'lines')} read: ${counted(run.recorded, 'call', 'calls')} landed.`
      : `${figure(run.recorded)} of ${counted(run.read, 'row', 'rows')} landed.`,
  ];
  if (run.duplicate > 0)
    parts.push(
      `${figure(run.duplicate)} ${run.duplicate === 1 ? 'was' : 'were'} here already and ${run.duplicate === 1 ? 'counts' : 'count'} once.`,
    );
  if (run.refused > 0) parts.push(`${counted(run.refused, 'row comes', 'rows come')} back with the reason.`);
  if (run.state === 'cancelled') parts.push('Cancelled; it can go on from where it stopped.');
  if (run.state === 'failed') parts.push(`Stopped: ${run.problem}`);
  return parts.join(' ');
};

/** What a check found, in a sentence. */
export const findingsInWords = (found: Findings): string => {
  const rows = found.complete ? counted(found.rows, 'row', 'rows') : `the first ${counted(found.rows, 'row', 'rows')}`;
  return `Of ${rows}, ${figure(found.wouldLand)} would land, ${figure(found.duplicate)} ${found.duplicate === 1 ? 'is' : 'are'} here already and ${figure(found.refused)} would come back.`;
};

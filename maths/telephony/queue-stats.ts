import type { Call, CallOutcome } from './call.ts';
import type { Span } from './span.ts';

/** Counts of one interval, or the sum of several: ratios are made from sums, never averaged. */
export type QueueCounts = Record<Exclude<CallOutcome, 'waiting' | 'lost'>, number> & {
  /** All calls that came to the queue in the interval. */
  received: number;
  /** Calls without an end in the log. */
  unfinished: number;
  answeredWithin: number;
  /** Waiting of answered and abandoned calls and of those sent on by a timeout or an empty queue. */
  waitSeconds: number;
};

export type QueueInterval = Span & { counts: QueueCounts };

/**
 * Counts calls by the interval in which they entered the queue. Calls outside of all intervals are left out; give the
 * calls of one queue, or of several to see them as one. `answeredWithin` counts waits up to and including `qosSeconds`.
 */
export function queueStatistics(
  calls: Iterable<Call>,
  intervals: readonly Span[],
  { qosSeconds }: { qosSeconds: number },
): { intervals: QueueInterval[]; total: QueueCounts } {
  const found = intervals.map(({ from, to }) => ({ from, to, counts: emptyCounts() }));
  for (const call of calls) {
    const interval = found.find(({ from, to }) => from <= call.enteredAt && call.enteredAt < to);
    if (interval) countCall(interval.counts, call, qosSeconds);
  }
  return { intervals: found, total: addCounts(found.map(({ counts }) => counts)) };
}

/** The sum of several intervals' counts. */
export function addCounts(parts: readonly QueueCounts[]): QueueCounts {
  const sum = emptyCounts();
  for (const part of parts) for (const key of countKeys) sum[key] += part[key];
  return sum;
}

/**
 * The ratios of a count, in percent and seconds; null where nothing can be said. Formulas of Wazo's queue statistics:
 * answered rate leaves out calls that were closed out or diverted, QoS is a share of the answered.
 */
export function queueFigures(counts: QueueCounts): {
  answeredRate: number | null;
  averageWaitSeconds: number | null;
  qos: number | null;
  blocked: number;
  saturated: number;
} {
  const { answered, abandoned, full, leaveempty, joinempty, timeout, diverted } = counts;
  return {
    answeredRate: percent(answered, answered + abandoned + full + leaveempty + joinempty + timeout),
    averageWaitSeconds: ratio(counts.waitSeconds, answered + abandoned + leaveempty + timeout),
    qos: percent(counts.answeredWithin, answered),
    blocked: joinempty + leaveempty,
    saturated: full + diverted,
  };
}

function countCall(counts: QueueCounts, call: Call, qosSeconds: number): void {
  const { outcome, waitSeconds = 0 } = call;
  counts.received++;
  if (outcome === 'waiting' || outcome === 'lost') counts.unfinished++;
  else counts[outcome]++;
  if (outcome === 'answered' && waitSeconds <= qosSeconds) counts.answeredWithin++;
  if (['answered', 'abandoned', 'leaveempty', 'timeout'].includes(outcome)) counts.waitSeconds += waitSeconds;
}

const countKeys = [
  ...(['received', 'answered', 'abandoned', 'timeout', 'key', 'leaveempty', 'withdrawn', 'failed'] as const),
  ...(['joinempty', 'full', 'closed', 'diverted', 'unfinished', 'answeredWithin', 'waitSeconds'] as const),
];

const emptyCounts = (): QueueCounts => Object.fromEntries(countKeys.map((key) => [key, 0])) as QueueCounts;

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

const percent = (part: number, whole: number): number | null => (whole === 0 ? null : (100 * part) / whole);

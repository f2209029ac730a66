import type { AgentPause, AgentSession, AgentWrapUp } from './agent-span.ts';
import type { Call } from './call.ts';
import { clipSpans, mergeSpans, spanSeconds, subtractSpans, type Span } from './span.ts';

/** What is known of agents' time, as `foldQueueLog` gives it. */
export type AgentRecords = {
  calls: readonly Call[];
  sessions: readonly AgentSession[];
  pauses: readonly AgentPause[];
  wrapUps: readonly AgentWrapUp[];
};

/** An agent's share of an interval, in seconds; what runs over its edges counts with the part inside. */
export type AgentFigures = {
  /** Calls taken in the interval. */
  answered: number;
  conversationSeconds: number;
  loggedInSeconds: number;
  /** Paused, whether logged in or not. */
  pausedSeconds: number;
  wrapUpSeconds: number;
  /** Logged in and neither in conversation nor paused nor in after-call work. */
  availableSeconds: number;
};

export type AgentInterval = Span & { figures: AgentFigures };

/**
 * An agent's time by intervals. Overlapping logins, and pauses of several queues, count once. With `queue`, calls of
 * that queue only, pauses of it and of all queues. What has not ended runs on to `until` (epoch milliseconds): the
 * time up to which the log is known; without it to the end of the last interval.
 */
export function agentStatistics(
  records: AgentRecords,
  intervals: readonly Span[],
  { agent, queue, until }: { agent: string; queue?: string; until?: number },
): { intervals: AgentInterval[]; total: AgentFigures } {
  const end = until ?? Math.max(...intervals.map((interval) => interval.to));
  const calls = records.calls.filter(
    (call) => call.agent === agent && call.outcome === 'answered' && (queue === undefined || call.queue === queue),
  );
  const inQueue = (scope: string | undefined) => queue === undefined || scope === undefined || scope === queue;
  const spansOf = (all: readonly { agent: string; queue?: string; from: number; to?: number }[]) =>
    mergeSpans(
      all.filter((one) => one.agent === agent && inQueue(one.queue)).map(({ from, to }) => ({ from, to: to ?? end })),
    );
  const spans = {
    conversation: mergeSpans(calls.flatMap((call) => conversationOf(call, end))),
    loggedIn: spansOf(records.sessions),
    paused: spansOf(records.pauses),
    wrapUp: spansOf(records.wrapUps),
  };
  const found = intervals.map(({ from, to }) => ({ from, to, figures: figuresOf(calls, spans, { from, to }) }));
  return { intervals: found, total: addFigures(found.map(({ figures }) => figures)) };
}

/** The sum of several intervals' figures. */
export function addFigures(parts: readonly AgentFigures[]): AgentFigures {
  const sum: AgentFigures = {
    answered: 0,
    conversationSeconds: 0,
    loggedInSeconds: 0,
    pausedSeconds: 0,
    wrapUpSeconds: 0,
    availableSeconds: 0,
  };
  for (const part of parts) for (const key of Object.keys(sum) as (keyof AgentFigures)[]) sum[key] += part[key];
  return sum;
}

function figuresOf(
  calls: readonly Call[],
  spans: Record<'conversation' | 'loggedIn' | 'paused' | 'wrapUp', Span[]>,
  window: Span,
): AgentFigures {
  const within = (all: Span[]) => clipSpans(all, window);
  const taken = calls.filter(({ answeredAt }) => answeredAt! >= window.from && answeredAt! < window.to);
  const notFree = [...spans.conversation, ...spans.paused, ...spans.wrapUp];
  return {
    answered: taken.length,
    conversationSeconds: spanSeconds(within(spans.conversation)),
    loggedInSeconds: spanSeconds(within(spans.loggedIn)),
    pausedSeconds: spanSeconds(within(spans.paused)),
    wrapUpSeconds: spanSeconds(within(spans.wrapUp)),
    availableSeconds: spanSeconds(subtractSpans(within(spans.loggedIn), notFree)),
  };
}

/** The time in conversation: as long as the telephone system counted, or still running. */
function conversationOf(call: Call, until: number): Span[] {
  if (call.answeredAt === undefined) return [];
  if (call.talkSeconds !== undefined) return [{ from: call.answeredAt, to: call.answeredAt + call.talkSeconds * 1000 }];
  return call.endedAt === undefined ? [{ from: call.answeredAt, to: until }] : [];
}

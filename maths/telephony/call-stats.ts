import type { CallOutcome } from './call.ts';
import { serviceLevel } from './service-level.ts';

/** What a statistic needs of a call, whichever system it came from. Missing seconds count as none. */
export type CountedCall = {
  outcome: CallOutcome;
  waitSeconds?: number | undefined;
  talkSeconds?: number | undefined;
  holdSeconds?: number | undefined;
  wrapUpSeconds?: number | undefined;
};

export type CallStatistics = {
  /** Calls whose callers waited: answered, abandoned and left another way; without short abandons. */
  offered: number;
  answered: number;
  /** Callers who gave up waiting, without short abandons. */
  abandoned: number;
  /** Gave up within `shortAbandonSeconds`: in none of the other counts. */
  shortAbandoned: number;
  /** Left the queue by a timeout, a key, an empty queue or a withdrawal. */
  leftOtherwise: number;
  /** Turned away before they could wait: closed, full, empty or diverted. */
  refused: number;
  /** Without an end in the log. */
  unfinished: number;
  answeredWithin: number;
  /** Shares (0 to 1) of the offered; null, as all means below, when there is nothing to divide by. */
  abandonRate: number | null;
  serviceLevel: number | null;
  /** Mean speed of answer: mean wait of answered calls. */
  asaSeconds: number | null;
  /** Mean handling time of answered calls: talk, hold and after-call work. */
  ahtSeconds: number | null;
  /** How long callers bear to wait on average, by the usual estimate: everybody's waiting over the abandons. */
  patienceSeconds: number | null;
};

const otherways: readonly CallOutcome[] = ['timeout', 'key', 'leaveempty', 'withdrawn', 'failed'];
const refusals: readonly CallOutcome[] = ['joinempty', 'full', 'closed', 'diverted'];

/**
 * The usual figures of a set of calls. Waits up to and including `serviceLevelSeconds` are in time. Abandons after at
 * most `shortAbandonSeconds` are taken out of the abandons and the offered alike; without it none is.
 */
export function callStatistics(
  calls: Iterable<CountedCall>,
  { serviceLevelSeconds, shortAbandonSeconds }: { serviceLevelSeconds: number; shortAbandonSeconds?: number },
): CallStatistics {
  const count = { answered: 0, abandoned: 0, short: 0, otherwise: 0, refused: 0, unfinished: 0, within: 0 };
  const seconds = { answeredWait: 0, wait: 0, handled: 0 };
  for (const call of calls) {
    const wait = call.waitSeconds ?? 0;
    const waited = () => (seconds.wait += wait);
    if (call.outcome === 'answered') {
      count.answered++;
      if (wait <= serviceLevelSeconds) count.within++;
      seconds.answeredWait += wait;
      seconds.handled += (call.talkSeconds ?? 0) + (call.holdSeconds ?? 0) + (call.wrapUpSeconds ?? 0);
      waited();
    } else if (call.outcome === 'abandoned') {
      if (shortAbandonSeconds !== undefined && wait <= shortAbandonSeconds) count.short++;
      else {
        count.abandoned++;
        waited();
      }
    } else if (otherways.includes(call.outcome)) {
      count.otherwise++;
      waited();
    } else if (refusals.includes(call.outcome)) count.refused++;
    else count.unfinished++;
  }
  const offered = count.answered + count.abandoned + count.otherwise;
  const over = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  const gaveUp = { abandoned: offered - count.answered, abandonedWithin: 0, abandonedShort: 0 };
  return {
    offered,
    answered: count.answered,
    abandoned: count.abandoned,
    shortAbandoned: count.short,
    leftOtherwise: count.otherwise,
    refused: count.refused,
    unfinished: count.unfinished,
    answeredWithin: count.within,
    abandonRate: over(count.abandoned, offered),
    serviceLevel: serviceLevel({ answered: count.answered, answeredWithin: count.within, ...gaveUp }),
    asaSeconds: over(seconds.answeredWait, count.answered),
    ahtSeconds: over(seconds.handled, count.answered),
    patienceSeconds: over(seconds.wait, count.abandoned),
  };
}

import type { CdrLeg } from './cdr-leg.ts';
import { mergeSpans, spanSeconds, type Span } from './span.ts';

export type CallDirection = 'inbound' | 'outbound' | 'internal' | 'unknown';

/** One call of a CDR file, made of its legs. Times in epoch milliseconds. */
export type CdrCall = {
  externalId: string;
  callId: string;
  direction: CallDirection;
  from: string;
  to: string;
  callerName?: string;
  /** The extension of one's own that took or made the call, where its channel tells. */
  extension?: string;
  startedAt: number;
  /** When another party took the call. */
  answeredAt?: number;
  endedAt: number;
  disposition: string;
  /** Time with another party on the line, from the billed seconds; legs at the same time count once. */
  talkSeconds: number;
  /** As `talkSeconds`, with the time in which only the telephone system itself answered (menus, announcements). */
  answeredSeconds: number;
  legs: CdrLeg[];
};

/** The disposition of the whole is the best that any leg came to. */
const dispositions = ['ANSWERED', 'BUSY', 'NO ANSWER', 'CANCEL', 'CONGESTION', 'FAILED'];

const isLocal = (channel: string): boolean => channel.startsWith('Local/');

/** A leg on which somebody can talk: it has another end, and that end is not the telephone system's own half-call. */
const hasParty = (leg: CdrLeg): boolean => leg.destinationChannel !== '' && !isLocal(leg.destinationChannel);

/** Makes one call of the legs (at least one) that belong to it. `internal` must match the whole number. */
export function callFromLegs(legs: readonly CdrLeg[], options: { prefix: string; internal: RegExp }): CdrCall {
  const ordered = [...legs].sort(
    (one, other) =>
      one.startedAt - other.startedAt || (one.sequence ?? 0) - (other.sequence ?? 0) || one.line - other.line,
  );
  // The two halves of a Local channel repeat the call from within; the leg from outside names its parties.
  const head = ordered.find((leg) => !isLocal(leg.channel)) ?? ordered[0]!;
  const answered = ordered.filter((leg) => leg.disposition === 'ANSWERED');
  const withParty = answered.filter(hasParty);
  const talk = mergeSpans(withParty.map(billedSpan));
  const isInternal = (number: string) => isWhole(options.internal, number);
  const call: CdrCall = {
    externalId: `${options.prefix}/${head.callId}`,
    callId: head.callId,
    direction: directionOf(head, isInternal),
    from: head.source,
    to: head.destination,
    startedAt: Math.min(...ordered.map((leg) => leg.startedAt)),
    endedAt: Math.max(...ordered.map((leg) => leg.endedAt)),
    disposition: bestDisposition(ordered),
    talkSeconds: spanSeconds(talk),
    answeredSeconds: spanSeconds(mergeSpans(answered.map(billedSpan))),
    legs: ordered,
  };
  if (head.callerName) call.callerName = head.callerName;
  const answeredAt = Math.min(...withParty.map((leg) => billedSpan(leg).from));
  if (Number.isFinite(answeredAt)) call.answeredAt = answeredAt;
  const extension = extensionOf(
    withParty.length > 0 ? withParty : ordered.filter(hasParty),
    call.direction,
    isInternal,
  );
  if (extension !== undefined) call.extension = extension;
  return call;
}

function bestDisposition(legs: readonly CdrLeg[]): string {
  // The telephone system's own answer of no length, after the parties that were rung did not answer, is no answer.
  const telling = legs.filter((leg) => leg.destinationChannel !== '' || leg.billedSeconds > 0);
  const candidates = (telling.length > 0 ? telling : legs).map((leg) => leg.disposition);
  return dispositions.find((disposition) => candidates.includes(disposition)) ?? candidates[0] ?? '';
}

function directionOf(head: CdrLeg, isInternal: (number: string) => boolean): CallDirection {
  if (head.source === '') return 'unknown';
  if (!isInternal(head.source)) return 'inbound';
  return isInternal(head.destination) ? 'internal' : 'outbound';
}

function extensionOf(
  legs: readonly CdrLeg[],
  direction: CallDirection,
  isInternal: (number: string) => boolean,
): string | undefined {
  const names = legs.map((leg) => channelName(direction === 'inbound' ? leg.destinationChannel : leg.channel));
  return names.find((name) => isInternal(name));
}

/** The device in a channel's name: `SIP/301-0000001a` is device 301. */
const channelName = (channel: string): string => channel.replace(/^[^/]*\//, '').replace(/-[0-9a-f]+(;\d)?$/i, '');

const billedSpan = (leg: CdrLeg): Span => {
  const from = leg.answeredAt ?? leg.endedAt - leg.billedSeconds * 1000;
  return { from, to: from + leg.billedSeconds * 1000 };
};

const isWhole = (pattern: RegExp, text: string): boolean =>
  new RegExp(`^(?:${pattern.source})$`, pattern.flags.replace(/[gy]/g, '')).test(text);

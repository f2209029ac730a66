/**
 * How a call's time in a queue came out. A transferred call was answered: see `endedBy` and `transferredTo`.
 * `waiting`: no end in the log so far. `lost`: the log shows that no end can come any more.
 */
export type CallOutcome =
  | 'answered'
  | 'abandoned'
  | 'timeout'
  | 'key'
  | 'leaveempty'
  | 'withdrawn'
  | 'failed'
  | 'joinempty'
  | 'full'
  | 'closed'
  | 'diverted'
  | 'waiting'
  | 'lost';

/** An agent's telephone rang and nobody took the call. */
export type MissedRing = { agent?: string; at: number; ringSeconds?: number };

/** One stay of one call in one queue. A call that overflows into a second queue is two of these. */
export type Call = {
  /** The same for the same call however often and from however long a log it is read. */
  externalId: string;
  callId: string;
  queue: string;
  callerNumber?: string;
  callerName?: string;
  /** Epoch milliseconds, as are the other times. */
  enteredAt: number;
  /** The log did not hold the entry: `enteredAt` is reckoned back from the end. */
  enteredInferred?: true;
  answeredAt?: number;
  endedAt?: number;
  agent?: string;
  outcome: CallOutcome;
  /** As the telephone system counted it; from the times where it did not. */
  waitSeconds?: number;
  talkSeconds?: number;
  /** How long the agent's telephone rang before the answer. */
  ringSeconds?: number;
  position?: number;
  originalPosition?: number;
  endedBy?: 'agent' | 'caller' | 'transfer' | 'system' | 'restart';
  transferredTo?: string;
  /** Why a call was diverted or withdrawn, or which key it left with. */
  because?: string;
  missedRings: MissedRing[];
};

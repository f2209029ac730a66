import type { Calendar } from '../calendar/index.ts';
import type { Duration } from '../clock/index.ts';

/** What a fact does to a commitment that is there. */
export type Deed = 'close' | 'cancel' | 'pause' | 'resume' | 'reopen' | 'move';

/** One line of a commitment's trail. Times are epoch milliseconds. */
export interface TrailEntry {
  /** The fact that says so. */
  fact: string;
  at: number;
  /** `hand` changes who owes it and nothing about when. */
  does: Deed | 'hand';
  /** For a pause: who is waited for. */
  because?: string;
  /** For a close: what the talk was about and how it was held, where the fact says so. */
  purpose?: string;
  channel?: string;
  /** For a hand-over: the person's id; null for whoever holds the account. */
  person?: string | null;
  /** For a move: the new time, who moved it, and whether the other side was told; told unless said otherwise. */
  to?: number;
  by?: string;
  told?: boolean;
}

export interface Clock {
  within?: Duration;
  /** A promised time instead of a length, epoch milliseconds. */
  until?: number;
  /** `until` means the end of that local day. */
  endOfDay?: boolean;
  /** true: the clock on the wall; false: the calendar's working time. */
  elapsed: boolean;
}

/** All that a judgement needs; nothing is looked up. */
export interface Promised {
  openedAt: number;
  clock: Clock;
  calendar: Calendar;
  trail: readonly TrailEntry[];
}

export type State = 'open' | 'paused' | 'done' | 'cancelled';
export type Outcome = 'pending' | 'kept' | 'broken' | 'cancelled';

export interface Judgement {
  state: State;
  outcome: Outcome;
  /** When it was promised first: what kept and broken are judged against; null while paused with no end. */
  firstDueAt: number | null;
  /** When it is due now, after moves. */
  dueAt: number | null;
  closedAt: number | null;
  /** When its outcome was settled: at the close, the first due time, or the cancellation. */
  settledAt: number | null;
  moves: number;
  /** A new date was told before the first one had passed; a move that nobody was told of is none. */
  toldBeforeDue: boolean;
}

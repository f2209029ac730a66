/** What a clock's face must know. Instants are ISO texts; `left_seconds` counts in the clock's own time while it is paused. */
export interface ClockFacts {
  startedAt: string;
  dueAt: string;
  /** The first promise, where the due time was moved: it judges kept or broken. */
  firstDueAt?: string | null;
  pausedAt?: string | null;
  pausedBecause?: string | null;
  left_seconds?: number | null;
  closedAt?: string | null;
  outcome?: 'open' | 'kept' | 'broken' | 'cancelled';
  /** From how many seconds before the due time the clock counts as soon. Default: a quarter of its span, at most four hours. */
  soon_seconds?: number | null;
}

export type ClockState = 'on-course' | 'soon' | 'late' | 'paused' | 'kept' | 'broken' | 'cancelled';

/** A clock at one moment: its state, the seconds left (negative when late) and the part of its span that is left (0 to 1). */
export interface ClockReading {
  state: ClockState;
  left_seconds: number;
  left_share: number;
}

const four_hours = 4 * 3600;

/** Reads a clock at `now` (epoch milliseconds). Finished clocks keep their outcome, whatever the time is. */
export function readClock(clock: ClockFacts, now: number): ClockReading {
  const due = Date.parse(clock.dueAt);
  const span_seconds = Math.max(1, (due - Date.parse(clock.startedAt)) / 1000);
  const until = clock.closedAt ? Date.parse(clock.closedAt) : now;
  const running = (due - until) / 1000;
  const left_seconds = clock.pausedAt && clock.left_seconds != null ? clock.left_seconds : running;
  const left_share = Math.min(1, Math.max(0, left_seconds / span_seconds));
  return { state: stateOf(clock, left_seconds, span_seconds), left_seconds, left_share };
}

function stateOf(clock: ClockFacts, left_seconds: number, span_seconds: number): ClockState {
  if (clock.outcome && clock.outcome !== 'open') return clock.outcome;
  if (clock.pausedAt) return 'paused';
  if (left_seconds < 0) return 'late';
  const soon_seconds = clock.soon_seconds ?? Math.min(span_seconds / 4, four_hours);
  return left_seconds <= soon_seconds ? 'soon' : 'on-course';
}

import type { ClockFacts } from '../../../platform/ui/clock/clock-state.ts';

/** A commitment as far as its clock goes. Instants are epoch milliseconds. */
export interface Clocked {
  openedAt: number;
  firstDueAt: number | null;
  dueAt: number | null;
  state: string;
  closedAt?: number | null;
  outcome?: string;
  details?: Readonly<Record<string, unknown>>;
  paused?: { since: number; because: string; leftSeconds: number | null } | null;
}

const iso = (at: number) => new Date(at).toISOString();
const ends = ['kept', 'broken', 'cancelled'] as const;

/** What may be done until a day's end is shown as due in its last minute: midnight reads as the next day. */
const lastMoment = (due: number, planned: unknown): number =>
  typeof planned === 'number' && due > planned && due - planned <= 90_000_000 ? due - 60_000 : due;

/** A commitment in the terms of the clock's face. One that waits has no due time: it is shown as if it ran on from `now`. */
export function clockFacts(of: Clocked, now: number): ClockFacts {
  const left = of.paused?.leftSeconds ?? null;
  const due = of.dueAt === null ? now + (left ?? 0) * 1000 : lastMoment(of.dueAt, of.details?.['plannedAt']);
  const finished = of.state === 'done' || of.state === 'cancelled';
  const outcome = ends.find((end) => end === of.outcome);
  return {
    startedAt: iso(of.openedAt),
    dueAt: iso(due),
    firstDueAt: of.firstDueAt === null ? null : iso(of.firstDueAt),
    ...(of.state === 'paused' ? { pausedAt: iso(of.paused?.since ?? now), left_seconds: left } : {}),
    ...(finished ? { closedAt: of.closedAt == null ? null : iso(of.closedAt), ...(outcome ? { outcome } : {}) } : {}),
  };
}

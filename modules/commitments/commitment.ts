import type { Clock, Outcome, State, TrailEntry } from '../../maths/programme/index.ts';

/** A promise with its owner, its clock and its outcome. Times are epoch milliseconds. */
export interface Commitment {
  id: string;
  programme: string;
  rule: string;
  pack_version: number;
  title: string;
  direction: string;
  account_id: string | null;
  subject: string | null;
  owner_id: string | null;
  credit_id: string | null;
  actor_id: string | null;
  opened_fact: string;
  opened_at: number;
  recorded_at: number;
  clock: Clock;
  first_due_at: number | null;
  due_at: number | null;
  closed_at: number | null;
  settled_at: number | null;
  state: State;
  outcome: Outcome;
  moves: number;
  told_before_due: boolean;
  trail: TrailEntry[];
  details: Details;
  day: string | null;
  next_step: number;
  next_step_at: number | null;
}

/** What the opening fact said that a person wants to see, and how a plan turned out. */
export interface Details {
  purpose?: string;
  channel?: string;
  agenda?: string;
  expected?: string;
  text?: string;
  plannedAt?: number;
  amount?: number;
  product?: string;
  plan?: string;
  /** When a plan or a promise is to be after its last move, epoch milliseconds. */
  movedTo?: number;
  onDay?: boolean;
  samePurpose?: boolean;
  sameChannel?: boolean;
  /** Local days between the planned day and the talk; negative when it came before. */
  daysLate?: number;
}

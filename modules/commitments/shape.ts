import { z } from 'zod';
import { clockState } from './clock-state.ts';
import type { CommitmentRead } from './read.ts';

const instant = z.number().int().meta({ description: 'Epoch milliseconds' });

/** A commitment as the API shows it. */
export const commitmentShape = z.object({
  id: z.string(),
  programme: z.string(),
  rule: z.string(),
  title: z.string(),
  direction: z.string(),
  subject: z.string().nullable(),
  account: z.object({ id: z.string(), name: z.string() }).nullable(),
  owner: z.object({ id: z.string(), name: z.string() }).nullable(),
  openedAt: instant,
  firstDueAt: instant.nullable(),
  dueAt: instant.nullable(),
  closedAt: instant.nullable(),
  state: z.enum(['open', 'paused', 'done', 'cancelled']),
  outcome: z.enum(['pending', 'kept', 'broken', 'cancelled']),
  clock: z.enum(['on-course', 'soon', 'late', 'paused', 'kept', 'broken', 'cancelled']),
  moves: z.number().int(),
  toldBeforeDue: z.boolean(),
  movedTo: z
    .array(z.object({ at: instant, to: instant, told: z.boolean() }))
    .meta({ description: 'Each move: when it was made, to when, and whether whoever waits for it was told' }),
  details: z.record(z.string(), z.unknown()),
});

/** The moves in a trail, in order. */
export const movesOf = (trail: CommitmentRead['trail']): { at: number; to: number; told: boolean }[] =>
  trail.flatMap(({ does, at, to, told }) =>
    does === 'move' && to !== undefined ? [{ at, to, told: told ?? true }] : [],
  );

export type CommitmentShape = z.output<typeof commitmentShape>;

/** The API's words for a row of the store. */
export const showCommitment = (row: CommitmentRead, now: number): CommitmentShape => ({
  id: row.id,
  programme: row.programme,
  rule: row.rule,
  title: row.title,
  direction: row.direction,
  subject: row.subject,
  account: row.account_id ? { id: row.account_id, name: row.account_name ?? '' } : null,
  owner: row.owner_id ? { id: row.owner_id, name: row.owner_name ?? '' } : null,
  openedAt: row.opened_at,
  firstDueAt: row.first_due_at,
  dueAt: row.due_at,
  closedAt: row.closed_at,
  state: row.state,
  outcome: row.outcome,
  clock: clockState(row, now),
  moves: row.moves,
  toldBeforeDue: row.told_before_due,
  movedTo: movesOf(row.trail),
  details: { ...row.details },
});

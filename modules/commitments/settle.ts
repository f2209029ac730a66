import { judge, type Promised } from '../../maths/programme/index.ts';
import {
  calendarOf,
  dayOf,
  type HeldSpan,
  holderAt,
  type KeptContext,
  type PackVersion,
} from '../organisation/index.ts';
import type { Commitment, Details } from './commitment.ts';
import { owedBy } from './hand.ts';
import type { PlacedRule } from './rules.ts';
import { nextStep, scheduleSteps } from './steps.ts';

/** Everything that judging a commitment needs besides the commitment. */
export interface Bench {
  context: KeptContext;
  version: PackVersion;
  rule: PlacedRule;
  held: readonly HeldSpan[];
  now: number;
}

export const promisedOf = (
  commitment: Commitment,
  { context, version }: Pick<Bench, 'context' | 'version'>,
): Promised => ({
  openedAt: commitment.opened_at,
  clock: commitment.clock,
  calendar: calendarOf(context, version),
  trail: commitment.trail,
});

const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;

const planDetails = (commitment: Commitment, context: KeptContext, closedAt: number | null): Details => {
  // How it turned out is told by the close that counts now; an earlier judgement may have known another one.
  const { onDay: _, samePurpose: __, sameChannel: ___, daysLate: ____, movedTo: _____, ...known } = commitment.details;
  const to = commitment.trail.findLast((entry) => entry.does === 'move' && entry.to !== undefined)?.to;
  const details = to === undefined ? known : { ...known, movedTo: to };
  if (closedAt === null || details.plannedAt === undefined) return details;
  const closing = commitment.trail.find((entry) => entry.does === 'close' && entry.at === closedAt);
  const daysLate = daysBetween(dayOf(context, details.plannedAt), dayOf(context, closedAt));
  return {
    ...details,
    onDay: daysLate === 0,
    daysLate,
    samePurpose: closing?.purpose !== undefined && closing.purpose === details.purpose,
    sameChannel: closing?.channel !== undefined && closing.channel === details.channel,
  };
};

/** The commitment as it stands now: judged, owned, credited, with its next escalation step. Pure. */
export const settle = (commitment: Commitment, bench: Bench): Commitment => {
  const { context, rule, held, now, version } = bench;
  const judged = judge(promisedOf(commitment, bench), now);
  const live = judged.state === 'open' || judged.state === 'paused';
  const holds = (at: number) => holderAt(held, at);
  const owes = (at: number) =>
    owedBy(commitment.trail, at, rule.owner === 'actor' ? commitment.actor_id : holds(at), holds(at));
  const owner = owes(live ? now : (judged.closedAt ?? judged.settledAt ?? now));
  const credit = owes(judged.settledAt ?? now);
  const scheduled =
    judged.state === 'open' && judged.dueAt !== null
      ? scheduleSteps(rule.escalations, judged.dueAt, {
          calendar: calendarOf(context, version),
          elapsed: commitment.clock.elapsed,
        })
      : [];
  const next = nextStep(scheduled, commitment.next_step, commitment.recorded_at);
  return {
    ...commitment,
    owner_id: owner,
    credit_id: credit ?? owner,
    first_due_at: judged.firstDueAt,
    due_at: judged.dueAt,
    closed_at: judged.closedAt,
    settled_at: judged.settledAt,
    state: judged.state,
    outcome: judged.outcome,
    moves: judged.moves,
    told_before_due: judged.toldBeforeDue,
    details: planDetails(commitment, context, judged.closedAt),
    day: judged.firstDueAt === null ? null : dayOf(context, judged.firstDueAt - 1),
    next_step: next?.position ?? commitment.next_step,
    next_step_at: next?.at ?? null,
  };
};

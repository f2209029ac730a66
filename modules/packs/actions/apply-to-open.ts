import type { Tx } from '../../../platform/db/connect.ts';
import { rollingUp } from '../../measures/index.ts';
import { calendarOf, dayOf, type KeptContext, type PackVersion } from '../../organisation/index.ts';
import { nextBell } from '../preview/next-bell.ts';
import { rejudge, type Rejudged, rulesOf } from '../preview/rejudge.ts';
import { eachOpenCommitment } from '../store/live.ts';
import { holdOpenAccounts, type NewJudgement, putRejudged } from '../store/rejudged.ts';

const judgementOf = (
  context: KeptContext,
  draft: PackVersion,
  { commitment, rule, clock, after }: Rejudged,
): NewJudgement => {
  const ringing = after.state === 'open' ? after.dueAt : null;
  const bell = nextBell(
    rule.escalations,
    ringing,
    { calendar: calendarOf(context, draft), elapsed: clock.elapsed },
    { fired: commitment.next_step, knownSince: commitment.recorded_at },
  );
  return {
    id: commitment.id,
    pack_version: draft.version,
    clock,
    first_due_at: after.firstDueAt,
    due_at: after.dueAt,
    outcome: after.outcome,
    settled_at: after.settledAt,
    day: after.firstDueAt === null ? null : dayOf(context, after.firstDueAt - 1),
    next_step: bell?.position ?? commitment.next_step,
    next_step_at: bell?.at ?? null,
    by_holder: rule.owner === 'holder',
  };
};

/**
 * Judges everything that is pending under a new version. What is finished or already broken stays as it was judged.
 * @returns how many commitments the new version judges now
 */
export const applyToOpen = async (tx: Tx, context: KeptContext, version: PackVersion, now: number): Promise<number> => {
  const { tenant } = context.organisation;
  await holdOpenAccounts(tx, tenant);
  const rules = rulesOf(version.pack);
  const rows: NewJudgement[] = [];
  await eachOpenCommitment(tx, tenant, (batch) => {
    for (const commitment of batch) {
      const one = rejudge(commitment, rules, { context, draft: version, now });
      if (typeof one === 'object') rows.push(judgementOf(context, version, one));
    }
  });
  await rollingUp(tx, tenant, await putRejudged(tx, tenant, rows));
  return rows.length;
};

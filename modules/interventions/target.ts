import type { Tx } from '../../platform/db/connect.ts';
import type { KeptContext } from '../organisation/index.ts';
import { type Period, readGround, type Subject } from '../scorecard/index.ts';

interface TargetAsked {
  subject: Subject;
  period: Period;
  now: number;
  measure: string;
}

/** What a subject is to reach of a measure, as its scorecard has it, without the figure itself: that is counted here anyway. */
export const targetOf = async (
  tx: Tx,
  context: KeptContext,
  { subject, period, now, measure }: TargetAsked,
): Promise<number | null> => {
  const { entries, targets } = await readGround(tx, context, subject, period, now, [measure]);
  const [entry] = entries;
  if (!entry) return null;
  const found =
    subject.kind === 'person'
      ? targets.ofPerson(entry, subject.people[0]!)
      : targets.ofAll(entry, subject.people, subject.team);
  return found?.value ?? null;
};

import { localDate } from '../../maths/calendar/index.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { type KeptContext, packAt } from '../organisation/index.ts';
import { periodOf, readSubject, type Subject } from '../scorecard/index.ts';
import { longestDays, stepsOf } from './steps.ts';
import type { Whose } from './store.ts';

export interface Asked {
  subject?: Subject['kind'] | undefined;
  id?: string | undefined;
}

/** Whose onboardings are looked at, and by which pack. */
export const openBoard = async (tx: Tx, context: KeptContext, caller: Caller, asked: Asked, now: number) => {
  const { zone } = context.organisation;
  const today = localDate(zone, now);
  const subject = await readSubject(tx, context, caller, asked, periodOf('month', today));
  const { pack } = packAt(context, now);
  const whose: Whose = subject.kind === 'organisation' ? null : subject.people.map(({ id }) => id);
  // Twice the longest clock of the way in: what is open for longer isn't on its way any more, it was left lying.
  const freshDays = Math.ceil(2 * longestDays(pack));
  const since = now - freshDays * 86_400_000;
  return { today, zone, subject, whose, pack, steps: stepsOf(pack), freshDays, since, now };
};

export type Board = Awaited<ReturnType<typeof openBoard>>;

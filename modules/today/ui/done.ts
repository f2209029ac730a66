import { milestoneOf, type Talk } from '../../account-page/ui/index.ts';
import type { TodayRow } from './queries.ts';

/** Outcomes with which nobody was spoken to; the pack may know more, the server has the last word. */
const unreached = new Set(['no-answer', 'wrong-number', 'call-back']);

/** Whether a talk ends what a row stands for, as far as this can be told before the server says so. */
export function endsRow({ commitment, chance }: TodayRow, { entry }: Pick<Talk, 'entry'>): boolean {
  if (chance || !commitment) return true;
  const { programme, rule } = commitment;
  if (programme === 'plan' || rule === 'call-back') return true;
  if (rule === 'first-contact') return !unreached.has(entry.outcome);
  const step = milestoneOf(rule);
  return step !== undefined && entry.milestones.includes(step);
}

import type { Format } from '../../../platform/ui/format/format-provider.tsx';
import type { PlanWish } from './plan-wish.ts';
import { plansSay } from './plans-texts.ts';

/** What is said when a plan was set, moved or excused. */
export function doneWords(account: string, wish: PlanWish, format: Pick<Format, 'day' | 'when'>): string {
  if (wish.do === 'none') return plansSay('done.none', { account, day: format.day(`${wish.until}T12:00:00`) });
  if (wish.do === 'move') return plansSay('done.move', { account, when: format.when(wish.to) });
  return plansSay('done.set', { account, when: format.when(wish.at) });
}
